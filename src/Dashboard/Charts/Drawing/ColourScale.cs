using DanVan.Dashboard.Text;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>Five or fewer steps between round numbers; a step can be read off the legend, a gradient cannot.</summary>
internal sealed class ColourScale
{
    private const double Swatch = 11;
    private const double MissingSwatch = 28;

    private readonly IReadOnlyList<decimal> edges;
    private readonly IReadOnlyList<SKColor> colours;

    public ColourScale(IReadOnlyList<decimal> values, int decimals, IReadOnlyList<SKColor> palette)
    {
        var (min, max) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        edges = NiceTicks.Classes(min, max, palette.Count, decimals);
        // Fewer steps than colours: the lightest and the darkest stay, those between are spread.
        colours = [.. Enumerable.Range(0, edges.Count - 1).Select(i => palette[edges.Count == 2 ? palette.Count / 2 : (int)Math.Round(i * (palette.Count - 1) / (edges.Count - 2.0))])];
    }

    /// <summary>A value on an edge belongs to the step above it, the greatest to the last step.</summary>
    public SKColor Colour(decimal value)
    {
        var step = 0;
        while (step < colours.Count - 1 && value >= edges[step + 1])
            step++;
        return colours[step];
    }

    private IEnumerable<string> Written => edges.Select(edge => VietnameseNumber.Format(edge, NiceTicks.Decimals(edges)));

    /// <summary>Width of a step, wide enough for the numbers on its edges.</summary>
    private double Step => Math.Max(36, Typesetter.Widest(Written, ChartStyle.Small) + 12);

    public double LegendWidth(ChartSpec spec, IReadOnlyList<string> reasons) =>
        colours.Count * Step + UnitWidth(spec) + reasons.Sum(ReasonWidth);

    /// <param name="reasons">Why cells are empty.</param>
    public void DrawLegend(ChartCanvas canvas, double left, double top, ChartSpec spec, IReadOnlyList<string> reasons)
    {
        for (var i = 0; i < colours.Count; i++)
            canvas.Box(new PixelBox(left + i * Step, top, left + (i + 1) * Step - 1, top + Swatch), colours[i]);
        foreach (var (i, edge) in Written.Index())
            canvas.Text(edge, left + i * Step, top + Swatch + 13, ChartStyle.Small, SKTextAlign.Center);
        // The unit follows the last number without moving it off its edge.
        var end = left + colours.Count * Step;
        canvas.Text(spec.ValueUnit, end + Typesetter.Measure(Written.Last(), ChartStyle.Small) / 2 + 4, top + Swatch + 13, ChartStyle.Small);
        var x = end + UnitWidth(spec);
        foreach (var reason in reasons)
        {
            var box = new PixelBox(x, top, x + MissingSwatch, top + Swatch);
            canvas.Missing(box, reason);
            canvas.TextMiddle("–", box.CentreX, box.CentreY, ChartStyle.Small, SKTextAlign.Center);
            canvas.TextMiddle(reason, box.Right + 6, box.CentreY, ChartStyle.Small);
            x += ReasonWidth(reason);
        }
    }

    private double UnitWidth(ChartSpec spec) => Typesetter.Measure(Written.Last(), ChartStyle.Small) / 2 + Typesetter.Measure(spec.ValueUnit, ChartStyle.Small) + 24;

    private static double ReasonWidth(string reason) => MissingSwatch + 6 + Typesetter.Measure(reason, ChartStyle.Small) + 18;
}
