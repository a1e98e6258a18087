using DanVan.Dashboard.Charts.Drawing;
using DanVan.Dashboard.Charts.Kinds;

namespace DanVan.Dashboard.Charts;

/// <summary>How one kind of spec is drawn and listed.</summary>
internal abstract class ChartKind(ChartSpec spec)
{
    /// <summary>Height that suits the number of rows.</summary>
    public abstract double NaturalHeight(double width);

    /// <summary>Draws into the box and leaves a mark on the canvas for each figure.</summary>
    public abstract void Draw(ChartCanvas canvas, PixelBox box);

    public abstract ChartTable Table();

    public static ChartKind Of(ChartSpec spec)
    {
        spec.Check();
        return Kind(spec);
    }

    private static ChartKind Kind(ChartSpec spec) => spec switch
    {
        TrendSpec trend => new TrendChart(trend),
        RankingSpec ranking => new RankingChart(ranking),
        CompositionSpec composition => new CompositionChart(composition),
        HeatmapSpec heatmap => new HeatmapChart(heatmap),
        _ => throw new ChartKindUnknown(spec.GetType().Name),
    };

    /// <summary>"1.234 vụ việc", "95,2 %", or why there is no value.</summary>
    protected string Spoken(ChartValue value) => value.Value is null ? value.MissingText : spec.FormatWithUnit(value.Value) + Doubt(value);

    protected ChartTableCell Cell(ChartValue value) =>
        value.Value is null ? new(value.MissingText, value.Href, IsMissing: true) : new(Text.VietnameseNumber.Format(value.Value, spec.Decimals) + Doubt(value), value.Href);

    private static string Doubt(ChartValue value) => (value.Standing, value.IsEstimate) switch
    {
        ("", false) => "",
        ("", true) => $" ({ChartValue.Estimated})",
        (var standing, false) => $" ({standing})",
        var (standing, _) => standing.Contains(ChartValue.Estimated, StringComparison.Ordinal) ? $" ({standing})" : $" ({standing}, {ChartValue.Estimated})",
    };
}

/// <summary>A spec of a kind that nothing draws.</summary>
public sealed class ChartKindUnknown(string kind) : Exception($"No chart is drawn for a {kind}.");
