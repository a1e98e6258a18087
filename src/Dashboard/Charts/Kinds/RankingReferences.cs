using DanVan.Dashboard.Charts.Drawing;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>
/// The names of the vertical lines, above the bars: the greatest to the right of its line, the others to the left of
/// theirs, in rows of their own where they would touch.
/// </summary>
internal sealed class RankingReferences
{
    private const double Row = 16;
    private const double Apart = 5;

    private readonly List<(ReferenceLine Line, double Left, double Right, int Row)> places = [];

    /// <param name="pixel">Where a value will be drawn; needed before there is a plot, to know the height.</param>
    /// <param name="edge">Right end of what may be written on.</param>
    public RankingReferences(IReadOnlyList<ReferenceLine> lines, Func<decimal, double> pixel, double edge)
    {
        foreach (var line in lines.OrderByDescending(line => line.Value))
        {
            var (x, width) = (pixel(line.Value), Typesetter.Measure(line.Label, Style(line)));
            var isRight = places.Count == 0 && x + Apart + width <= edge;
            var left = isRight ? x + Apart : x - Apart - width;
            var row = 0;
            // A name must touch neither another name nor another line that runs down from its own row.
            while (places.Any(other => other.Row == row && left < other.Right + Apart && other.Left - Apart < left + width))
                row++;
            places.Add((line, left, left + width, row));
        }
    }

    public double Height => places.Count == 0 ? 4 : (places.Max(place => place.Row) + 1) * Row + 8;

    public void Draw(ChartCanvas canvas, PlotArea area, double top)
    {
        foreach (var (line, left, _, row) in places)
        {
            var (x, _) = area.Pixel((double)line.Value, 0);
            var style = Style(line);
            ReferenceLines.Vertical(canvas, x, top + row * Row + 1, area.Box.Bottom, style.Color, line.Kind == ReferenceKind.Target);
            canvas.Text(line.Label, left, top + row * Row + 11, style, SKTextAlign.Left);
        }
    }

    private static TextStyle Style(ReferenceLine line) =>
        ChartStyle.Small.Strong.In(line.Kind == ReferenceKind.Target ? ChartStyle.Reference : ChartStyle.Average);
}
