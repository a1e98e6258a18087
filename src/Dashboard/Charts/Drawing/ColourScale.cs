using DanVan.Dashboard.Text;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>Five or fewer steps between round numbers; a step can be read off the legend, a gradient cannot.</summary>
internal sealed class ColourScale
{
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

    public void DrawLegend(ChartCanvas canvas, double left, double top, ChartSpec spec, bool hasMissing)
    {
        const double height = 10;
        var decimals = NiceTicks.Decimals(edges);
        var width = Math.Max(44, Typesetter.Widest(edges.Select(edge => VietnameseNumber.Format(edge, decimals)), ChartStyle.Small) + 12);
        for (var i = 0; i < colours.Count; i++)
            canvas.Box(new PixelBox(left + i * width, top, left + (i + 1) * width - 1, top + height), colours[i]);
        for (var i = 0; i < edges.Count; i++)
        {
            var edge = VietnameseNumber.Format(edges[i], decimals);
            canvas.Text(edge, left + i * width, top + height + 13, ChartStyle.Small, SKTextAlign.Center);
            // The unit follows the last number without moving it off its edge.
            if (i == edges.Count - 1)
                canvas.Text(spec.ValueUnit, left + i * width + Typesetter.Measure(edge, ChartStyle.Small) / 2 + 4, top + height + 13, ChartStyle.Small);
        }
        if (!hasMissing)
            return;
        var box = new PixelBox(left + colours.Count * width + 64, top, left + colours.Count * width + 92, top + height);
        canvas.Hatch(box);
        canvas.TextMiddle("chưa báo cáo", box.Right + 6, box.CentreY, ChartStyle.Small);
    }
}
