using DanVan.Dashboard.Charts.Drawing;
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
        var (svg, marks) = DrawSvg(spec, frame, new SvgText(), metadata: "");
        return new RenderedChart(svg.Text, spec.Width, svg.Height, marks);
    }

    /// <summary>For download: letters are outlines, so that it looks the same wherever it is opened.</summary>
    public static string ToSvg(ChartSpec spec) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + DrawSvg(spec, ChartFrame.Whole, new SvgOutlines(), PictureMetadata.ForSvg(spec)).Svg.Text;

    /// <summary>A PNG with <paramref name="scale"/> pixels for one of CSS: 2 for screens and reports, 4 for print.</summary>
    public static byte[] ToPng(ChartSpec spec, double scale = 2, ChartFrame frame = ChartFrame.Whole)
    {
        var drawing = new ChartDrawing(spec, frame);
        var (width, height) = ((int)Math.Ceiling(spec.Width * scale), (int)Math.Ceiling(drawing.Height * scale));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        foreach (var text in drawing.Draw(surface.Canvas).Texts)
            text.Draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        // One filter instead of the best of five for each line: twice as fast and as small, for flat colours.
        // Null only for a colour type that PNG does not have.
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, 6))!;
        return PictureMetadata.IntoPng(png.Span, spec);
    }

    /// <summary>The figures of the chart as a table.</summary>
    public static ChartTable Table(ChartSpec spec) => ChartKind.Of(spec).Table();

    private static ((string Text, int Height) Svg, IReadOnlyList<ChartMark> Marks) DrawSvg(ChartSpec spec, ChartFrame frame, ISvgText text, string metadata)
    {
        var drawing = new ChartDrawing(spec, frame);
        using var stream = new SKDynamicMemoryWStream();
        IReadOnlyList<TextRun> texts;
        IReadOnlyList<ChartMark> marks;
        // The SVG is complete only when its canvas is closed.
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, spec.Width, drawing.Height), stream))
            (texts, marks) = drawing.Draw(canvas);
        using var shapes = stream.DetachAsData();
        return ((SvgPicture.Write(shapes.AsStream(), texts, text, spec, drawing.Height, metadata), drawing.Height), marks);
    }
}
