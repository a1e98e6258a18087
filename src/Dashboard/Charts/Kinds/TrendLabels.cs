using DanVan.Dashboard.Charts.Drawing;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>Values at points and the name of the target, where neither a line nor another label is.</summary>
internal sealed class TrendLabels
{
    private readonly TrendSpec spec;
    private readonly PlotArea area;
    private readonly List<PixelBox> taken = [];
    private readonly PixelBox? targetPlace;

    public TrendLabels(TrendSpec spec, PlotArea area)
    {
        (this.spec, this.area) = (spec, area);
        foreach (var series in spec.Series)
            Take(series);
        if (spec.Target is not { } target)
            return;
        // Its name must stand somewhere, values need not: so its place is kept before theirs are looked for.
        targetPlace = PlaceOf(target);
        taken.Add(targetPlace.Value);
        // Kept so wide that no label stands just across the line from its point.
        var (_, y) = area.Pixel(0, (double)target.Value);
        taken.Add(new PixelBox(area.Box.Left, y - 7, area.Box.Right, y + 7));
    }

    /// <summary>Only for a single spoken series; two of them would be a thicket.</summary>
    public void DrawValues(ChartCanvas canvas)
    {
        var spoken = spec.Series.Where(series => !series.IsMuted).ToList();
        if (spoken.Count != 1)
            return;
        var points = spoken[0].Points;
        foreach (var i in Worthy(points))
        {
            var text = Text.VietnameseNumber.Format(points[i].Value, spec.Decimals);
            var style = ChartStyle.Value with { Size = 11.5f };
            var (x, y) = area.Pixel(i, (double)points[i].Value!.Value);
            var half = Typesetter.Measure(text, style) / 2;
            var box = Free([At(x, y - 14, half), At(x, y + 14, half), At(x, y - 19, half), At(x, y + 19, half), At(x, y - 25, half), At(x, y + 25, half)]);
            if (box is not { } place)
                continue;
            taken.Add(place);
            canvas.Box(place.Shrink(top: 1, bottom: 1), ChartStyle.Paper.WithAlpha(200));
            canvas.TextMiddle(text, x, place.CentreY, style, SKTextAlign.Center);
        }
    }

    public void DrawTarget(ChartCanvas canvas)
    {
        if (spec.Target is not { } target || targetPlace is not { } place)
            return;
        var (_, y) = area.Pixel(0, (double)target.Value);
        var style = Style(target);
        ReferenceLines.Horizontal(canvas, y, area.Box.Left, area.Box.Right, style.Color, target.Kind == ReferenceKind.Target);
        canvas.Box(place with { Top = place.CentreY - 6, Bottom = place.CentreY + 6 }, ChartStyle.Paper.WithAlpha(215));
        canvas.TextMiddle(target.Label, place.CentreX, place.CentreY, style, SKTextAlign.Center);
    }

    /// <summary>Above or below its line, at an end of it rather than in the middle, clear of the lines of the series.</summary>
    private PixelBox PlaceOf(ReferenceLine target)
    {
        var (_, y) = area.Pixel(0, (double)target.Value);
        var half = Typesetter.Measure(target.Label, Style(target)) / 2;
        var (left, right) = (area.Box.Left + half + 2, area.Box.Right - half - 2);
        PixelBox[] places = [.. from part in (double[])[0, 1, 0.5, 0.25, 0.75] from up in (double[])[-9, 10] select At(left + (right - left) * part, y + up, half)];
        return Free(places) ?? places[0];
    }

    private static TextStyle Style(ReferenceLine target) =>
        ChartStyle.Small.Strong.In(target.Kind == ReferenceKind.Target ? ChartStyle.Reference : ChartStyle.Average);

    /// <summary>All points where there is room, else the first, the last and the extremes.</summary>
    private IEnumerable<int> Worthy(IReadOnlyList<ChartValue> points)
    {
        // The newest value stands at the end of the line already.
        var known = points.Index().Where(point => point.Item.Value is not null && point.Index < points.Count - 1).ToList();
        if (known.Count == 0)
            return [];
        var widest = Typesetter.Widest(known.Select(point => Text.VietnameseNumber.Format(point.Item.Value, spec.Decimals)), ChartStyle.Value);
        return widest + 4 <= area.Box.Width / spec.Periods.Count
            ? known.Select(point => point.Index)
            : new[] { known[^1], known[0], known.MaxBy(point => point.Item.Value), known.MinBy(point => point.Item.Value) }.Select(point => point.Index).Distinct();
    }

    private static PixelBox At(double x, double y, double half) => new(x - half - 1, y - 6, x + half + 1, y + 6);

    private PixelBox? Free(IEnumerable<PixelBox> places)
    {
        foreach (var place in places)
        {
            if (place.Top >= area.Box.Top - 20 && place.Bottom <= area.Box.Bottom && !taken.Any(place.Overlaps))
                return place;
        }
        return null;
    }

    /// <summary>The line is kept clear by small boxes along it.</summary>
    private void Take(TrendSeries series)
    {
        (double X, double Y)? last = null;
        for (var i = 0; i < series.Points.Count; i++)
        {
            if (series.Points[i].Value is not { } value)
            {
                last = null;
                continue;
            }
            var here = area.Pixel(i, (double)value);
            taken.Add(new PixelBox(here.X - 5, here.Y - 5, here.X + 5, here.Y + 5));
            for (var step = 1; last is { } from && step < 12; step++)
            {
                var (x, y) = (from.X + (here.X - from.X) * step / 12, from.Y + (here.Y - from.Y) * step / 12);
                taken.Add(new PixelBox(x - 2, y - 2, x + 2, y + 2));
            }
            last = here;
        }
    }
}
