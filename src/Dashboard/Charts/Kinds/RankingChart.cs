using DanVan.Dashboard.Charts.Drawing;
using ScottPlot;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>Names on the left, bars from zero, the value behind each bar, lines for target and province.</summary>
internal sealed class RankingChart(RankingSpec spec) : ChartKind(spec)
{
    private const double AxisHeight = 24;
    private const double ReferenceLine = 16;
    private const double NameGap = 12;

    private double RowHeight => spec.Rows.Count > 18 ? 23 : 27;

    private double Top => spec.References.Count * ReferenceLine + 6;

    public override double NaturalHeight(double width) => Top + spec.Rows.Count * RowHeight + AxisHeight;

    public override void Draw(ChartCanvas canvas, PixelBox box)
    {
        var names = Math.Min(box.Width * 0.38, Typesetter.Widest(spec.Rows.Select(row => row.Name), ChartStyle.Label.Strong));
        var values = Typesetter.Widest(spec.Rows.Select(row => spec.Format(row.Value.Value)), ChartStyle.Value.Strong);
        var ticks = Ticks();
        var inner = box.Shrink(names + NameGap, Top, values + 10, AxisHeight);
        using var area = new PlotArea(inner, (double)ticks[0], (double)ticks[^1], -0.5, spec.Rows.Count - 0.5);
        area.Grid(ticks, isHorizontal: false);
        area.Bars(spec.Rows.Index().Where(row => row.Item.Value.Value is not null).Select(row => Bar(row.Index, row.Item)));
        area.Draw(canvas);

        foreach (var (index, row) in spec.Rows.Index())
            DrawRow(canvas, area, box.Left, names, index, row);
        DrawAxis(canvas, area, ticks);
        DrawReferences(canvas, area, box.Top);
    }

    public override ChartTable Table() => new(
        ["Đơn vị", spec.ValueUnit is "" ? "Giá trị" : $"Giá trị ({spec.ValueUnit})"],
        [.. spec.Rows.Select(row => new ChartTableRow(row.Name, [Cell(row.Value)]))]);

    /// <summary>The first row is at the top, ScottPlot counts from the bottom.</summary>
    private int Position(int index) => spec.Rows.Count - 1 - index;

    private IReadOnlyList<decimal> Ticks()
    {
        var all = spec.Rows.Select(row => row.Value.Value ?? 0).Concat(spec.References.Select(line => line.Value)).Append(0).ToList();
        return spec.ValueUnit == "%" && all.Max() is <= 100 and > 0 && all.Min() >= 0
            ? [0, 20, 40, 60, 80, 100]
            : NiceTicks.Cover(all.Min(), all.Max(), 5, spec.Decimals);
    }

    private Bar Bar(int index, RankingRow row) => new()
    {
        Position = Position(index),
        Value = (double)row.Value.Value!.Value,
        Size = 0.62,
        Orientation = Orientation.Horizontal,
        FillColor = PlotArea.Colour(row.IsHighlighted ? ChartStyle.BarHighlight : ChartStyle.Bar),
        LineWidth = 0,
    };

    private void DrawRow(ChartCanvas canvas, PlotArea area, double left, double names, int index, RankingRow row)
    {
        var name = row.IsHighlighted ? ChartStyle.Label.Strong : ChartStyle.Label;
        var bar = area.Pixels(0, Position(index) - 0.31, (double)(row.Value.Value ?? 0), Position(index) + 0.31);
        var strip = area.Pixels(0, Position(index) - 0.5, (double)(row.Value.Value ?? 0), Position(index) + 0.5);
        canvas.TextMiddle(Typesetter.Fit(row.Name, name, names), left, bar.CentreY, name);
        if (row.Value.Value is { } value)
        {
            var style = row.IsHighlighted ? ChartStyle.Value.Strong : ChartStyle.Value;
            canvas.TextMiddle(spec.Format(value), value < 0 ? bar.Left - 6 : bar.Right + 6, bar.CentreY, style, value < 0 ? SKTextAlign.Right : SKTextAlign.Left);
            // A bar too short to be hit still gets a place of the least size that a finger or a mouse needs.
            canvas.Mark(strip with { Right = Math.Max(strip.Right, strip.Left + 24) }, row.Value, $"{row.Name}: {Spoken(row.Value)}");
            return;
        }
        var missing = bar with { Right = bar.Left + 40 };
        canvas.Hatch(missing);
        canvas.TextMiddle(row.Value.MissingText, missing.Right + 6, bar.CentreY, ChartStyle.Small);
        canvas.Mark(strip with { Right = strip.Left + 40 }, row.Value, $"{row.Name}: {Spoken(row.Value)}");
    }

    private void DrawAxis(ChartCanvas canvas, PlotArea area, IReadOnlyList<decimal> ticks)
    {
        foreach (var tick in ticks)
        {
            var (x, _) = area.Pixel((double)tick, 0);
            canvas.Text(spec.Format(tick), x, area.Box.Bottom + 17, ChartStyle.Tick, SKTextAlign.Center);
        }
        var (zero, _) = area.Pixel(0, 0);
        canvas.Line(zero, area.Box.Top, zero, area.Box.Bottom, ChartStyle.Axis);
    }

    private void DrawReferences(ChartCanvas canvas, PlotArea area, double top)
    {
        foreach (var (index, reference) in spec.References.Index())
        {
            var colour = reference.Kind == ReferenceKind.Target ? ChartStyle.Reference : ChartStyle.Average;
            var (x, _) = area.Pixel((double)reference.Value, 0);
            var baseline = top + index * ReferenceLine + 11;
            ReferenceLines.Vertical(canvas, x, baseline + 4, area.Box.Bottom, colour, reference.Kind == ReferenceKind.Target);
            var style = ChartStyle.Small.Strong.In(colour);
            var half = Typesetter.Measure(reference.Label, style) / 2;
            var centre = Math.Clamp(x, area.Box.Left + half, Math.Max(area.Box.Left + half, area.Box.Right + 40 - half));
            canvas.Text(reference.Label, centre, baseline, style, SKTextAlign.Center);
        }
    }
}
