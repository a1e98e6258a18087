
namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>Named colours in rows above a plot.</summary>
internal sealed class ColourKey(IReadOnlyList<string> names, double width)
{
    private const double Row = 20;
    private const double Swatch = 12;
    private const double Gap = 18;

    public double Height => Places().Select(place => place.Y).DefaultIfEmpty(-Row).Max() + Row + 4;

    /// <param name="swatch">Draws the sign of an entry into its box.</param>
    public void Draw(ChartCanvas canvas, double left, double top, Action<int, PixelBox> swatch)
    {
        foreach (var (index, (x, y)) in Places().Index())
        {
            var box = new PixelBox(left + x, top + y + 2, left + x + Swatch, top + y + 2 + Swatch);
            swatch(index, box);
            canvas.TextMiddle(names[index], box.Right + 6, box.CentreY, ChartStyle.Tick.In(ChartStyle.Ink));
        }
    }

    private IEnumerable<(double X, double Y)> Places()
    {
        var (x, y) = (0.0, 0.0);
        foreach (var name in names)
        {
            var wide = Swatch + 6 + Typesetter.Measure(name, ChartStyle.Tick);
            if (x > 0 && x + wide > width)
                (x, y) = (0, y + Row);
            yield return (x, y);
            x += wide + Gap;
        }
    }
}
