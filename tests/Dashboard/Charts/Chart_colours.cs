using DanVan.Dashboard.Charts;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Charts;

public sealed class Chart_colours
{
    private const double ReadableText = 4.5;

    [Fact]
    public void Of_text_are_readable_on_paper() =>
        Assert.All([ChartStyle.Ink, ChartStyle.SoftInk, ChartStyle.Reference, ChartStyle.Average, .. ChartStyle.Lines],
            colour => Assert.True(ChartStyle.Contrast(colour, ChartStyle.Paper) >= ReadableText));

    [Fact]
    public void Of_the_notice_are_readable() =>
        Assert.True(ChartStyle.Contrast(ChartStyle.Notice, ChartStyle.NoticePaper) >= ReadableText);

    [Fact]
    public void Of_bars_stand_out_from_paper() =>
        Assert.True(ChartStyle.Contrast(ChartStyle.Bar, ChartStyle.Paper) >= 3);

    [Fact]
    public void Bear_a_value_written_on_them()
    {
        var grounds = Enum.GetValues<Better>().SelectMany(ChartStyle.Steps).Concat(ChartStyle.Parts);

        Assert.All(grounds, ground => Assert.True(ChartStyle.Contrast(ChartStyle.InkOn(ground), ground) >= ReadableText));
    }

    [Theory]
    [InlineData(Better.Higher)]
    [InlineData(Better.Lower)]
    [InlineData(Better.Neither)]
    public void Of_a_heat_map_darken_step_by_step_on_a_grey_printer(Better better) =>
        Assert.All(ChartStyle.Steps(better).Zip(ChartStyle.Steps(better).Skip(1)),
            pair => Assert.True(Lightness(pair.First) - Lightness(pair.Second) >= 7));

    [Fact]
    public void Of_neighbouring_parts_differ_in_grey() =>
        Assert.All(ChartStyle.Parts.Zip(ChartStyle.Parts.Skip(1)),
            pair => Assert.True(Math.Abs(Lightness(pair.First) - Lightness(pair.Second)) >= 20));

    [Fact]
    public void Of_a_highlighted_bar_differ_in_grey() =>
        Assert.True(Lightness(ChartStyle.Bar) - Lightness(ChartStyle.BarHighlight) >= 25);

    /// <summary>CIE L*, 0–100, as the eye sees grey.</summary>
    private static double Lightness(SkiaSharp.SKColor colour) => 116 * Math.Cbrt(ChartStyle.Luminance(colour)) - 16;
}
