using DanVan.Dashboard.Charts.Drawing;
using ScottPlot;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>One whole: a bar a part, its value and its share in columns of their own.</summary>
internal sealed class CompositionBars(CompositionSpec spec) : ChartKind(spec)
{
    private const double RowHeight = 28;
    private const double HeadHeight = 20;

    private readonly CompositionRow row = spec.Rows[0];
    private readonly decimal? total = CompositionChart.Total(spec.Rows[0]);

    public override double NaturalHeight(double width) => HeadHeight + spec.Parts.Count * RowHeight + 6 + RowHeight;

    public override void Draw(ChartCanvas canvas, PixelBox box)
    {
        var head = ChartStyle.Small;
        var names = Math.Min(box.Width * 0.4, Typesetter.Widest(spec.Parts, ChartStyle.Label));
        var values = Typesetter.Widest([.. row.Parts.Select(part => spec.Format(part.Value)), spec.Format(total), Heading], ChartStyle.Value.Strong);
        var shares = Typesetter.Widest(["100,0 %", "Tỷ trọng"], ChartStyle.Value.Strong);
        var (shareEdge, valueEdge) = (box.Right, box.Right - shares - 18);
        var inner = new PixelBox(box.Left + names + 12, box.Top + HeadHeight, valueEdge - values - 18, box.Top + HeadHeight + spec.Parts.Count * RowHeight);
        var longest = (double)Math.Max(row.Parts.Max(part => part.Value ?? 0), 1);
        using var area = new PlotArea(inner, 0, longest, -0.5, spec.Parts.Count - 0.5);
        area.Bars(row.Parts.Index().Where(part => part.Item.Value is not null).Select(part => new Bar
        {
            Position = Position(part.Index),
            Value = (double)part.Item.Value!.Value,
            Size = 0.6,
            Orientation = Orientation.Horizontal,
            FillColor = PlotArea.Colour(ChartStyle.Bar),
            LineWidth = 0,
        }));
        area.Draw(canvas);

        canvas.Text(Heading, valueEdge, box.Top + 12, head, SKTextAlign.Right);
        canvas.Text("Tỷ trọng", shareEdge, box.Top + 12, head, SKTextAlign.Right);
        foreach (var (index, part) in row.Parts.Index())
            DrawPart(canvas, area, box.Left, names, valueEdge, shareEdge, index, part);
        DrawTotal(canvas, area, box, valueEdge, shareEdge);
    }

    public override ChartTable Table() => new(
        [row.Name is "" ? "Thành phần" : row.Name, Heading, "Tỷ trọng"],
        [
            .. spec.Parts.Zip(row.Parts, (name, part) => new ChartTableRow(name, [Cell(part), new(CompositionChart.Share(part, total))])),
            new ChartTableRow("Tổng số", [new(spec.Format(total)), new(total is > 0 ? "100\u00a0%" : Text.VietnameseNumber.None)]),
        ]);

    private string Heading => spec.ValueUnit is "" ? "Số lượng" : char.ToUpperInvariant(spec.ValueUnit[0]) + spec.ValueUnit[1..];

    private int Position(int index) => spec.Parts.Count - 1 - index;

    private void DrawPart(ChartCanvas canvas, PlotArea area, double left, double names, double valueEdge, double shareEdge, int index, ChartValue part)
    {
        var bar = area.Pixels(0, Position(index) - 0.3, (double)(part.Value ?? 0), Position(index) + 0.3);
        var strip = area.Pixels(0, Position(index) - 0.5, (double)(part.Value ?? 0), Position(index) + 0.5);
        canvas.TextMiddle(Typesetter.Fit(spec.Parts[index], ChartStyle.Label, names), left, bar.CentreY, ChartStyle.Label);
        var label = $"{spec.Parts[index]}: {Spoken(part)}";
        if (part.Value is null)
        {
            canvas.Missing(bar with { Right = bar.Left + 40 }, part.MissingText);
            canvas.TextMiddle(part.MissingText, bar.Left + 46, bar.CentreY, ChartStyle.Small);
            canvas.Mark(strip with { Right = strip.Left + 40 }, part, label);
            return;
        }
        if (part.IsEstimate)
            canvas.Estimate(bar);
        canvas.Line(bar.Left, strip.Top, bar.Left, strip.Bottom, ChartStyle.Axis);
        canvas.TextMiddle(spec.Format(part.Value), valueEdge, bar.CentreY, ChartStyle.Value.Strong, SKTextAlign.Right);
        canvas.TextMiddle(CompositionChart.Share(part, total), shareEdge, bar.CentreY, ChartStyle.Value, SKTextAlign.Right);
        canvas.Mark(strip with { Right = Math.Max(strip.Right, strip.Left + 24) }, part, $"{label} ({CompositionChart.Share(part, total)})");
    }

    private void DrawTotal(ChartCanvas canvas, PlotArea area, PixelBox box, double valueEdge, double shareEdge)
    {
        var y = area.Box.Bottom + 5;
        canvas.Line(box.Left, y, box.Right, y, ChartStyle.Grid);
        var middle = y + RowHeight / 2;
        canvas.TextMiddle(row.Name is "" ? "Tổng số" : $"Tổng số, {row.Name}", box.Left, middle, ChartStyle.Label.Strong);
        canvas.TextMiddle(spec.Format(total), valueEdge, middle, ChartStyle.Value.Strong, SKTextAlign.Right);
        canvas.TextMiddle(total is > 0 ? "100\u00a0%" : Text.VietnameseNumber.None, shareEdge, middle, ChartStyle.Value, SKTextAlign.Right);
    }
}
