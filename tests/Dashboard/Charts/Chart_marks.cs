using DanVan.Dashboard.Charts;
using DanVan.Warehouse.Catalog;
using SkiaSharp;

namespace DanVan.Tests.Dashboard.Charts;

public sealed class Chart_marks
{
    private const int Scale = 2;

    [Fact]
    public void Lie_over_the_bars_of_a_ranking()
    {
        var spec = ChartSamples.Ranking(ChartSamples.Departments) with { References = [] };
        using var picture = Picture(spec);

        foreach (var (row, mark) in spec.Rows.Zip(ChartRenderer.Render(spec).Marks).Where(pair => pair.First.Value.Value is not null))
        {
            var colour = row.IsHighlighted ? ChartStyle.BarHighlight : ChartStyle.Bar;
            Assert.Equal(colour, At(picture, mark.X + mark.Width / 2, mark.Y + mark.Height / 2));
            Assert.Equal(colour, At(picture, mark.X + mark.Width - 2, mark.Y + mark.Height / 2));
            Assert.NotEqual(colour, At(picture, mark.X + mark.Width + 2, mark.Y + mark.Height / 2));
        }
    }

    [Fact]
    public void Are_as_long_as_the_values_say()
    {
        var spec = ChartSamples.RankingOfCounts();
        var marks = ChartRenderer.Render(spec).Marks;
        var perUnit = marks[0].Width / 14;

        Assert.All(spec.Rows.Zip(marks).Where(pair => pair.First.Value.Value > 1), pair =>
            Assert.Equal((double)pair.First.Value.Value!.Value * perUnit, pair.Second.Width, 0.01));
    }

    [Fact]
    public void Lie_over_the_sections_of_stacked_bars()
    {
        var spec = ChartSamples.PartsByUnit();
        using var picture = Picture(spec);

        // The labels in the middle are avoided by sampling beside the left end.
        foreach (var mark in ChartRenderer.Render(spec).Marks.Where(mark => mark.Label.Contains('(', StringComparison.Ordinal) && mark.Width > 8))
        {
            var part = spec.Parts.Index().Last(part => mark.Label.Contains(", " + part.Item + ":", StringComparison.Ordinal)).Index;
            Assert.Equal(ChartStyle.Parts[part], At(picture, mark.X + 3, mark.Y + mark.Height / 2));
        }
    }

    [Fact]
    public void Lie_over_the_cells_of_a_heat_map()
    {
        var spec = ChartSamples.Heatmap(ChartSamples.Districts, Better.Higher);
        using var picture = Picture(spec);
        var steps = ChartStyle.Steps(Better.Higher);

        foreach (var (cell, mark) in spec.Rows.SelectMany(row => row.Cells).Zip(ChartRenderer.Render(spec).Marks).Where(pair => pair.First.Value is not null))
        {
            // 50–60–70–80–90–100: the steps that the legend prints.
            var step = Math.Clamp((int)((cell.Value!.Value - 50) / 10), 0, 4);
            Assert.Equal(steps[step], At(picture, mark.X + 3, mark.Y + 3));
        }
    }

    [Fact]
    public void Lie_over_the_points_of_a_trend()
    {
        var spec = ChartSamples.TrendOfFive();
        using var picture = Picture(spec);
        var marks = ChartRenderer.Render(spec).Marks;

        foreach (var (index, mark) in marks.Index())
            Assert.Equal(ChartStyle.Lines[index % 5], At(picture, mark.X + mark.Width / 2, mark.Y + mark.Height / 2));
    }

    [Fact]
    public void Are_the_same_places_in_a_picture_without_its_surround()
    {
        var spec = ChartSamples.RankingOfCounts();
        var whole = ChartRenderer.Render(spec with { Width = 760 }).Marks;
        var plot = ChartRenderer.Render(spec with { Width = 720 }, ChartFrame.PlotOnly).Marks;

        Assert.Equal(whole.Select(mark => Math.Round(mark.Width, 2)), plot.Select(mark => Math.Round(mark.Width, 2)));
    }

    [Fact]
    public void Are_large_enough_to_be_hit_even_for_a_zero()
    {
        Assert.All(ChartRenderer.Render(ChartSamples.RankingOfCounts()).Marks, mark =>
        {
            Assert.True(mark.Width >= 24);
            Assert.True(mark.Height >= 24);
        });
    }

    [Fact]
    public void Say_unit_period_and_value()
    {
        var trend = ChartRenderer.Render(ChartSamples.Trend()).Marks;

        Assert.Equal("Toàn tỉnh, 6 tháng đầu năm 2015: 76,2\u00a0%", trend[0].Label);
        Assert.Equal("Toàn tỉnh, 6 tháng đầu năm 2018: chưa báo cáo", trend[6].Label);
        Assert.Equal("/hinh/6", trend[6].Href);
    }

    private static SKBitmap Picture(ChartSpec spec) => SKBitmap.Decode(ChartRenderer.ToPng(spec, Scale));

    private static SKColor At(SKBitmap picture, double x, double y) => picture.GetPixel((int)(x * Scale), (int)(y * Scale));
}
