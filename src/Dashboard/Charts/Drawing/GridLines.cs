using ScottPlot;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>Light lines at the ticks. ScottPlot's own grid would run over the bleed around the plot.</summary>
internal sealed class GridLines(IReadOnlyList<double> ticks, bool isHorizontal, double bleed) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        var line = new LineStyle { Color = PlotArea.Colour(ChartStyle.Grid), Width = 1 };
        var box = rp.DataRect.Contract((float)bleed);
        foreach (var tick in ticks)
        {
            var pixel = Axes.GetPixel(new Coordinates(tick, tick));
            var pixels = isHorizontal
                ? new PixelLine(box.Left, pixel.Y, box.Right, pixel.Y)
                : new PixelLine(pixel.X, box.Top, pixel.X, box.Bottom);
            ScottPlot.Drawing.DrawLine(rp.Canvas, rp.Paint, pixels, line);
        }
    }
}
