using Dapper;
using DanVan.Dashboard;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Oracle;

/// <summary>
/// What the SQL says of a demo year against sums made here, in plain C#, from the texts of the cells in the stored
/// workbooks: other reader, other number parser, other way up the units.
/// </summary>
[Collection(nameof(DemoYear))]
public sealed class Every_figure_of_a_year(DemoYear year)
{
    private static readonly string[] Kinds = ["quarter", "six_months", "nine_months", "year"];

    private readonly Workspace _workspace = year.Workspace;

    // One structure of units holds all through the year.
    private readonly ProvinceCatalog _catalog = year.Workspace.Catalog.In(new PeriodCode(2021, PeriodKind.Year, 1));

    [Fact]
    public void Is_the_sum_of_its_cells_for_every_indicator_unit_and_period()
    {
        var leaves = Leaves();
        var sent = leaves.Select(l => (l.Period, Form: FormOf(l.Measure), l.Unit)).ToHashSet();
        var figures = new Figures(_workspace.Db);
        var levels = _catalog.Units.Select(u => u.Level).Distinct().ToList();
        var compared = 0;
        var wrong = new List<string>();
        foreach (var indicator in _catalog.Indicators)
        {
            var sums = Sums(Whole(indicator, leaves, sent));
            var counts = Counts(indicator, sent);
            foreach (var figure in levels.SelectMany(l => Kinds.SelectMany(k => figures.Grid(indicator.Id, l, k, "2021-N"))))
            {
                if (!figure.PeriodCode.StartsWith("2021-", StringComparison.Ordinal))
                    continue;
                compared++;
                var numerator = Side(indicator.Numerator, figure, sums);
                var denominator = Side(indicator.Denominator, figure, sums);
                // What follows from other periods is recomputed in Derived_figures; here, that it never stands where something was received.
                if (figure.IsDerived || figure.Refused > 0)
                {
                    if (numerator is not null)
                        wrong.Add($"{indicator.Id} {figure.PeriodCode} {figure.UnitCode}: derived although received, by hand {numerator}/{denominator}");
                    continue;
                }
                if (figure.Numerator != numerator || figure.Denominator != (indicator.Denominator.Count == 0 ? null : denominator)
                    || figure.Value != Value(indicator, numerator, denominator))
                    wrong.Add($"{indicator.Id} {figure.PeriodCode} {figure.UnitCode}: {figure.Numerator}/{figure.Denominator}, by hand {numerator}/{denominator}");
                var (reported, expected) = counts.GetValueOrDefault((figure.PeriodCode, figure.UnitCode));
                if ((figure.Reported, figure.Expected) != (reported, expected))
                    wrong.Add($"{indicator.Id} {figure.PeriodCode} {figure.UnitCode}: {figure.Reported} of {figure.Expected}, by hand {reported} of {expected}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(compared > 10_000, $"only {compared} figures compared");
    }

    [Fact]
    public void Stands_in_the_cell_that_the_warehouse_names()
    {
        var wrong = Leaves().Where(l => l.Typed != l.Stored).Select(l => $"{l.Cell}: '{l.Raw}' is {l.Typed}, stored {l.Stored}").ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public void Equals_the_signed_sum_of_its_trace()
    {
        var figures = new Figures(_workspace.Db);
        var cells = new Cells(_workspace.Db);
        foreach (var indicator in _catalog.Indicators)
            foreach (var unit in new[] { "62", "615", "608", "23500", "615.UB", "SNV" })
            {
                var period = indicator.Numerator[0].Measure.StartsWith("VPCP", StringComparison.Ordinal) ? "2021-Q2" : "2021-6T";
                var figure = figures.One(indicator.Id, period, unit)!;
                var behind = cells.Behind(indicator.Id, period, unit).ToLookup(c => c.Role, c => c.Sign * c.Value);

                Assert.Equal(figure.Numerator ?? 0, behind["numerator"].Sum());
                Assert.Equal(figure.Denominator ?? 0, behind["denominator"].Sum());
            }
    }

    // The figures of an indicator's columns at leaves that sent all its forms that they owe.
    private List<Leaf> Whole(IndicatorDefinition indicator, List<Leaf> leaves, HashSet<(string, string, string)> sent)
    {
        var measures = Terms(indicator).ToHashSet();
        return [.. leaves.Where(l => measures.Contains(l.Measure) && Owed(indicator, l.Period, l.Unit).All(f => sent.Contains((l.Period, f, l.Unit))))];
    }

    /// <summary>By period and unit of any level: leaves that sent all they owe, and leaves that owe.</summary>
    private Dictionary<(string, string), (int Reported, int Expected)> Counts(IndicatorDefinition indicator, HashSet<(string, string, string)> sent)
    {
        var counts = new Dictionary<(string, string), (int Reported, int Expected)>();
        foreach (var period in sent.Select(s => s.Item1).Distinct().ToList())
            foreach (var unit in _catalog.Units)
            {
                var forms = Owed(indicator, period, unit.Code);
                if (forms.Count == 0)
                    continue;
                var hasAll = forms.All(f => sent.Contains((period, f, unit.Code)));
                foreach (var above in Above(unit))
                {
                    var (reported, expected) = counts.GetValueOrDefault((period, above.Code));
                    counts[(period, above.Code)] = (reported + (hasAll ? 1 : 0), expected + 1);
                }
            }
        return counts;
    }

    /// <summary>The indicator's forms in which a leaf has a row to report in a period, from what the catalog says.</summary>
    private List<string> Owed(IndicatorDefinition indicator, string period, string leaf)
    {
        if (_owed.TryGetValue((indicator.Id, period, leaf), out var known))
            return known;
        var unit = _catalog.Unit(leaf)!;
        var isLeaf = !_parents.Contains(leaf);
        return _owed[(indicator.Id, period, leaf)] = [.. Terms(indicator).Select(FormOf).Distinct().Where(key =>
        {
            var form = _catalog.Form(key)!;
            var code = PeriodCode.Parse(period);
            return isLeaf && unit.IsExpected && form.Rows.Contains(unit.Level) && form.Periods.Contains(code.Kind)
                && code.Year >= PeriodCode.Parse(form.CollectedFrom).Year && form.Circular.InForceTo?.Year is null or > 2021
                && Above(unit).Any(u => form.OwedBy.Contains(u.Group));
        })];
    }

    private readonly Dictionary<(string, string, string), List<string>> _owed = [];

    private readonly HashSet<string> _parents = [.. year.Workspace.Catalog.In(new PeriodCode(2021, PeriodKind.Year, 1)).Units.Select(u => u.ParentCode).OfType<string>()];

    private IEnumerable<OrgUnit> Above(OrgUnit unit) =>
        unit.ParentCode is { } parent ? [unit, .. Above(_catalog.Unit(parent)!)] : [unit];

    private static IEnumerable<string> Terms(IndicatorDefinition indicator) =>
        indicator.Numerator.Concat(indicator.Denominator).Select(t => t.Measure);

    private static string FormOf(string measure) => measure[..measure.LastIndexOf('/')];

    private static decimal? Value(IndicatorDefinition indicator, decimal? numerator, decimal? denominator) =>
        indicator.Denominator.Count == 0 ? numerator * indicator.Factor
        : denominator is null or 0 ? null
        : indicator.Factor * numerator / denominator;

    private static decimal? Side(IReadOnlyList<IndicatorTerm> terms, Figure figure, Dictionary<(string, string, string), Sum> sums)
    {
        decimal? side = null;
        foreach (var term in terms)
            if (sums.TryGetValue((figure.PeriodCode, term.Measure, figure.UnitCode), out var sum))
                side = (side ?? 0) + term.Sign * term.Kind switch
                {
                    TermKind.Value => sum.Value,
                    TermKind.Positive => sum.Positive,
                    _ => sum.Reported,
                };
        return side;
    }

    private Dictionary<(string, string, string), Sum> Sums(List<Leaf> leaves)
    {
        var sums = new Dictionary<(string, string, string), Sum>();
        foreach (var leaf in leaves.GroupBy(l => (l.Period, l.Measure, l.Unit)))
        {
            var value = leaf.Sum(l => l.Value);
            for (var unit = _catalog.Unit(leaf.Key.Unit); unit is not null; unit = unit.ParentCode is { } p ? _catalog.Unit(p) : null)
            {
                var key = (leaf.Key.Period, leaf.Key.Measure, unit.Code);
                var sum = sums.GetValueOrDefault(key, new Sum(0, 0, 0));
                sums[key] = new Sum(sum.Value + value, sum.Positive + (value > 0 ? 1 : 0), sum.Reported + 1);
            }
        }
        return sums;
    }

    private List<Leaf> Leaves()
    {
        using var connection = _workspace.Db.Open();
        var named = connection.Query<(string Period, string Unit, string Measure, long Milli, string Sha, string Sheet, string Cell)>(
            """
            select p.period_code, u.unit_code, m.measure_code, coalesce(v.read_milli, v.value_milli), s.sha256, v.sheet, v.cell
            from fact_value as v
            join dim_period as p on p.period_key = v.period_key
            join dim_org_unit as u on u.org_unit_key = v.org_unit_key
            join dim_measure as m on m.measure_key = v.measure_key
            join fact_submission as s on s.submission_id = v.submission_id
            """);
        // What the operator ordered stands in the place of what is typed.
        var corrected = connection.Query<(string Period, string Unit, string Measure, long Milli)>(
            """
            select period_code, unit_code, measure_code, new_milli
            from app_correction
            where correction_id not in (select correction_id from app_correction_end)
            """).ToDictionary(c => (c.Period, c.Unit, c.Measure), c => c.Milli / 1000m);
        Assert.NotEmpty(corrected);
        var leaves = new List<Leaf>();
        foreach (var file in named.GroupBy(n => n.Sha))
        {
            using var stream = _workspace.Inbox.Open(new Submissions(_workspace.Db).File(file.Key)!.InboxPath);
            var workbook = new PlainWorkbook(stream);
            foreach (var cell in file)
            {
                var (_, column) = _catalog.Measure(cell.Measure)!.Value;
                var raw = workbook.Text(cell.Sheet, cell.Cell);
                var typed = PlainNumber.Of(raw, column.Type);
                var value = corrected.TryGetValue((cell.Period, cell.Unit, cell.Measure), out var ordered) ? ordered : typed;
                leaves.Add(new Leaf(cell.Period, cell.Unit, cell.Measure, value, typed, cell.Milli / 1000m, raw, $"{cell.Sha[..8]} {cell.Sheet}!{cell.Cell}"));
            }
        }
        return leaves;
    }

    private sealed record Leaf(string Period, string Unit, string Measure, decimal Value, decimal Typed, decimal Stored, string Raw, string Cell);

    private sealed record Sum(decimal Value, int Positive, int Reported);
}
