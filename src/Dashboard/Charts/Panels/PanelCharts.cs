using DanVan.Dashboard.Charts.Kinds;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Text;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Charts.Panels;

/// <summary>Makes a chart of what the catalog asks for: every bar, point and cell links to the figure it shows.</summary>
public sealed class PanelCharts(
    ProvinceCatalog catalog, Figures figures, IndicatorReadings readings, Rankings rankings, Editions editions, SiteNotice notice)
{
    private string Province => catalog.Setting.ProvinceUnit;

    /// <summary>The chart of an address; null where there is no such theme, panel, indicator or unit.</summary>
    public ChartSpec? Find(ChartAddress address)
    {
        if (address.Theme is not null)
            return catalog.Themes.FirstOrDefault(t => t.Id == address.Theme)?.Panels.ElementAtOrDefault(address.Panel - 1) is { } panel
                ? Of(panel, address.Period)
                : null;
        return catalog.Indicator(address.Indicator!) is { } indicator && catalog.Unit(address.Unit!) is { } unit
            ? Trend(indicator, unit, address.Period)
            : null;
    }

    /// <summary>The charts of a page: what they ask alike is asked together.</summary>
    public IReadOnlyList<ChartSpec> Of(IReadOnlyList<PanelDefinition> panels, PeriodCode chosen)
    {
        IReadOnlyList<IndicatorDefinition> Indicators(params ReadOnlySpan<string> kinds)
        {
            var wanted = kinds.ToArray();
            return [.. panels.Where(p => wanted.Contains(p.Kind)).Select(Indicator).DistinctBy(i => i.Id)];
        }

        Span.Of(catalog, figures, Indicators("trend", "heatmap"), Province, chosen);
        readings.Of(Indicators("ranking"), chosen, Province);
        foreach (var level in panels.Where(p => p.Kind == "ranking").GroupBy(LevelOf))
        {
            var ranked = level.Select(Indicator).DistinctBy(i => i.Id).ToList();
            figures.Ask(ranked.Zip(readings.PeriodsOf(ranked, chosen), (i, p) => new FigureQuestion(i.Id, p.ToString())), FigureUnits.Across(level.Key));
        }
        figures.Ask(
            panels.Where(p => p.Kind == "composition").SelectMany(p => p.Measures.Select(m => new FigureQuestion(m.Measure, PeriodOf(p, chosen).ToString()))),
            FigureUnits.At(Province));
        return [.. panels.Select(p => Of(p, chosen))];
    }

    public ChartSpec Of(PanelDefinition panel, PeriodCode chosen) => panel.Kind switch
    {
        "trend" => Trend(Indicator(panel), catalog.Unit(Province)!, chosen) with { Title = panel.Title },
        "ranking" => Ranking(panel, Indicator(panel), chosen),
        "heatmap" => Heatmap(panel, Indicator(panel), chosen),
        _ => Composition(panel, chosen),
    };

    /// <summary>An indicator of a unit over time, with the whole province behind it where sizes allow.</summary>
    public TrendSpec Trend(IndicatorDefinition indicator, OrgUnit unit, PeriodCode chosen)
    {
        var span = Span.Of(catalog, figures, indicator, unit.Code, chosen);
        var last = span.Periods.Count == 0 ? readings.PeriodOf(indicator, chosen) : span.Periods[^1];
        var target = readings.TargetOf(indicator, last);
        var isProvince = unit.Code == Province;
        var series = new List<TrendSeries> { Series(isProvince ? "Toàn tỉnh" : unit.ShortName, span.Figures) };
        if (!isProvince && indicator.Denominator.Count > 0)
            series.Add(Series("Toàn tỉnh", Aligned(OverTime(indicator, Province, last), span.Periods)) with { IsMuted = true });
        return new TrendSpec
        {
            Title = indicator.Name,
            Subtitle = Line(UnitOf(indicator), isProvince ? "toàn tỉnh" : unit.Name, span.Name),
            Periods = span.Axis,
            Series = series,
            Scale = Scale(indicator, span.Figures),
            Target = target is null ? null : new ReferenceLine(target.Value, $"Chỉ tiêu: {Print(indicator, target.Value)}"),
            ValueUnit = indicator.Unit,
            Decimals = indicator.Decimals,
            SourceLine = SourceLine.Of(catalog, indicator, span.Periods),
            CoverageNote = Notes(Coverage(span.Figures.LastOrDefault()), Derived(span.Figures), Estimated(span.Figures)),
            Notice = notice.Text,
            EditionCode = EditionOf(last),
        };

        TrendSeries Series(string name, IEnumerable<Figure?> points) => new(name, [.. points.Select(f => Mark(indicator, f))]);
    }

    private RankingSpec Ranking(PanelDefinition panel, IndicatorDefinition indicator, PeriodCode chosen)
    {
        var reading = readings.Of(indicator, chosen, Province);
        var ranking = rankings.AcrossLevel(indicator, reading.Period, LevelOf(panel));
        var units = ranking.Units.OrderByDescending(u => u.Figure.Value.HasValue).ThenByDescending(u => u.Figure.Value).ToList();
        var isRanked = Readings.Ranking.Applies(indicator) && ranking.Peers > 1;
        var withheld = isRanked ? units.Count(u => u.Figure.Value is not null && u.Place is null) : 0;
        var references = new List<ReferenceLine>();
        if (reading.Target is { } target)
            references.Add(new(target.Value, $"Chỉ tiêu: {reading.FormatTarget(target.Value)}"));
        if (indicator.Denominator.Count > 0 && reading.Value is { } whole)
            references.Add(new(whole, $"Toàn tỉnh: {reading.Text}", ReferenceKind.Average));
        return new RankingSpec
        {
            Title = TitleOf(panel),
            Subtitle = Line(UnitOf(indicator), reading.Period.VietnameseName, Direction(indicator)),
            Rows = [.. units.Select(u => new RankingRow(u.Figure.ShortName, Mark(indicator, u.Figure))
            {
                Range = u.Range is { IsOpen: false, IsPoint: false } range ? (range.Low!.Value, range.High!.Value) : null,
                Place = !isRanked || u.Figure.Value is null ? null : u.Place is { } place ? $"{place}/{ranking.Peers}" : VietnameseNumber.None,
            })],
            References = references,
            ValueUnit = indicator.Unit,
            Decimals = indicator.Decimals,
            SourceLine = SourceLine.Of(catalog, indicator, [reading.Period]),
            CoverageNote = Notes(withheld == 0 ? Coverage(reading.Now) : $"Chưa xếp hạng {withheld} đơn vị: {ranking.Reason}", reading.DerivedText, reading.EstimatedText),
            Notice = notice.Text,
            EditionCode = EditionOf(reading.Period),
        };
    }

    private HeatmapSpec Heatmap(PanelDefinition panel, IndicatorDefinition indicator, PeriodCode chosen)
    {
        var span = Span.Of(catalog, figures, indicator, Province, chosen);
        var last = span.Periods.Count == 0 ? readings.PeriodOf(indicator, chosen) : span.Periods[^1];
        var rows = figures.Grid(indicator.Id, LevelOf(panel), CatalogLoader.Snake(span.Kind), last.ToString())
            .Where(f => catalog.Units.Any(u => u.Code == f.UnitCode))
            .GroupBy(f => f.UnitCode)
            .Select(g => Row(g.First().ShortName, Aligned([.. g], span.Periods)))
            .ToList();
        if (indicator.Denominator.Count > 0)
            rows.Insert(0, Row("Toàn tỉnh", span.Figures) with { IsHighlighted = true });
        return new HeatmapSpec
        {
            Title = TitleOf(panel),
            Subtitle = Line(UnitOf(indicator), span.Name, Direction(indicator)),
            Periods = span.Axis,
            Rows = rows,
            Better = indicator.Better,
            ValueUnit = indicator.Unit,
            Decimals = indicator.Decimals,
            SourceLine = SourceLine.Of(catalog, indicator, span.Periods),
            CoverageNote = Notes(Coverage(span.Figures.LastOrDefault()), Derived(span.Figures), Estimated(span.Figures)),
            Notice = notice.Text,
            EditionCode = EditionOf(last),
        };

        HeatmapRow Row(string name, IEnumerable<Figure?> cells) => new(name, [.. cells.Select(f => Mark(indicator, f))]);
    }

    private CompositionSpec Composition(PanelDefinition panel, PeriodCode chosen)
    {
        var (_, column) = catalog.Measure(panel.Measures[0].Measure)!.Value;
        var period = PeriodOf(panel, chosen);
        var whole = figures.One(panel.Measures[0].Measure, period.ToString(), Province);
        var parts = panel.Breakdown is null ? Parts(panel, period) : BreakdownParts(panel.Measures[0].Measure, period);
        return new CompositionSpec
        {
            Title = panel.Title,
            Subtitle = Line(Capital(column.Unit), "toàn tỉnh", period.VietnameseName),
            Parts = [.. parts.Select(p => p.Name)],
            Rows = [new CompositionRow("", [.. parts.Select(p => p.Value)])],
            ValueUnit = column.Unit,
            Decimals = column.Decimals,
            SourceLine = SourceLine.Of(panel.Measures.Select(m => catalog.Measure(m.Measure)!.Value.Form)),
            CoverageNote = Notes(Coverage(whole), DerivedText.Of(whole), EstimatedText.Of(whole)),
            Notice = notice.Text,
            EditionCode = EditionOf(period),
        };
    }

    private PeriodCode PeriodOf(PanelDefinition composition, PeriodCode chosen)
    {
        var kinds = catalog.Measure(composition.Measures[0].Measure)!.Value.Form.Periods.ToList();
        return StandIn.Official(figures, composition.Measures[0].Measure, kinds, StandIn.For(kinds, chosen), Province);
    }

    // Where there are no districts any more, what was ranked by them is ranked by communes.
    private string LevelOf(PanelDefinition panel) => panel.Level == "district" ? catalog.AreaLevel : panel.Level!;

    private string TitleOf(PanelDefinition panel) => panel.Title.Replace(PanelDefinition.LevelMark, LevelNames.Peers(LevelOf(panel)), StringComparison.Ordinal);

    private IReadOnlyList<(string Name, ChartValue Value)> Parts(PanelDefinition panel, PeriodCode period) =>
    [
        .. from part in panel.Measures
           let figure = figures.One(part.Measure, period.ToString(), Province)
           select (part.Label, new ChartValue(figure?.Value, Links.Figure(part.Measure, period.ToString(), Province)) { IsEstimate = figure?.IsEstimate == 1, Standing = Marks.Words(figure) }),
    ];

    private List<(string Name, ChartValue Value)> BreakdownParts(string measure, PeriodCode period)
    {
        const int Named = 9;
        var all = figures.ByBreakdown(measure, period.ToString(), Province);
        var parts = all.Take(Named)
            .Select(p => (p.Name, new ChartValue(p.Value, Links.Figure(measure, period.ToString(), Province, p.BreakdownCode))))
            .ToList();
        if (all.Count > Named)
            parts.Add(($"{all.Count - Named} lĩnh vực còn lại", new ChartValue(all.Skip(Named).Sum(p => p.Value), Links.Figure(measure, period.ToString(), Province))));
        return parts;
    }

    private static ChartValue Mark(IndicatorDefinition indicator, Figure? figure) => figure is null
        ? new ChartValue(null)
        : new ChartValue(figure.Value, Links.Figure(indicator.Id, figure.PeriodCode, figure.UnitCode))
        {
            MissingText = figure.Reported == 0 ? "chưa báo cáo" : "không phát sinh",
            IsEstimate = figure.IsEstimate == 1,
            Standing = Marks.Words(figure),
        };

    // Percentages that stay high would lie flat along the upper edge; the picture says that its axis is cut. Two points,
    // or a change of less than a point or two, would be made to look like a fall.
    private static ValueScale Scale(IndicatorDefinition indicator, IReadOnlyList<Figure> all)
    {
        var values = all.Where(f => f.Value is not null).Select(f => f.Value!.Value).ToList();
        return indicator.Unit == "%" && values.Count > 2 && values.Min() >= 60 && values.Max() - values.Min() >= 2
            ? ValueScale.Zoomed
            : ValueScale.FromZero;
    }

    private IReadOnlyList<Figure> OverTime(IndicatorDefinition indicator, string unit, PeriodCode last) =>
        figures.OverTime(indicator.Id, unit, CatalogLoader.Snake(last.Kind), last.ToString());

    private static IEnumerable<Figure?> Aligned(IReadOnlyList<Figure> all, IReadOnlyList<PeriodCode> periods) =>
        periods.Select(p => all.FirstOrDefault(f => PeriodCode.Parse(f.PeriodCode).Stretch == p.Stretch));

    private IndicatorDefinition Indicator(PanelDefinition panel) => catalog.Indicator(panel.Indicator!)!;

    private string? EditionOf(PeriodCode period) => editions.Of(period.ToString()) is { } edition ? EditionText.Short(edition) : null;

    private static string? Coverage(Figure? figure) => figure is { } f && f.Reported < f.Expected
        ? $"{VietnameseNumber.Format(f.Reported, 0)}/{VietnameseNumber.Format(f.Expected, 0)} đơn vị đã báo cáo"
        : null;

    // "6 tháng đầu năm 2020, 6 tháng đầu năm 2021: suy ra từ quý I cộng quý II".
    private static string? Derived(IReadOnlyList<Figure> all) => all.Where(f => f.IsDerived).ToList() switch
    {
        [] => null,
        var derived when derived.Count == all.Count => DerivedText.Of(derived[^1]),
        var derived => $"{string.Join(", ", derived.Select(f => PeriodCode.Parse(f.PeriodCode).VietnameseName))}: {DerivedText.Of(derived[^1])}",
    };

    // "6 tháng đầu năm 2021: số ước tính: thực tế đến ngày 31/05/2021, …": the newest; the others are marked on the axis.
    private static string? Estimated(IReadOnlyList<Figure> all) => all.LastOrDefault(f => f is { IsEstimated: true, Value: not null }) is { } newest
        ? $"{PeriodCode.Parse(newest.PeriodCode).VietnameseName} là {EstimatedText.Of(newest)}"
        : null;

    private static string? Notes(params ReadOnlySpan<string?> notes) => string.Join("; ", notes.ToArray().Where(n => n is not null)) is { Length: > 0 } text ? text : null;

    private static string Direction(IndicatorDefinition indicator) => indicator.Better switch
    {
        Better.Higher => "cao hơn là tốt hơn",
        Better.Lower => "thấp hơn là tốt hơn",
        _ => "",
    };

    private static string UnitOf(IndicatorDefinition indicator) => Capital(indicator.Unit);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Line(params ReadOnlySpan<string> parts) =>
        string.Join(", ", parts.ToArray().Where(p => p.Length > 0));

    private static string Print(IndicatorDefinition indicator, decimal value) =>
        indicator.Unit == "%" ? VietnameseNumber.Percent(value, 0) : VietnameseNumber.Format(value, indicator.Decimals);
}
