using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>A line of text in its place.</summary>
/// <param name="X">Left end, middle or right end, as <paramref name="Align"/> says.</param>
/// <param name="Y">Baseline.</param>
internal sealed record TextRun(string Text, double X, double Y, TextStyle Style, SKTextAlign Align)
{
    public double Left => Align switch
    {
        SKTextAlign.Center => X - Typesetter.Measure(Text, Style) / 2,
        SKTextAlign.Right => X - Typesetter.Measure(Text, Style),
        _ => X,
    };

    public void Draw(SKCanvas canvas)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = Style.Color };
        canvas.DrawText(Text, (float)X, (float)Y, Align, Typesetter.Font(Style), paint);
    }
}
