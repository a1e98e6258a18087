using System.Xml.Linq;
using DanVan.Dashboard.Charts;
using DanVan.Dashboard.Charts.Kinds;

namespace DanVan.Tests.Dashboard.Charts;

public sealed class Drawing_a_chart
{
    [Fact]
    public void Gives_the_same_bytes_every_time_and_in_parallel()
    {
        var specs = ChartSamples.All().Select(sample => sample.Spec).ToList();
        var alone = specs.Select(Drawn).ToList();

        Parallel.For(0, specs.Count * 4, i => Assert.Equal(alone[i % specs.Count], Drawn(specs[i % specs.Count])));
    }

    [Fact]
    public void Gives_the_same_png_every_time() =>
        Assert.Equal(ChartRenderer.ToPng(ChartSamples.Trend(), 1), ChartRenderer.ToPng(ChartSamples.Trend(), 1));

    [Theory]
    [MemberData(nameof(Sparse))]
    public void Copes_with_little_and_odd_figures(string what)
    {
        var spec = Odd.Single(odd => odd.What == what).Spec;
        var chart = ChartRenderer.Render(spec);

        Assert.NotNull(XDocument.Parse(chart.Svg).Root);
        Assert.NotNull(XDocument.Parse(ChartRenderer.ToSvg(spec)).Root);
        Assert.NotEmpty(ChartRenderer.ToPng(spec, 1));
        Assert.All(chart.Marks, mark => Assert.True(double.IsFinite(mark.X + mark.Y) && mark.Width > 0 && mark.Height > 0, mark.ToString()));
        Assert.All(chart.Marks, mark => Assert.InRange(mark.X + mark.Width / 2, 0, chart.Width));
        Assert.NotEmpty(ChartRenderer.Table(spec).Rows);
    }

    [Fact]
    public void Refuses_a_series_that_does_not_fit_its_periods()
    {
        var spec = ChartSamples.Trend() with { Series = [new TrendSeries("Toàn tỉnh", [new ChartValue(1)])] };

        var fault = Assert.Throws<ChartSpecInvalid>(() => ChartRenderer.Render(spec));
        Assert.Contains(spec.Title, fault.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Sparse => [.. Odd.Select(odd => odd.What)];

    private static readonly (string What, ChartSpec Spec)[] Odd =
    [
        ("one point", ChartSamples.Trend() with { Periods = [new("2021")], Series = [new("Toàn tỉnh", [new(95.2m)])] }),
        ("a trend without any figure", ChartSamples.Trend() with { Target = null, Periods = [new("2020"), new("2021")], Series = [new("Toàn tỉnh", [new(null), new(null)])] }),
        ("a trend of zeros", ChartSamples.Quarters() with { Periods = [new("2020"), new("2021")], Series = [new("Toàn tỉnh", [new(0), new(0)])] }),
        ("shares above 100 %", ChartSamples.Ranking(ChartSamples.Districts) with { Rows = [new("Sở Y tế", new(134.5m)), new("Sở Nội vụ", new(0))] }),
        ("below zero", ChartSamples.RankingOfCounts() with { Rows = [new("Sở Y tế", new(12)), new("Sở Nội vụ", new(-7))] }),
        ("nobody reported", ChartSamples.Ranking(ChartSamples.Districts) with { References = [], Rows = [.. ChartSamples.Districts.Select(name => new RankingRow(name, new(null)))] }),
        ("one row", ChartSamples.Ranking(ChartSamples.Districts) with { Rows = [new("Sở Y tế", new(88))] }),
        ("very long names", ChartSamples.Ranking([.. ChartSamples.Departments.Select(name => string.Join(" và ", name, name, name))])),
        ("a narrow picture", ChartSamples.Ranking(ChartSamples.Departments) with { Width = 360 }),
        ("a narrow trend", ChartSamples.TrendOfThree() with { Width = 360 }),
        ("a narrow heat map", ChartSamples.Heatmap(ChartSamples.Districts, DanVan.Warehouse.Catalog.Better.Lower) with { Width = 360 }),
        ("a narrow composition", ChartSamples.Parts() with { Width = 320 }),
        ("large sums", ChartSamples.RankingOfCounts() with { ValueUnit = "triệu đồng", Decimals = 3, Rows = [new("Sở Tài chính", new(1_234_567_890.125m)), new("Sở Y tế", new(0.001m))] }),
        ("nothing to divide", ChartSamples.Parts() with { Rows = [new("", [new(0), new(0), new(0), new(0), new(0)])] }),
        ("nothing to divide, stacked", ChartSamples.Parts() with { Form = CompositionForm.Stacked, Rows = [new("", [new(0), new(0), new(0), new(0), new(0)])] }),
        ("a heat map of one value", ChartSamples.HeatmapOfCounts() with { Periods = [new("2021")], Rows = [new("Sở Y tế", [new(7)])] }),
        ("a heat map without any value", ChartSamples.HeatmapOfCounts() with { Periods = [new("2021")], Rows = [new("Sở Y tế", [new(null)])] }),
        ("signs of markup", ChartSamples.Ranking(ChartSamples.Districts) with { Title = "A < B & \"C\"", Rows = [new("<script>", new(1, "/x?a=1&b=2"))] }),
        ("signs that are no letters", ChartSamples.Ranking(ChartSamples.Districts) with { Rows = [new("Sở\tY tế\n\u0002 😀", new(1))] }),
        ("forty periods", ChartSamples.Trend() with { Periods = [.. Enumerable.Range(0, 40).Select(i => new ChartPeriod("Quý " + (i % 4 + 1), $"{2012 + i / 4}"))], Series = [new("Toàn tỉnh", [.. Enumerable.Range(0, 40).Select(i => new ChartValue(50 + i))])] }),
    ];

    private static string Drawn(ChartSpec spec) => ChartRenderer.Render(spec).Svg + ChartRenderer.ToSvg(spec);
}
