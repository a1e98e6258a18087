using System.Globalization;
using DanVan.Dashboard;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Oracle;

/// <summary>
/// What the SQL says of the small province against sums made here, in plain C#, from the texts of the cells in the stored
/// workbooks: every indicator, every unit of every level, every kind of period of both calendars, as reported and in the
/// structures of other days, received and derived.
/// </summary>
public sealed class Every_figure_in_every_view(SmallProvince province) : IClassFixture<SmallProvince>
{
    private static readonly string[] Kinds = ["quarter", "six_months", "nine_months", "year"];

    private readonly Workspace _workspace = province.Workspace;

    private const string AsReported = "as reported";

    /// <summary>As reported, and on the first days of structures; the last is that of today.</summary>
    public static TheoryData<string> Views => [AsReported, "2004-01-01", "2024-01-01", "2026-01-01"];

    [Fact]
    public void Stands_in_the_cell_that_the_warehouse_names()
    {
        var wrong = province.Cells.Where(c => c.Typed != c.Stored).Select(c => $"{c.Place}: '{c.Raw}' is {c.Typed}, stored {c.Stored}").ToList();

        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Views))]
    public void Is_what_its_cells_come_to(string view)
    {
        var catalog = _workspace.Catalog;
        var units = province.Units;
        var wanted = DayOf(view);
        var figures = new Figures(_workspace.Db, KeyOf(wanted));
        var wrong = new List<string>();
        int compared = 0, derived = 0, estimated = 0, refused = 0;
        foreach (var indicator in catalog.Indicators)
        {
            var places = new HashSet<(string, string)>();
            var all = Places(units, indicator, wanted).ToHashSet();
            foreach (var kind in Kinds)
            {
                foreach (var figure in Asked(figures, units, indicator.Id, kind))
                {
                    var code = PeriodCode.Parse(figure.PeriodCode);
                    Assert.True(places.Add((code.Stretch.ToString(), figure.UnitCode)));
                    var expected = province.ByHand.Of(indicator, code, figure.UnitCode, wanted);
                    if (code.Twin is { } twin && all.Contains((twin.ToString(), figure.UnitCode))
                        && code.Kind == PeriodKind.OfficialYear != IsOfficialBetter(indicator, code.Stretch, figure.UnitCode, wanted))
                        wrong.Add($"{indicator.Id} {figure.PeriodCode} {figure.UnitCode}: shown instead of {twin}");
                    if (new Expectation(figure.NumeratorMilli, figure.DenominatorMilli, (int)figure.Reported, (int)figure.Expected, figure.IsEstimate == 1, figure.IsDerived, (int)figure.Refused) is var shown
                        && shown != expected)
                        wrong.Add($"{indicator.Id} {figure.PeriodCode} {figure.UnitCode}: {shown}, by hand {expected}");
                    if (figure.Value != Value(indicator, expected))
                        wrong.Add($"{indicator.Id} {figure.PeriodCode} {figure.UnitCode}: {figure.Value}, by hand {Value(indicator, expected)}");
                    compared++;
                    derived += expected is { IsDerived: true, Numerator: not null } ? 1 : 0;
                    estimated += expected.IsEstimate ? 1 : 0;
                    refused += expected.Refused;
                }
            }
            Assert.Equal(all.Select(p => (PeriodCode.Parse(p.Period).Stretch.ToString(), p.Unit)).Distinct().Order(), places.Order());
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {compared} are wrong:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(derived > 500 && refused > 0 && estimated > 0 == (wanted is not null), $"{compared} figures, {derived} derived, {estimated} estimated, {refused} refused");
    }

    [Theory, MemberData(nameof(Views))]
    public void Is_the_signed_sum_of_the_cells_behind_it(string view)
    {
        var wanted = DayOf(view);
        var figures = new Figures(_workspace.Db, KeyOf(wanted));
        var cells = new Cells(_workspace.Db, KeyOf(wanted));
        var draw = new Random(51);
        var wrong = new List<string>();
        var compared = 0;
        foreach (var indicator in _workspace.Catalog.Indicators)
        {
            var places = Places(province.Units, indicator, wanted).Order().ToList();
            foreach (var (period, unit) in Enumerable.Range(0, 12).Select(_ => places[draw.Next(places.Count)]))
            {
                if (figures.One(indicator.Id, period, unit) is not { NumeratorMilli: not null } figure)
                    continue;
                var behind = cells.Behind(indicator.Id, period, unit).ToLookup(c => c.Role, c => c.Sign * c.Value);
                if (figure.Numerator != behind["numerator"].Sum() || (figure.Denominator ?? 0) != behind["denominator"].Sum())
                    wrong.Add($"{indicator.Id} {period} {unit}: {figure.Numerator}/{figure.Denominator}, cells {behind["numerator"].Sum()}/{behind["denominator"].Sum()}");
                compared++;
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {compared} are wrong:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(compared > 100, $"only {compared} figures have cells");
    }

    // Of a year that was estimated and counted again, charts show the counted one as soon as no fewer units have sent it.
    private bool IsOfficialBetter(IndicatorDefinition indicator, PeriodCode year, string unit, DateOnly? wanted)
    {
        var (estimated, official) = (province.ByHand.Of(indicator, year, unit, wanted), province.ByHand.Of(indicator, year.Twin!.Value, unit, wanted));
        return Value(indicator, official) is not null && (Value(indicator, estimated) is null || official.Reported >= estimated.Reported);
    }

    private static decimal? Value(IndicatorDefinition indicator, Expectation figure) => indicator.Denominator.Count == 0 ? figure.Numerator * indicator.Factor / 1000
        : figure.Denominator is null or 0 ? null
        : indicator.Factor * figure.Numerator / figure.Denominator;

    private static DateOnly? DayOf(string view) => view == AsReported ? null : DateOnly.Parse(view, CultureInfo.InvariantCulture);

    private static long? KeyOf(DateOnly? day) => day is { } d ? (d.Year * 10_000) + (d.Month * 100) + d.Day : null;

    // All units of a level at once, as charts ask; leaves that owe nothing are on no chart and have only their own page.
    private static IEnumerable<Figure> Asked(Figures figures, UnitsInTime units, string indicator, string kind)
    {
        var all = units.Days.SelectMany(units.On).ToList();
        var last = FormattableString.Invariant($"{SmallProvince.LastYear}-N");
        return all.Select(u => u.Level).Distinct().SelectMany(level => figures.Grid(indicator, level, kind, last))
            .Concat(all.Where(u => !u.IsExpected && units.IsLeaf(u.Code)).Select(u => u.Code).Distinct().SelectMany(u => figures.OverTime(indicator, u, kind, last)))
            .Where(f => PeriodCode.Parse(f.PeriodCode).Year >= SmallProvince.FirstYear);
    }

    /// <summary>Each unit there was, or is in the structure wanted, in each period that a calendar of the indicator's forms has.</summary>
    private IEnumerable<(string Period, string Unit)> Places(UnitsInTime units, IndicatorDefinition indicator, DateOnly? wanted) =>
        (from form in indicator.Numerator.Concat(indicator.Denominator).Select(t => _workspace.Catalog.Measure(t.Measure)!.Value.Form).Distinct()
         let calendar = _workspace.Catalog.CalendarOf(form)
         from year in Enumerable.Range(SmallProvince.FirstYear, SmallProvince.LastYear - SmallProvince.FirstYear + 1)
         from line in calendar.Periods
         let period = calendar.Find(new PeriodCode(year, line.Kind, line.Seq))!
         from unit in units.On(wanted ?? period.To)
         select (period.Code.ToString(), unit.Code)).Distinct();
}
