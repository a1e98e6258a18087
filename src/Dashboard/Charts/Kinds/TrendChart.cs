using DanVan.Dashboard.Charts.Drawing;
using ScottPlot;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>Lines over periods: a gap where there is no figure, names at the end of the lines.</summary>
internal sealed class TrendChart(TrendSpec spec) : ChartKind(spec)
{
    private const double Head = 20;
    private const double ZoomNote = 16;
    private const double EstimateSize = 6;
    private const int MostNamedAtTheEnd = 3;

    private static readonly MarkerShape[] Shapes =
        [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledDiamond, MarkerShape.FilledTriangleUp, MarkerShape.FilledTriangleDown, MarkerShape.FilledCircle];

    private readonly PeriodAxis periods = new(spec.Periods);

    private bool IsNamedAtTheEnd => spec.Series.Count <= MostNamedAtTheEnd;

    public override double NaturalHeight(double width) => 300;

    public override void Draw(ChartCanvas canvas, PixelBox box)
    {
        var ticks = Ticks();
        var decimals = NiceTicks.Decimals(ticks);
        var top = box.Top + (IsNamedAtTheEnd ? Head : 8);
        if (!IsNamedAtTheEnd)
            top += DrawLegend(canvas, box);
        var left = Typesetter.Widest(ticks.Select(tick => spec.FormatTick(tick, decimals)), ChartStyle.Tick) + 10;
        var ends = new TrendEnds(spec, box.Width * 0.24);
        var below = periods.Height + (spec.Scale == ValueScale.Zoomed ? ZoomNote : 0);
        var inner = new PixelBox(box.Left + left, top, box.Right - (IsNamedAtTheEnd ? ends.Width : 10), box.Bottom - below);
        using var area = new PlotArea(inner, -0.5, spec.Periods.Count - 0.5, (double)ticks[0], (double)ticks[^1]);
        area.Grid(ticks, isHorizontal: true);
        // The first series is the one that is spoken of: it lies on top.
        foreach (var (index, series) in spec.Series.Index().Reverse())
            AddLine(area, index, series);
        area.Draw(canvas);

        DrawAxes(canvas, area, ticks, decimals, box);
        DrawMissing(canvas, area);
        DrawEstimates(canvas, area);
        var taken = new TrendLabels(spec, area);
        taken.DrawValues(canvas);
        taken.DrawTarget(canvas);
        if (IsNamedAtTheEnd)
            ends.Draw(canvas, area);
        Mark(canvas, area);
    }

    public override ChartTable Table() => new(
        ["Kỳ báo cáo", .. spec.Series.Select(series => spec.ValueUnit is "" ? series.Name : $"{series.Name} ({spec.ValueUnit})")],
        [.. spec.Periods.Select((period, i) => new ChartTableRow(period.FullName, [.. spec.Series.Select(series => Cell(series.Points[i]))]))]);

    public static SKColor Colour(TrendSpec spec, int index) =>
        spec.Series[index].IsMuted ? ChartStyle.Muted : ChartStyle.Lines[index % ChartStyle.Lines.Count];

    private IReadOnlyList<decimal> Ticks()
    {
        var values = spec.Series.SelectMany(series => series.Points).Select(point => point.Value).Append(spec.Target?.Value).OfType<decimal>().ToList();
        if (values.Count == 0)
            values.Add(0);
        if (spec.Scale == ValueScale.Zoomed)
            return NiceTicks.Axis(values.Min(), values.Max(), 5, spec.Decimals);
        return spec.ValueUnit == "%" && values.Max() is 0 or (<= 100 and > 40) && values.Min() >= 0
            ? [0, 20, 40, 60, 80, 100]
            : NiceTicks.Axis(Math.Min(0, values.Min()), Math.Max(values.Max(), 0), 5, spec.Decimals);
    }

    private void AddLine(PlotArea area, int index, TrendSeries series)
    {
        var colour = PlotArea.Colour(Colour(spec, index));
        double[] ys = [.. series.Points.Select(point => point.Value is { } value ? (double)value : double.NaN)];
        var line = area.Plot.Add.Scatter(Enumerable.Range(0, ys.Length).Select(i => (double)i).ToArray(), ys);
        line.LineColor = colour;
        line.LineWidth = series.IsMuted ? 1.5f : 2.25f;
        line.MarkerShape = Shapes[index % Shapes.Length];
        line.MarkerSize = series.IsMuted ? 5 : 8;
        line.MarkerFillColor = colour;
        line.MarkerLineColor = PlotArea.Colour(ChartStyle.Paper);
        line.MarkerLineWidth = 1.5f;
    }

    private void DrawAxes(ChartCanvas canvas, PlotArea area, IReadOnlyList<decimal> ticks, int decimals, PixelBox box)
    {
        foreach (var tick in ticks)
        {
            var (_, y) = area.Pixel(0, (double)tick);
            canvas.TextMiddle(spec.FormatTick(tick, decimals), area.Box.Left - 8, y, ChartStyle.Tick, SKTextAlign.Right);
            if (tick == 0)
                canvas.Line(area.Box.Left, y, area.Box.Right, y, ChartStyle.Axis);
        }
        periods.Draw(canvas, i => area.Pixel(i, 0).X, area.Box.Width / spec.Periods.Count, area.Box.Bottom, isBelow: true);
        if (spec.Scale == ValueScale.Zoomed && ticks[0] != 0)
            canvas.Text($"Trục giá trị bắt đầu từ {spec.FormatTick(ticks[0], decimals)}, không từ 0", box.Left, box.Bottom - 4, ChartStyle.Small);
    }

    /// <summary>The sign of a point becomes a hatched square in the colour of its line.</summary>
    private void DrawEstimates(ChartCanvas canvas, PlotArea area)
    {
        foreach (var (index, series) in spec.Series.Index())
        {
            foreach (var (i, point) in series.Points.Index().Where(p => p.Item is { IsEstimate: true, Value: not null }))
            {
                var (x, y) = area.Pixel(i, (double)point.Value!.Value);
                var sign = new PixelBox(x - EstimateSize, y - EstimateSize, x + EstimateSize, y + EstimateSize);
                canvas.Box(sign, Colour(spec, index));
                canvas.Estimate(sign);
                canvas.Frame(sign, Colour(spec, index));
            }
        }
    }

    /// <summary>Periods that none of the series has a figure for; why is said once for those that follow each other.</summary>
    private void DrawMissing(ChartCanvas canvas, PlotArea area)
    {
        var spoken = spec.Series.Where(series => !series.IsMuted).ToList();
        var step = area.Box.Width / spec.Periods.Count;
        var first = 0;
        for (var i = 0; i < spec.Periods.Count; i++)
        {
            if (!IsMissing(i))
            {
                first = i + 1;
                continue;
            }
            var reason = spoken[0].Points[i].MissingText;
            var (x, y) = (area.Pixel(i, 0).X, area.Box.Bottom);
            var half = Math.Min(14, step / 2 - 2);
            canvas.Missing(new PixelBox(x - half, y - 16, x + half, y - 1), reason);
            if (i + 1 < spec.Periods.Count && IsMissing(i + 1) && spoken[0].Points[i + 1].MissingText == reason)
                continue;
            DrawReason(canvas, (area.Pixel(first, 0).X + x) / 2, y - 20, step * (i - first + 1), reason);
            first = i + 1;
        }

        bool IsMissing(int i) => spoken.Count > 0 && spoken.All(series => series.Points[i].Value is null);
    }

    private static void DrawReason(ChartCanvas canvas, double x, double bottom, double room, string reason)
    {
        var style = ChartStyle.Small with { Size = 10.5f };
        var lines = Typesetter.Balance(reason, style, room - 2, 3);
        if (Typesetter.Widest(lines, style) > room)
            return;
        foreach (var (index, line) in lines.Index())
            canvas.Text(line, x, bottom - (lines.Count - 1 - index) * 12, style, SKTextAlign.Center);
    }

    private double DrawLegend(ChartCanvas canvas, PixelBox box)
    {
        var legend = new ColourKey([.. spec.Series.Select(series => series.Name)], box.Width);
        legend.Draw(canvas, box.Left, box.Top, (index, swatch) => DrawSign(canvas, index, swatch));
        return legend.Height;
    }

    private void DrawSign(ChartCanvas canvas, int index, PixelBox box)
    {
        var colour = Colour(spec, index);
        canvas.Line(box.Left - 1, box.CentreY, box.Right + 1, box.CentreY, colour, 2);
        using var sign = new SKPath();
        var (x, y, r) = ((float)box.CentreX, (float)box.CentreY, 4f);
        switch (Shapes[index % Shapes.Length])
        {
            case MarkerShape.FilledSquare: sign.AddRect(new SKRect(x - r, y - r, x + r, y + r)); break;
            case MarkerShape.FilledDiamond: sign.AddPoly([new(x, y - r - 1), new(x + r + 1, y), new(x, y + r + 1), new(x - r - 1, y)]); break;
            case MarkerShape.FilledTriangleUp: sign.AddPoly([new(x, y - r), new(x + r, y + r), new(x - r, y + r)]); break;
            case MarkerShape.FilledTriangleDown: sign.AddPoly([new(x, y + r), new(x + r, y - r), new(x - r, y - r)]); break;
            default: sign.AddCircle(x, y, r); break;
        }
        canvas.Path(sign, colour);
    }

    private void Mark(ChartCanvas canvas, PlotArea area)
    {
        var half = Math.Min(14, area.Box.Width / spec.Periods.Count / 2);
        for (var i = 0; i < spec.Periods.Count; i++)
        {
            foreach (var series in spec.Series)
            {
                var point = series.Points[i];
                var (x, y) = area.Pixel(i, (double)(point.Value ?? 0));
                if (point.Value is null)
                    y = area.Box.Bottom - 8;
                canvas.Mark(new PixelBox(x - half, y - 12, x + half, y + 12), point, $"{series.Name}, {spec.Periods[i].FullName}: {Spoken(point)}");
            }
        }
    }
}
