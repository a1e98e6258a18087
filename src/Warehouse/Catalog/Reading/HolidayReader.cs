namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>calendars/holidays.yaml</c>; a catalog without it knows weekends only.</summary>
internal static class HolidayReader
{
    public const string Path = "calendars/holidays.yaml";

    private const int LongestHoliday = 15;

    public static Holidays Read(CatalogSource source) =>
        source.Files.Yaml("calendars").Contains(Path) && source.Yaml(Path, Holidays) is { } holidays ? holidays : Catalog.Holidays.None;

    private static Holidays Holidays(YamlMap map)
    {
        map.Text("name");
        map.Source();
        var yearly = map.Maps("yearly", entry =>
        {
            entry.Text("name");
            entry.OptionalSource("");
            return entry.Value("day", CalendarReader.ParseDay, "a day of each year, 0/MONTH/DAY", new YearDay(0, 1, 1));
        });
        var dated = new HashSet<DateOnly>();
        map.OptionalMaps("dated", entry =>
        {
            entry.Text("name");
            entry.OptionalSource("");
            var (from, to) = (entry.Date("from"), entry.Date("to"));
            if (to < from || to.DayNumber - from.DayNumber > LongestHoliday)
                entry.Fault("to", "'to' is before 'from', or more than a fortnight after it");
            else
                dated.UnionWith(Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays));
            return from;
        });
        var worked = new HashSet<DateOnly>();
        map.OptionalMaps("worked_saturdays", entry =>
        {
            entry.Text("name");
            entry.OptionalSource("");
            var day = entry.Date("day");
            if (day.DayOfWeek != DayOfWeek.Saturday || !worked.Add(day))
                entry.Fault("day", "the day is no Saturday, or doubled");
            return day;
        });
        return new(yearly, dated, worked);
    }
}
