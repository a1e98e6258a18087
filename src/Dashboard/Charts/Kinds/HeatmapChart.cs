using DanVan.Dashboard.Charts.Drawing;
using ScottPlot;
using SkiaSharp;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>A row a unit, a column a period; five steps of one hue, the value written in each cell.</summary>
internal sealed class HeatmapChart : ChartKind
{
    private const double LegendHeight = 38;
    private const double CellGap = 2;

    private readonly HeatmapSpec spec;
    private readonly PeriodAxis periods;
    private readonly ColourScale scale;

    public HeatmapChart(HeatmapSpec spec) : base(spec)
    {
        this.spec = spec;
        periods = new PeriodAxis(spec.Periods);
        scale = new ColourScale(
            [.. spec.Rows.SelectMany(row => row.Cells).Select(cell => cell.Value).OfType<decimal>()],
            spec.Decimals, ChartStyle.Steps(spec.Better));
    }

    private double RowHeight => spec.Rows.Count > 18 ? 24 : 28;

    public override double NaturalHeight(double width) => periods.Height + spec.Rows.Count * RowHeight + LegendHeight;

    public override void Draw(ChartCanvas canvas, PixelBox box)
    {
        var names = Math.Min(box.Width * 0.34, Typesetter.Widest(spec.Rows.Select(row => row.Name), ChartStyle.Label.Strong));
        var inner = box.Shrink(names + 12, periods.Height, 0, LegendHeight);
        using var area = new PlotArea(inner, -0.5, spec.Periods.Count - 0.5, -0.5, spec.Rows.Count - 0.5);
        var gap = (X: CellGap * spec.Periods.Count / inner.Width, Y: CellGap * spec.Rows.Count / inner.Height);
        area.Bars(Cells().Where(cell => cell.Value.Value is not null).Select(cell => new Bar
        {
            Position = cell.Column,
            Size = 1 - gap.X,
            ValueBase = Position(cell.Row) - 0.5 + gap.Y / 2,
            Value = Position(cell.Row) + 0.5 - gap.Y / 2,
            FillColor = PlotArea.Colour(scale.Colour(cell.Value.Value!.Value)),
            LineWidth = 0,
        }));
        area.Draw(canvas);

        var step = inner.Width / spec.Periods.Count;
        periods.Draw(canvas, column => area.Pixel(column, 0).X, step, box.Top, isBelow: false);
        foreach (var (index, row) in spec.Rows.Index())
            DrawName(canvas, area, box.Left, names, index, row);
        var style = ValueStyle(step);
        foreach (var (row, column, value) in Cells())
            DrawCell(canvas, area, style, row, column, value);
        string[] reasons = [.. Cells().Where(cell => cell.Value.Value is null).Select(cell => cell.Value.MissingText).Distinct().Order(StringComparer.Ordinal)];
        var legend = inner.Left + scale.LegendWidth(spec, reasons) <= box.Right ? inner.Left : box.Left + 12;
        scale.DrawLegend(canvas, legend, box.Bottom - LegendHeight + 14, spec, reasons);
    }

    public override ChartTable Table() => new(
        [spec.ValueUnit is "" ? "Đơn vị" : $"Đơn vị ({spec.ValueUnit})", .. spec.Periods.Select(period => period.FullName)],
        [.. spec.Rows.Select(row => new ChartTableRow(row.Name, [.. row.Cells.Select(Cell)]))]);

    private int Position(int row) => spec.Rows.Count - 1 - row;

    private IEnumerable<(int Row, int Column, ChartValue Value)> Cells() =>
        spec.Rows.Index().SelectMany(row => row.Item.Cells.Index().Select(cell => (row.Index, cell.Index, cell.Item)));

    /// <summary>The column heading says the unit, so that the cells can do without "%".</summary>
    private string Short(ChartValue value) => Text.VietnameseNumber.Format(value.Value, spec.Decimals);

    /// <summary>As large as the widest value allows; null where no size a reader can read would fit.</summary>
    private TextStyle? ValueStyle(double step)
    {
        var texts = Cells().Select(cell => Short(cell.Value)).Distinct().ToList();
        foreach (var size in (float[])[12, 11, 10, 9])
        {
            var style = ChartStyle.Value with { Size = size };
            if (Typesetter.Widest(texts, style) + CellGap + 4 <= step)
                return style;
        }
        return null;
    }

    private void DrawName(ChartCanvas canvas, PlotArea area, double left, double names, int index, HeatmapRow row)
    {
        var cell = area.Pixels(-0.5, Position(index) - 0.5, 0.5, Position(index) + 0.5);
        var style = row.IsHighlighted ? ChartStyle.Label.Strong : ChartStyle.Label;
        canvas.TextMiddle(Typesetter.Fit(row.Name, style, names), left, cell.CentreY, style);
    }

    private void DrawCell(ChartCanvas canvas, PlotArea area, TextStyle? style, int row, int column, ChartValue value)
    {
        var cell = area.Pixels(column - 0.5, Position(row) - 0.5, column + 0.5, Position(row) + 0.5).Grow(-CellGap / 2);
        if (value is { IsEstimate: true, Value: not null })
            canvas.Estimate(cell);
        if (value.Value is not { } number)
        {
            canvas.Missing(cell, value.MissingText);
            canvas.TextMiddle("–", cell.CentreX, cell.CentreY, ChartStyle.Small, SKTextAlign.Center);
        }
        else if (style is { } written)
        {
            canvas.TextMiddle(Short(value), cell.CentreX, cell.CentreY, written.In(ChartStyle.InkOn(scale.Colour(number))), SKTextAlign.Center);
        }
        canvas.Mark(cell, value, $"{spec.Rows[row].Name}, {spec.Periods[column].FullName}: {Spoken(value)}");
    }
}
