using DanVan.Dashboard.Charts.Drawing;
using ScottPlot;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>Names on the left, bars from zero, values in a column on the right, lines for target and province.</summary>
internal sealed class RankingChart : ChartKind
{
    private const double AxisHeight = 24;
    private const double Gap = 12;
    private const double Missing = 40;
    private const double RangeEnd = 4;
    private const double Apart = 8;

    private readonly RankingSpec spec;
    private readonly IReadOnlyList<decimal> ticks;
    private readonly double values;

    public RankingChart(RankingSpec spec) : base(spec)
    {
        this.spec = spec;
        ticks = Ticks(spec);
        values = Typesetter.Widest(spec.Rows.Select(row => spec.Format(row.Value.Value)), ChartStyle.Value.Strong);
    }

    private double RowHeight => spec.Rows.Count > 18 ? 24 : 27;

    public override double NaturalHeight(double width) =>
        References(new PixelBox(0, 0, width, 0)).Height + spec.Rows.Count * RowHeight + AxisHeight;

    public override void Draw(ChartCanvas canvas, PixelBox box)
    {
        var references = References(box);
        var inner = Inner(box).Shrink(top: references.Height, bottom: AxisHeight);
        using var area = new PlotArea(inner, (double)ticks[0], (double)ticks[^1], -0.5, spec.Rows.Count - 0.5);
        area.Grid(ticks, isHorizontal: false);
        area.Bars(spec.Rows.Index().Where(row => row.Item.Value.Value is not null).Select(row => Bar(row.Index, row.Item)));
        area.Draw(canvas);

        foreach (var (index, row) in spec.Rows.Index().Where(row => row.Item.Value is { IsEstimate: true, Value: not null }))
            canvas.Estimate(area.Pixels(0, Position(index) - 0.31, (double)row.Value.Value!.Value, Position(index) + 0.31));
        DrawRows(canvas, area, box);
        DrawAxis(canvas, area);
        references.Draw(canvas, area, box.Top);
        foreach (var (index, row) in spec.Rows.Index())
            DrawRow(canvas, area, box, index, row);
    }

    public override ChartTable Table()
    {
        var (hasPlaces, hasRanges) = (spec.Rows.Any(row => row.Place is not null), spec.Rows.Any(row => row.Range is not null));
        IReadOnlyList<string> columns = ["Đơn vị", spec.ValueUnit is "" ? "Giá trị" : $"Giá trị ({spec.ValueUnit})", .. hasPlaces ? ["Hạng"] : Array.Empty<string>(), .. hasRanges ? ["Có thể từ – đến"] : Array.Empty<string>()];
        return new(columns, [.. spec.Rows.Select(row => new ChartTableRow(row.Name,
        [
            Cell(row.Value),
            .. hasPlaces ? [new ChartTableCell(row.Place ?? "")] : Array.Empty<ChartTableCell>(),
            .. hasRanges ? [new ChartTableCell(RangeText(row))] : Array.Empty<ChartTableCell>(),
        ]))]);
    }

    private string RangeText(RankingRow row) => row.Range is { } range ? $"{spec.Format(range.Low)} – {spec.Format(range.High)}" : "";

    private string Said(RankingRow row) => $"{row.Name}: {Spoken(row.Value)}"
        + (row.Place is { } place ? $", hạng {place}" : "") + (row.Range is null ? "" : $"; có thể từ {RangeText(row).Replace("–", "đến", StringComparison.Ordinal)} khi đủ báo cáo");

    private static IReadOnlyList<decimal> Ticks(RankingSpec spec)
    {
        var all = spec.Rows.Select(row => row.Value.Value ?? 0).Concat(spec.References.Select(line => line.Value)).Concat(spec.Rows.SelectMany(row => row.Range is { } range ? [range.Low, range.High] : Array.Empty<decimal>())).Append(0).ToList();
        return spec.ValueUnit == "%" && all.Max() <= 100 && all.Min() >= 0
            ? [0, 20, 40, 60, 80, 100]
            : NiceTicks.Axis(all.Min(), all.Max(), 5, spec.Decimals);
    }

    /// <summary>Where the bars are: between the names and the values.</summary>
    private PixelBox Inner(PixelBox box)
    {
        var names = Math.Min(box.Width * 0.4, Typesetter.Widest(spec.Rows.Select(row => row.Name), ChartStyle.Label.Strong));
        return box.Shrink(left: names + Gap, right: values + Gap);
    }

    private RankingReferences References(PixelBox box)
    {
        var inner = Inner(box);
        var (first, last) = (ticks[0], ticks[^1]);
        return new RankingReferences(spec.References, value => inner.Left + (double)((value - first) / (last - first)) * inner.Width, box.Right);
    }

    /// <summary>The first row is at the top, ScottPlot counts from the bottom.</summary>
    private int Position(int index) => spec.Rows.Count - 1 - index;

    private Bar Bar(int index, RankingRow row) => new()
    {
        Position = Position(index),
        Value = (double)row.Value.Value!.Value,
        Size = 0.62,
        Orientation = Orientation.Horizontal,
        FillColor = PlotArea.Colour(row.IsHighlighted ? ChartStyle.BarHighlight : ChartStyle.Bar),
        LineWidth = 0,
    };

    /// <summary>Hairlines lead the eye from a name over a short bar to its value.</summary>
    private void DrawRows(ChartCanvas canvas, PlotArea area, PixelBox box)
    {
        for (var index = 1; index < spec.Rows.Count; index++)
        {
            var (_, y) = area.Pixel(0, Position(index) + 0.5);
            canvas.Line(box.Left, y, box.Right, y, ChartStyle.Hairline);
        }
    }

    private void DrawRow(ChartCanvas canvas, PlotArea area, PixelBox box, int index, RankingRow row)
    {
        var name = row.IsHighlighted ? ChartStyle.Label.Strong : ChartStyle.Label;
        var strip = area.Pixels(0, Position(index) - 0.5, (double)(row.Value.Value ?? 0), Position(index) + 0.5);
        canvas.TextMiddle(Typesetter.Fit(row.Name, name, area.Box.Left - box.Left - Gap), box.Left, strip.CentreY, name);
        if (row.Value.Value is { } value)
        {
            DrawRange(canvas, area, index, row);
            canvas.TextMiddle(spec.Format(value), box.Right, strip.CentreY, row.IsHighlighted ? ChartStyle.Value.Strong : ChartStyle.Value, SKTextAlign.Right);
            // A bar too short to be hit still gets a place of the least size that a finger or a mouse needs.
            canvas.Mark(strip with { Right = Math.Max(strip.Right, strip.Left + 24) }, row.Value, Said(row));
            return;
        }
        var hatch = area.Pixels(0, Position(index) - 0.31, 0, Position(index) + 0.31);
        canvas.Missing(hatch with { Right = hatch.Left + Missing }, row.Value.MissingText);
        DrawRange(canvas, area, index, row);
        DrawReason(canvas, area, index, row, hatch.Left + Missing + 6);
        canvas.TextMiddle(Text.VietnameseNumber.None, box.Right, strip.CentreY, ChartStyle.Value, SKTextAlign.Right);
        canvas.Mark(strip with { Right = strip.Left + Missing }, row.Value, Said(row));
    }

    /// <summary>Why there is no value: beside the hatch, or farther to the right where a range or a line for all would run through the words.</summary>
    private void DrawReason(ChartCanvas canvas, PlotArea area, int index, RankingRow row, double left)
    {
        var (_, y) = area.Pixel(0, Position(index));
        var width = Typesetter.Measure(row.Value.MissingText, ChartStyle.Small);
        List<(double From, double To)> lines = [.. spec.References.Select(line => area.Pixel((double)line.Value, 0).X).Select(x => (x, x))];
        if (row.Range is { } range)
            lines.Add((area.Pixel((double)range.Low, 0).X, area.Pixel((double)range.High, 0).X));
        var places = lines.Select(line => line.To + Apart).Where(x => x > left).Order().Prepend(left).Where(x => x + width <= area.Box.Right);
        if (places.Cast<double?>().FirstOrDefault(x => lines.TrueForAll(line => line.To <= x - RangeEnd || x + width + RangeEnd <= line.From)) is { } free)
            left = free;
        else
            // What is too long to be passed is broken under the words, and seen on both sides of them.
            canvas.Box(new PixelBox(left - 3, y - 8, left + width + 3, y + 8), ChartStyle.Paper);
        canvas.TextMiddle(row.Value.MissingText, left, y, ChartStyle.Small);
    }

    /// <summary>A thin line with ends over the bar: as far as those who have not reported could move it.</summary>
    private void DrawRange(ChartCanvas canvas, PlotArea area, int index, RankingRow row)
    {
        if (row.Range is not { } range)
            return;
        var (left, y) = area.Pixel((double)range.Low, Position(index));
        var (right, _) = area.Pixel((double)range.High, Position(index));
        canvas.Line(left, y, right, y, ChartStyle.Range, 1.5);
        foreach (var end in new[] { left, right })
            canvas.Line(end, y - RangeEnd, end, y + RangeEnd, ChartStyle.Range, 1.5);
    }

    private void DrawAxis(ChartCanvas canvas, PlotArea area)
    {
        var decimals = NiceTicks.Decimals(ticks);
        var widest = Typesetter.Widest(ticks.Select(tick => spec.FormatTick(tick, decimals)), ChartStyle.Tick) + 8;
        var steps = ticks.Count - 1;
        // A narrow picture names fewer ticks, evenly, both ends always.
        var every = Enumerable.Range(1, steps).First(every => steps % every == 0 && (every == steps || widest * steps / every <= area.Box.Width));
        foreach (var tick in ticks.Where((_, i) => i % every == 0))
            canvas.Text(spec.FormatTick(tick, decimals), area.Pixel((double)tick, 0).X, area.Box.Bottom + 17, ChartStyle.Tick, SKTextAlign.Center);
        var (zero, _) = area.Pixel(0, 0);
        canvas.Line(zero, area.Box.Top, zero, area.Box.Bottom, ChartStyle.Axis);
    }
}
