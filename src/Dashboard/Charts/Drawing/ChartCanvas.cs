using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>
/// What a chart is drawn on: rules and hatching around ScottPlot's plot, and the texts and marks found on the way.
/// Texts are collected and stand above all else; how they are set depends on what the picture is for.
/// </summary>
internal sealed class ChartCanvas(SKCanvas skia) : IDisposable
{
    private readonly SKPaint paint = new() { IsAntialias = true };
    private readonly List<ChartMark> marks = [];
    private readonly List<TextRun> texts = [];

    public SKCanvas Skia => skia;

    public IReadOnlyList<ChartMark> Marks => marks;

    public IReadOnlyList<TextRun> Texts => texts;

    public void Mark(PixelBox box, ChartValue value, string ownLabel) =>
        marks.Add(new ChartMark(box.Left, box.Top, box.Width, box.Height, value.Href, value.Label ?? ownLabel));

    /// <param name="y">Baseline.</param>
    public void Text(string text, double x, double y, TextStyle style, SKTextAlign align = SKTextAlign.Left)
    {
        if (text.Length > 0)
            texts.Add(new TextRun(text, x, y, style, align));
    }

    /// <summary>Centred on <paramref name="y"/> by the height of its capitals.</summary>
    public void TextMiddle(string text, double x, double y, TextStyle style, SKTextAlign align = SKTextAlign.Left) =>
        Text(text, x, y + Typesetter.CapHeight(style) / 2, style, align);

    public void Box(PixelBox box, SKColor fill)
    {
        Fill(fill);
        skia.DrawRect(box.ToSkia(), paint);
    }

    public void Frame(PixelBox box, SKColor colour, double width = 1)
    {
        Stroke(colour, width);
        skia.DrawRect(box.ToSkia(), paint);
    }

    public void Line(double x1, double y1, double x2, double y2, SKColor colour, double width = 1)
    {
        Stroke(colour, width);
        skia.DrawLine((float)x1, (float)y1, (float)x2, (float)y2, paint);
    }

    public void Path(SKPath path, SKColor colour, double? strokeWidth = null)
    {
        if (strokeWidth is { } width)
            Stroke(colour, width);
        else
            Fill(colour);
        skia.DrawPath(path, paint);
    }

    /// <summary>Diagonal lines in a thin frame: "there is no figure here", told apart from any colour of a value.</summary>
    public void Hatch(PixelBox box)
    {
        Box(box, ChartStyle.MissingFill);
        Stripe(box, ChartStyle.MissingLine);
    }

    /// <summary>Diagonal lines over what is drawn: some of the value is an estimate.</summary>
    public void Estimate(PixelBox box) => Stripe(box, ChartStyle.EstimateLine);

    private void Stripe(PixelBox box, SKColor colour)
    {
        using var lines = new SKPath();
        const double step = 6;
        for (var start = box.Left - box.Height + step / 2; start < box.Right; start += step)
        {
            // Each line runs up to the right, cut to the box by hand: a clip would cost an id in the SVG.
            var from = Math.Max(start, box.Left);
            var to = Math.Min(start + box.Height, box.Right);
            if (to <= from)
                continue;
            lines.MoveTo((float)from, (float)(box.Bottom - (from - start)));
            lines.LineTo((float)to, (float)(box.Bottom - (to - start)));
        }
        Path(lines, colour, 1);
    }

    /// <summary>The place of a figure that is not there: hatched when it is owed, else blank.</summary>
    public void Missing(PixelBox box, string reason)
    {
        if (reason == ChartValue.NotReported)
            Hatch(box);
        else
            Box(box, ChartStyle.MissingFill);
    }

    public void Dispose() => paint.Dispose();

    private void Fill(SKColor colour)
    {
        paint.Style = SKPaintStyle.Fill;
        paint.Color = colour;
    }

    private void Stroke(SKColor colour, double width)
    {
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)width;
        paint.Color = colour;
    }
}
