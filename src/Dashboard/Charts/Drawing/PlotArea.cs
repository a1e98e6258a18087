using ScottPlot;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>
/// A ScottPlot plot without frame and axis labels, fitted into a box of the canvas. Labels are set around it by the
/// chart, at the pixels that the plot itself gives for its coordinates.
/// </summary>
internal sealed class PlotArea : IDisposable
{
    // Markers on the edge of the plot would be cut in half: the plot is drawn that much larger on all sides.
    private const double Bleed = 8;

    private readonly PixelBox figure;

    public PlotArea(PixelBox box, double left, double right, double bottom, double top)
    {
        Box = box;
        figure = box.Grow(Bleed);
        var (perX, perY) = ((right - left) / box.Width, (top - bottom) / box.Height);
        Plot.Axes.SetLimits(left - Bleed * perX, right + Bleed * perX, bottom - Bleed * perY, top + Bleed * perY);
        Plot.Layout.Fixed(new PixelPadding(0));
        Plot.FigureBackground.Color = Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
        Plot.RenderManager.ClearCanvasBeforeEachRender = false;
        foreach (var panel in Plot.Axes.GetPanels())
            panel.IsVisible = false;
        Plot.HideGrid();
        // ScottPlot draws a second time when limits differ from the last drawing, as they always do the first time.
        Plot.RenderManager.RenderFinished += (_, _) => Plot.RenderManager.EnableRendering = false;
    }

    public Plot Plot { get; } = new();

    /// <summary>Where the limits given lie on the canvas.</summary>
    public PixelBox Box { get; }

    /// <summary>Light lines at the ticks, below what is drawn.</summary>
    public void Grid(IEnumerable<decimal> ticks, bool isHorizontal) =>
        Plot.Add.Plottable(new GridLines([.. ticks.Select(tick => (double)tick)], isHorizontal, Bleed));

    /// <summary>Bars, sections or cells.</summary>
    public void Bars(IEnumerable<Bar> bars) => Plot.Add.Plottable(new ScottPlot.Plottables.BarPlot([.. bars]));

    public void Draw(ChartCanvas canvas) => Plot.Render(canvas.Skia,
        new PixelRect((float)figure.Left, (float)figure.Right, (float)figure.Bottom, (float)figure.Top));

    /// <summary>After <see cref="Draw"/>: the pixel of a coordinate.</summary>
    public (double X, double Y) Pixel(double x, double y)
    {
        var pixel = Plot.GetPixel(new Coordinates(x, y));
        return (pixel.X, pixel.Y);
    }

    /// <summary>After <see cref="Draw"/>: the pixels of a rectangle of coordinates.</summary>
    public PixelBox Pixels(double left, double bottom, double right, double top)
    {
        var (x1, y1) = Pixel(left, top);
        var (x2, y2) = Pixel(right, bottom);
        return new PixelBox(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
    }

    public static Color Colour(SKColor colour) => Color.FromSKColor(colour);

    public void Dispose() => Plot.Dispose();
}
