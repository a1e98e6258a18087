using DanVan.Dashboard.Charts.Drawing;
using SkiaSharp;

namespace DanVan.Dashboard.Charts;

/// <summary>A chart laid out, before it is known what it is drawn on.</summary>
internal sealed class ChartDrawing
{
    private readonly ChartSpec spec;
    private readonly ChartKind kind;
    private readonly Surround? surround;

    public ChartDrawing(ChartSpec spec, ChartFrame frame)
    {
        this.spec = spec;
        kind = ChartKind.Of(spec);
        surround = frame == ChartFrame.Whole ? new Surround(spec) : null;
        var plot = spec.Height ?? kind.NaturalHeight(surround?.PlotWidth ?? spec.Width);
        Height = surround?.Height(plot) ?? (int)Math.Ceiling(plot);
    }

    public int Height { get; }

    /// <summary>Draws all but the texts, which are handed back.</summary>
    public (IReadOnlyList<TextRun> Texts, IReadOnlyList<ChartMark> Marks) Draw(SKCanvas skia)
    {
        using var canvas = new ChartCanvas(skia);
        kind.Draw(canvas, surround?.Draw(canvas, Height) ?? new PixelBox(0, 0, spec.Width, Height));
        return (canvas.Texts, canvas.Marks);
    }
}
