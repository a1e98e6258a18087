using DanVan.Dashboard.Charts.Svg;
using SkiaSharp;

namespace DanVan.Dashboard.Charts;

/// <summary>How much of a picture is drawn.</summary>
public enum ChartFrame
{
    /// <summary>With title, coverage, notice, source and edition: it may be cut out and passed on.</summary>
    Whole,

    /// <summary>The plot alone, for a page that writes the rest as text around it.</summary>
    PlotOnly,
}

/// <summary>Draws a spec. The same spec gives the same bytes; safe to call from many requests at once.</summary>
public static class ChartRenderer
{
    /// <summary>For a page: text stays text, set in the fonts of wwwroot/css/fonts.css.</summary>
    public static RenderedChart Render(ChartSpec spec, ChartFrame frame = ChartFrame.Whole)
    {
        var (svg, height, marks) = DrawSvg(spec, frame);
        return new RenderedChart(SvgPicture.ForPage(svg, spec, height), spec.Width, height, marks);
    }

    /// <summary>A PNG with <paramref name="scale"/> pixels for one of CSS: 2 for screens and reports, 4 for print.</summary>
    public static byte[] ToPng(ChartSpec spec, double scale = 2, ChartFrame frame = ChartFrame.Whole)
    {
        var drawing = new ChartDrawing(spec, frame);
        var (width, height) = ((int)Math.Ceiling(spec.Width * scale), (int)Math.Ceiling(drawing.Height * scale));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        drawing.Draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>For download: letters are outlines, so that it looks the same wherever it is opened.</summary>
    public static string ToSvg(ChartSpec spec)
    {
        var (svg, height, _) = DrawSvg(spec, ChartFrame.Whole);
        return SvgPicture.Standalone(svg, spec, height);
    }

    /// <summary>The figures of the chart as a table.</summary>
    public static ChartTable Table(ChartSpec spec) => ChartKind.Of(spec).Table();

    private static (byte[] Svg, int Height, IReadOnlyList<ChartMark> Marks) DrawSvg(ChartSpec spec, ChartFrame frame)
    {
        var drawing = new ChartDrawing(spec, frame);
        using var stream = new MemoryStream();
        IReadOnlyList<ChartMark> marks;
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, spec.Width, drawing.Height), stream))
            marks = drawing.Draw(canvas);
        return (stream.ToArray(), drawing.Height, marks);
    }
}
