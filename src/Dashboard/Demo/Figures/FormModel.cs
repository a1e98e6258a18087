using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// How the figures of one form come about: stretch by stretch for each leaf, what is left at the end of one opening the
/// next. A cumulative return is the stretches put together, so quarters and half-years always agree.
/// </summary>
internal abstract class FormModel(ProvinceCatalog catalog, DemoYears years, string form)
{
    private readonly Dictionary<(string Unit, string? Field), IReadOnlyList<Stretch>> drawn = [];

    protected ProvinceCatalog Catalog { get; } = catalog;

    protected DemoYears Years { get; } = years;

    public FormDefinition Form { get; } = catalog.Form(form) ?? throw new DemoNeedsForm(form);

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Computed =>
        field ??= ComputedColumns.Of(Form);

    /// <summary>Spans of a year: 4 quarters, or 2 halves for a form owed by the half-year.</summary>
    protected virtual int StretchesPerYear => 4;

    /// <summary>All stretches of a leaf in order, from the first year played to the last.</summary>
    protected abstract IReadOnlyList<Stretch> DrawStretches(OrgUnit leaf, string? field);

    /// <summary>What a leaf reports for a period, by column code, in thousandths, totals included.</summary>
    public IReadOnlyDictionary<string, long> Of(OrgUnit leaf, PeriodCode period, string? field = null)
    {
        var stretches = StretchesOf(leaf, field);
        var from = (period.Year - Years.First) * StretchesPerYear;
        var (start, count) = period.Kind switch
        {
            PeriodKind.Quarter => (period.Seq - 1, 1),
            PeriodKind.SixMonths => (0, StretchesPerYear / 2),
            PeriodKind.NineMonths => (0, 3),
            _ => (0, StretchesPerYear),
        };
        var row = PutTogether([.. stretches.Skip(from + start).Take(count)]);
        if (period.Kind == PeriodKind.OfficialYear)
            Settle(row);
        return row;
    }

    /// <summary>Changes an estimated year into what it came to.</summary>
    protected virtual void Settle(Dictionary<string, long> row)
    {
    }

    /// <summary>What several leaves report together; of what a unit says yes or no to, all must say yes.</summary>
    public IReadOnlyDictionary<string, long> Of(IReadOnlyList<OrgUnit> leaves, PeriodCode period, string? field = null)
    {
        // A score is given once, and of what counts the unit itself there is one.
        if (leaves.Count == 1 || IsOfOneUnit)
            return Of(leaves[0], period, field);
        var rows = leaves.Select(leaf => Of(leaf, period, field)).ToList();
        return Form.Measures.ToDictionary(
            c => c.Code, c => c.Type == ColumnType.Flag ? rows.Min(r => r[c.Code]) : rows.Sum(r => r[c.Code]), StringComparer.Ordinal);
    }

    /// <summary>The stretch of a number in a form that has quarters.</summary>
    public Stretch StretchOf(OrgUnit leaf, int quarter) => StretchesOf(leaf, null)[Years.PlaceOf(quarter, 4)];

    /// <summary>Whether units that come together report as much as one of them.</summary>
    protected virtual bool IsOfOneUnit => KnownLikelihoods.IsCountOfUnits(Form.Code);

    private IReadOnlyList<Stretch> StretchesOf(OrgUnit leaf, string? field)
    {
        if (!drawn.TryGetValue((leaf.Code, field), out var stretches))
            drawn[(leaf.Code, field)] = stretches = DrawStretches(leaf, field);
        return stretches;
    }

    private Dictionary<string, long> PutTogether(IReadOnlyList<Stretch> stretches)
    {
        var row = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var column in Form.Measures)
        {
            if (!Computed.ContainsKey(column.Code))
                row[column.Code] = Value(column, stretches);
        }
        foreach (var column in Form.Measures)
            Total(column.Code, row);
        return row;
    }

    private long Value(FormColumn column, IReadOnlyList<Stretch> stretches)
    {
        var code = column.Code;
        if (column.Class == MeasureClass.Flow)
            return stretches.Sum(s => s.Milli(code));
        return column.Class switch
        {
            MeasureClass.Opening => stretches[0].Milli(code),
            MeasureClass.Closing => stretches[^1].Milli(code),
            _ => stretches.Sum(s => s.Milli(code)) - stretches.Skip(1).Sum(s => s.Carried(code)),
        };
    }

    // Totals come from the form's own equations, parts before the totals that add them up.
    private long Total(string code, Dictionary<string, long> row)
    {
        if (row.TryGetValue(code, out var value))
            return value;
        return row[code] = Computed[code].Sum(part => Total(part, row));
    }
}

/// <summary>The demo draws figures for a form that the catalog no longer has.</summary>
public sealed class DemoNeedsForm(string form) : Exception($"The demo draws figures for the form {form}, which the catalog does not have.");
