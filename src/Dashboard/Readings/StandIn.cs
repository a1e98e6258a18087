using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>
/// Which period answers for the one a reader chose. A form that is asked for only by quarter and year has no six
/// months: the newest period of a kind it has, ending no later than the chosen one, stands in.
/// </summary>
public static class StandIn
{
    /// <summary>
    /// The chosen period itself where the indicator is collected in its kind, where it can be derived for no fewer leaves than
    /// reported what would stand in, or where nothing was asked of what would stand in; else what stands in.
    /// </summary>
    /// <param name="unit">The unit whose leaves count, the province's where many units are shown.</param>
    public static PeriodCode Of(ProvinceCatalog catalog, Figures figures, IndicatorDefinition indicator, PeriodCode chosen, string unit) =>
        Of(catalog, figures, [indicator], chosen, unit)[0];

    /// <summary>The same for many indicators, one after the other.</summary>
    public static IReadOnlyList<PeriodCode> Of(
        ProvinceCatalog catalog, Figures figures, IReadOnlyList<IndicatorDefinition> indicators, PeriodCode chosen, string unit)
    {
        var lines = indicators.Select(i => (Chosen: new FigureQuestion(i.Id, chosen.ToString()), Period: For(Kinds(catalog, i), chosen))).ToList();
        var place = FigureUnits.At(unit);
        var derived = figures.Ask(lines.Where(l => l.Period != chosen).Select(l => l.Chosen), place)
            .Where(a => a.Value is [{ IsDerived: true }]).ToDictionary(a => a.Key, a => a.Value[0]);
        var others = figures.Ask(lines.Where(l => l.Period != chosen).Select(Other), place);
        var periods = lines.Select(l => l.Period != chosen && others[Other(l)] is [var other] && Stands(other, derived.GetValueOrDefault(l.Chosen)) ? l.Period : chosen).ToList();
        return [.. indicators.Zip(periods, (i, p) => Official(figures, i.Id, Kinds(catalog, i), p, unit))];

        // Without a value it stands in only while one can still come.
        static bool Stands(Figure other, Figure? derived) =>
            derived is not null ? other.Reported > derived.Reported : other.Value is not null || other.Expected > 0;

        static FigureQuestion Other((FigureQuestion Chosen, PeriodCode Period) line) => line.Chosen with { Period = line.Period.ToString() };
    }

    /// <summary>The official year instead of an estimated one, where no fewer leaves have sent it; else the period itself.</summary>
    public static PeriodCode Official(Figures figures, string figure, IReadOnlyCollection<PeriodKind> kinds, PeriodCode period, string unit) =>
        period.Kind == PeriodKind.Year && kinds.Contains(PeriodKind.OfficialYear) && period.Twin is { } official
            && Figures.Replaces(figures.One(figure, official.ToString(), unit), figures.One(figure, period.ToString(), unit))
            ? official
            : period;

    /// <param name="kinds">Kinds of period that the figures are collected in.</param>
    public static PeriodCode For(IReadOnlyCollection<PeriodKind> kinds, PeriodCode chosen)
    {
        if (kinds.Count == 0 || kinds.Contains(chosen.Kind))
            return chosen;
        return kinds
            .Where(kind => kind != PeriodKind.OfficialYear)
            .SelectMany(kind => Enumerable.Range(1, kind == PeriodKind.Quarter ? 4 : 1).Select(seq => (kind, seq)))
            .SelectMany(p => new[] { new PeriodCode(chosen.Year, p.kind, p.seq), new PeriodCode(chosen.Year - 1, p.kind, p.seq) })
            .Where(code => End(code) <= End(chosen))
            .Max();
    }

    /// <summary>Kinds of period in which every form of an indicator is collected.</summary>
    public static IReadOnlyCollection<PeriodKind> Kinds(ProvinceCatalog catalog, IndicatorDefinition indicator) =>
        indicator.Numerator.Concat(indicator.Denominator)
            .Select(t => (IEnumerable<PeriodKind>)catalog.Measure(t.Measure)!.Value.Form.Periods).Aggregate((all, next) => all.Intersect(next)).ToList();

    // Months since year 0 at which the period ends, so that periods of different kinds compare.
    private static int End(PeriodCode code) => code.Year * 12 + code.Kind switch
    {
        PeriodKind.Quarter => code.Seq * 3,
        PeriodKind.SixMonths => 6,
        PeriodKind.NineMonths => 9,
        _ => 12,
    };
}
