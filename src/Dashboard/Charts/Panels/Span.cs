using DanVan.Dashboard.Readings;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Charts.Panels;

/// <summary>The periods that a chart over time runs over: all of one kind, the newest last.</summary>
/// <param name="Figures">The unit's own figures, one a period.</param>
public sealed record Span(PeriodKind Kind, IReadOnlyList<Figure> Figures)
{
    private const int Longest = 8;

    // Fewer points than this are no line.
    private const int Enough = 3;

    public IReadOnlyList<PeriodCode> Periods { get; } = [.. Figures.Select(f => PeriodCode.Parse(f.PeriodCode))];

    /// <summary>
    /// Periods of the chosen kind; quarters where that kind has hardly begun and the forms are collected by quarter.
    /// </summary>
    public static Span Of(ProvinceCatalog catalog, Figures figures, IndicatorDefinition indicator, string unit, PeriodCode chosen) =>
        Of(catalog, figures, [indicator], unit, chosen)[0];

    /// <summary>The same for many indicators, one after the other.</summary>
    public static IReadOnlyList<Span> Of(
        ProvinceCatalog catalog, Figures figures, IReadOnlyList<IndicatorDefinition> indicators, string unit, PeriodCode chosen)
    {
        var spans = Read(figures, [.. indicators.Zip(StandIn.Of(catalog, figures, indicators, chosen, unit))], unit);
        var quarter = StandIn.For([PeriodKind.Quarter], chosen);
        var byQuarter = Read(figures, [.. indicators.Where(i => HasHardlyBegun(i, spans[i.Id])).Select(i => (i, quarter))], unit);
        return [.. indicators.Select(i => byQuarter.TryGetValue(i.Id, out var quarters) && quarters.Values > spans[i.Id].Values ? quarters : spans[i.Id])];

        bool HasHardlyBegun(IndicatorDefinition indicator, Span span) =>
            span.Values < Enough && span.Kind != PeriodKind.Quarter && StandIn.Kinds(catalog, indicator).Contains(PeriodKind.Quarter);
    }

    /// <summary>"quý I/2020 – quý II/2021", "6 tháng đầu năm, 2019–2021"; the period's own name where there is one.</summary>
    public string Name => (Periods, Kind) switch
    {
        ({ Count: 0 }, _) => "",
        ({ Count: 1 }, _) => Periods[0].VietnameseName,
        (_, PeriodKind.Quarter) => $"{Quarter(Periods[0])} – {Quarter(Periods[^1])}",
        (_, PeriodKind.SixMonths) => $"6 tháng đầu năm, {Periods[0].Year}–{Periods[^1].Year}",
        (_, PeriodKind.NineMonths) => $"9 tháng, {Periods[0].Year}–{Periods[^1].Year}",
        _ => $"cả năm, {Periods[0].Year}–{Periods[^1].Year}",
    };

    public IReadOnlyList<ChartPeriod> Axis =>
    [
        .. Figures.Zip(Periods, (f, p) => p.Kind == PeriodKind.Quarter
            ? new ChartPeriod(p.VietnameseName.Split(" năm ")[0] + Mark(f), $"{p.Year}", p.VietnameseName)
            : new ChartPeriod(p.Year + Mark(f), "", p.VietnameseName)),
    ];

    private static string Mark(Figure figure) => figure.Value is null ? "" : (figure.IsDerived ? DerivedText.Mark : "") + (figure.IsEstimated ? $" ({EstimatedText.Mark})" : "");

    private static string Quarter(PeriodCode code) => code.VietnameseName.Replace("Quý", "quý", StringComparison.Ordinal).Replace(" năm ", "/", StringComparison.Ordinal);

    private int Values => Figures.Count(f => f.Value is not null);

    // What lies before the first report is not missing, it was not yet asked.
    private static Dictionary<string, Span> Read(Figures figures, IReadOnlyList<(IndicatorDefinition Indicator, PeriodCode Last)> wanted, string unit)
    {
        var found = figures.Ask(wanted.Select(Question), FigureUnits.At(unit));
        return wanted.ToDictionary(
            w => w.Indicator.Id, w => new Span(w.Last.Kind, [.. found[Question(w)].SkipWhile(f => f.Value is null).TakeLast(Longest)]));

        static FigureQuestion Question((IndicatorDefinition Indicator, PeriodCode Last) wanted) =>
            FigureQuestion.OverTime(wanted.Indicator.Id, CatalogLoader.Snake(wanted.Last.Kind), wanted.Last.ToString());
    }
}
