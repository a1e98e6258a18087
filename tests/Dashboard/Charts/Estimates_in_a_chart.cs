using System.Text.Encodings.Web;
using DanVan.Dashboard.Charts;
using DanVan.Dashboard.Charts.Kinds;

namespace DanVan.Tests.Dashboard.Charts;

/// <summary>Figures of which some is a share of a unit that was divided, laid out by a declared key.</summary>
public sealed class Estimates_in_a_chart
{
    public static TheoryData<string> Kinds => ["trend-one", "ranking-10", "heatmap-10", "composition-bars"];

    [Theory, MemberData(nameof(Kinds))]
    public void Are_drawn_otherwise_than_what_is_certain(string kind)
    {
        var certain = ChartSamples.Of(kind);

        Assert.NotEqual(Picture(certain).Count(c => c == 'M'), Picture(Estimated(certain)).Count(c => c == 'M'));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Are_said_to_be_estimates_wherever_they_are_said(string kind)
    {
        var spec = Estimated(ChartSamples.Of(kind));

        Assert.Contains(ChartRenderer.Render(spec).Marks, mark => mark.Label.Contains("(ước tính)", StringComparison.Ordinal));
        Assert.Contains(ChartRenderer.Table(spec).Rows.SelectMany(row => row.Cells), cell => cell.Text.EndsWith(" (ước tính)", StringComparison.Ordinal));
        Assert.Contains("Gạch chéo: có phần ước tính", Written(spec), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Are_spoken_of_only_where_there_are_any(string kind) =>
        Assert.DoesNotContain("ước tính", Written(ChartSamples.Of(kind)), StringComparison.Ordinal);

    private static string Written(ChartSpec spec)
    {
        using var page = new StringWriter();
        new ChartFigure(spec).WriteTo(page, HtmlEncoder.Default);
        return page.ToString();
    }

    // With the same words above both, only the shapes can differ.
    private static string Picture(ChartSpec spec) => ChartRenderer.Render(spec, ChartFrame.PlotOnly).Svg is var svg && svg.IndexOf("</desc>", StringComparison.Ordinal) is var end and >= 0
        ? svg[end..] : throw new InvalidOperationException("The picture has no description.");

    // Labels of the samples are written by hand; the chart's own words are wanted.
    private static ChartSpec Estimated(ChartSpec spec) => spec switch
    {
        TrendSpec trend => trend with { Series = [.. trend.Series.Select(s => s with { Points = [.. s.Points.Select(Estimate)] })] },
        RankingSpec ranking => ranking with { Rows = [.. ranking.Rows.Select(r => r with { Value = Estimate(r.Value) })] },
        HeatmapSpec heatmap => heatmap with { Rows = [.. heatmap.Rows.Select(r => r with { Cells = [.. r.Cells.Select(Estimate)] })] },
        CompositionSpec composition => composition with { Rows = [.. composition.Rows.Select(r => r with { Parts = [.. r.Parts.Select(Estimate)] })] },
        _ => throw new ArgumentOutOfRangeException(nameof(spec)),
    };

    private static ChartValue Estimate(ChartValue value) => value with { IsEstimate = true, Label = null };
}
