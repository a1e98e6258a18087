using DanVan.Dashboard.Charts.Drawing;
using ScottPlot;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>A bar of 100 % for each row, the shares written inside, the whole behind it.</summary>
internal sealed class CompositionStack(CompositionSpec spec) : ChartKind(spec)
{
    private const double HeadHeight = 18;
    private const double AxisHeight = 22;

    private bool IsSingle => spec.Rows.Count == 1;

    private double RowHeight => IsSingle ? 52 : spec.Rows.Count > 18 ? 23 : 27;

    public override double NaturalHeight(double width) =>
        new ColourKey(spec.Parts, width).Height + HeadHeight + spec.Rows.Count * RowHeight + AxisHeight;

    public override void Draw(ChartCanvas canvas, PixelBox box)
    {
        var legend = new ColourKey(spec.Parts, box.Width);
        legend.Draw(canvas, box.Left, box.Top, (part, swatch) => canvas.Box(swatch, Colour(part)));
        var names = Math.Min(box.Width * 0.36, Typesetter.Widest(spec.Rows.Select(row => row.Name), ChartStyle.Label));
        var totals = Typesetter.Widest(spec.Rows.Select(row => spec.Format(CompositionChart.Total(row))).Append(Heading), ChartStyle.Value.Strong);
        var top = box.Top + legend.Height;
        var inner = new PixelBox(box.Left + (names > 0 ? names + 12 : 0), top + HeadHeight, box.Right - totals - 14, top + HeadHeight + spec.Rows.Count * RowHeight);
        using var area = new PlotArea(inner, 0, 1, -0.5, spec.Rows.Count - 0.5);
        area.Bars(spec.Rows.Index().SelectMany(row => Bars(row.Index, row.Item)));
        area.Draw(canvas);

        canvas.Text(Heading, box.Right, inner.Top - 6, ChartStyle.Small, SKTextAlign.Right);
        foreach (var (index, row) in spec.Rows.Index())
            DrawRow(canvas, area, box, names, index, row);
        foreach (var share in (int[])[0, 25, 50, 75, 100])
        {
            var (x, _) = area.Pixel(share / 100.0, 0);
            var align = share switch { 0 => SKTextAlign.Left, 100 => SKTextAlign.Right, _ => SKTextAlign.Center };
            canvas.Text(share == 0 ? "0" : share + "\u00a0%", x, inner.Bottom + 15, ChartStyle.Tick, align);
        }
    }

    public override ChartTable Table() => new(
        ["Đơn vị", .. spec.Parts, "Tổng số"],
        [.. spec.Rows.Select(row => new ChartTableRow(row.Name is "" ? "Toàn bộ" : row.Name, [.. row.Parts.Select(Cell), new(spec.Format(CompositionChart.Total(row)))]))]);

    private string Heading => spec.ValueUnit is "" ? "Tổng số" : $"Tổng số ({spec.ValueUnit})";

    private static SKColor Colour(int part) => ChartStyle.Parts[part % ChartStyle.Parts.Count];

    private int Position(int index) => spec.Rows.Count - 1 - index;

    private IEnumerable<Bar> Bars(int index, CompositionRow row) => Sections(row).Where(section => section.To > section.From).Select(section => new Bar
    {
        Position = Position(index),
        ValueBase = section.From,
        Value = section.To,
        Size = IsSingle ? 0.8 : 0.72,
        Orientation = Orientation.Horizontal,
        FillColor = PlotArea.Colour(Colour(section.Part)),
        LineColor = PlotArea.Colour(ChartStyle.Paper),
        LineWidth = 1.5f,
    });

    private static IEnumerable<(int Part, double From, double To)> Sections(CompositionRow row)
    {
        var total = CompositionChart.Total(row) ?? 0;
        if (total <= 0)
            yield break;
        var from = 0m;
        foreach (var (part, value) in row.Parts.Index())
        {
            var to = from + (value.Value ?? 0);
            yield return (part, (double)(from / total), (double)(to / total));
            from = to;
        }
    }

    private void DrawRow(ChartCanvas canvas, PlotArea area, PixelBox box, double names, int index, CompositionRow row)
    {
        var whole = area.Pixels(0, Position(index) - 0.36, 1, Position(index) + 0.36);
        var total = CompositionChart.Total(row);
        canvas.TextMiddle(Typesetter.Fit(row.Name, ChartStyle.Label, Math.Max(names, 1)), box.Left, whole.CentreY, ChartStyle.Label);
        canvas.TextMiddle(spec.Format(total), box.Right, whole.CentreY, ChartStyle.Value.Strong, SKTextAlign.Right);
        if (total is not > 0)
        {
            var why = total is null ? row.Parts[0].MissingText : ChartValue.Nothing;
            canvas.Missing(whole with { Right = whole.Left + 40 }, why);
            canvas.TextMiddle(why, whole.Left + 46, whole.CentreY, ChartStyle.Small);
            canvas.Mark(whole with { Right = whole.Left + 40 }, row.Parts[0] with { Label = null }, $"{row.Name}: {why}");
            return;
        }
        foreach (var (part, from, to) in Sections(row))
            DrawSection(canvas, area, index, row, total.Value, part, from, to);
    }

    private void DrawSection(ChartCanvas canvas, PlotArea area, int index, CompositionRow row, decimal total, int part, double from, double to)
    {
        if (to <= from)
            return;
        var box = area.Pixels(from, Position(index) - 0.36, to, Position(index) + 0.36);
        var strip = area.Pixels(from, Position(index) - 0.5, to, Position(index) + 0.5);
        var value = row.Parts[part];
        var ink = ChartStyle.InkOn(Colour(part));
        var share = CompositionChart.Share(value, total, IsSingle ? 1 : 0);
        var style = (IsSingle ? ChartStyle.Label.Strong : ChartStyle.Small).In(ink);
        if (Typesetter.Measure(share, style) + 6 <= box.Width)
            canvas.TextMiddle(share, box.CentreX, box.CentreY - (IsSingle ? 8 : 0), style, SKTextAlign.Center);
        var count = spec.Format(value.Value);
        if (IsSingle && Typesetter.Measure(count, ChartStyle.Small) + 6 <= box.Width)
            canvas.TextMiddle(count, box.CentreX, box.CentreY + 9, ChartStyle.Small.In(ink), SKTextAlign.Center);
        if (value.IsEstimate)
            canvas.Estimate(box);
        var place = row.Name is "" ? spec.Parts[part] : $"{row.Name}, {spec.Parts[part]}";
        canvas.Mark(strip, value, $"{place}: {Spoken(value)} ({CompositionChart.Share(value, total)})");
    }
}
