using System.Text.RegularExpressions;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>calendars/ID.yaml</c>.</summary>
internal static partial class CalendarReader
{
    // Any ordinary year: 29 February must not be a cut-off day, since it exists once in four.
    private const int OrdinaryYear = 2021;

    private const string DayExpected = "a day of each year, YEAR_OFFSET/MONTH/DAY such as -1/12/15";

    public static IReadOnlyList<Calendar> ReadAll(CatalogSource source)
    {
        var calendars = new List<Calendar>();
        var holidays = HolidayReader.Read(source);
        foreach (var path in source.Files.Yaml("calendars").Where(p => p != HolidayReader.Path))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            source.Names.Define(NameKind.Calendar, id, new(path, 1));
            if (source.Yaml(path, map => Calendar(map, id, holidays)) is { } calendar)
                calendars.Add(calendar);
        }
        return calendars;
    }

    // Null where a line is of no known kind: forms that are owed in it are not at fault.
    private static Calendar? Calendar(YamlMap map, string id, Holidays holidays)
    {
        var (name, source, lines) = (map.Text("name"), map.Source(), Periods(map));
        var days = new Dictionary<string, int>(StringComparer.Ordinal);
        map.OptionalMaps("due_days", entry =>
        {
            var day = entry.Whole("day", 1, 28);
            foreach (var group in entry.WordList("groups", Words.DueGroups).Where(g => !days.TryAdd(g, day)))
                entry.Fault("groups", $"group '{group}' has a due day in this calendar already");
            return day;
        });
        var dues = new DueDays(days, map.OptionalWhole("grace_days", 0, 31, 0), holidays);
        var periods = lines.OfType<CalendarPeriod>().ToList();
        if (periods.Find(p => p.Kind == PeriodKind.OfficialYear) is { } official && !periods.Exists(p => p.Kind == PeriodKind.Year && p.ActualTo is not null && (p.From, p.To) == (official.From, official.To)))
            map.Fault("periods", "an official_year needs a year of the same dates with 'actual_to': the estimate that it comes after");
        return periods.Count == lines.Count ? new(id, name, source, periods) { Dues = dues } : null;
    }

    private static IReadOnlyList<CalendarPeriod?> Periods(YamlMap map)
    {
        var periods = new List<CalendarPeriod>();
        return map.Maps("periods", entry =>
        {
            if (Period(entry) is not { } period)
                return null;
            if (periods.Exists(p => (p.Kind, p.Seq) == (period.Kind, period.Seq)))
                entry.Fault("kind", "the period is doubled in this calendar");
            else if (periods.Exists(p => (p.From, p.To) == (period.From, period.To) && p.Kind != PeriodKind.OfficialYear && period.Kind != PeriodKind.OfficialYear))
                entry.Fault("from", "another period of this calendar has the same dates, so dates would not tell them apart");
            periods.Add(period);
            return period;
        });
    }

    private static CalendarPeriod? Period(YamlMap map)
    {
        if (!map.TryWord("kind", Words.PeriodKinds, out var kind))
        {
            map.PassTheRest();
            return null;
        }
        var period = new CalendarPeriod(
            kind, kind == PeriodKind.Quarter ? map.Whole("seq", 1, 4) : 1,
            Day(map, "from"), Day(map, "to"), map.Word("cumulative", Words.YesNo, false), Day(map, "due"))
        {
            ActualTo = map.Has("actual_to") ? Day(map, "actual_to") : null,
        };
        // An estimate may be due before its last day (Justice counts June in advance), but not before its first.
        foreach (var (key, end) in new[] { ("to", period.To), ("due", period.Due) })
            if (end.In(OrdinaryYear) < period.From.In(OrdinaryYear))
                map.Fault(key, $"'{key}' is before 'from'");
        if (period.ActualTo is { } actual && (actual.In(OrdinaryYear) < period.From.In(OrdinaryYear) || actual.In(OrdinaryYear) >= period.To.In(OrdinaryYear)))
            map.Fault("actual_to", "'actual_to' is not between 'from' and the day before 'to'");
        if (period is { ActualTo: not null, Kind: PeriodKind.OfficialYear })
            map.Fault("actual_to", "an official_year estimates nothing");
        return period;
    }

    private static YearDay Day(YamlMap map, string key) =>
        map.Value(key, ParseDay, DayExpected, new YearDay(0, 1, 1));

    internal static bool ParseDay(string text, out YearDay day)
    {
        day = new(0, 1, 1);
        if (DayPattern().Match(text) is not { Success: true } m
            || !Words.Whole(m.Groups[1].Value, out var offset) || !Words.Whole(m.Groups[2].Value, out var month)
            || !Words.Whole(m.Groups[3].Value, out var number)
            || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(OrdinaryYear, month))
            return false;
        day = new(offset, month, number);
        return true;
    }

    [GeneratedRegex(@"^(-1|0|1)/([0-9]{1,2})/([0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();
}
