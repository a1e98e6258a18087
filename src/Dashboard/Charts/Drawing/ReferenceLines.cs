using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>The line that values are held against: dashed for a target, whole for an average.</summary>
internal static class ReferenceLines
{
    private const double Dash = 5;
    private const double Gap = 3;

    public static void Vertical(ChartCanvas canvas, double x, double top, double bottom, SKColor colour, bool isDashed) =>
        Draw(canvas, top, bottom, isDashed, colour, (path, from, to) => Segment(path, x, from, x, to));

    public static void Horizontal(ChartCanvas canvas, double y, double left, double right, SKColor colour, bool isDashed) =>
        Draw(canvas, left, right, isDashed, colour, (path, from, to) => Segment(path, from, y, to, y));

    private static void Draw(ChartCanvas canvas, double start, double end, bool isDashed, SKColor colour, Action<SKPath, double, double> segment)
    {
        // The dashes are drawn one by one: as a path effect they are lost in some readers of SVG.
        using var path = new SKPath();
        if (!isDashed)
            segment(path, start, end);
        for (var at = start; isDashed && at < end; at += Dash + Gap)
            segment(path, at, Math.Min(at + Dash, end));
        canvas.Path(path, colour, 1.5);
    }

    private static void Segment(SKPath path, double x1, double y1, double x2, double y2)
    {
        path.MoveTo((float)x1, (float)y1);
        path.LineTo((float)x2, (float)y2);
    }
}
