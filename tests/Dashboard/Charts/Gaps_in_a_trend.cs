using DanVan.Dashboard.Charts;
using SkiaSharp;

namespace DanVan.Tests.Dashboard.Charts;

public sealed class Gaps_in_a_trend
{
    [Fact]
    public void Are_never_bridged_by_a_line()
    {
        var spec = ChartSamples.Trend() with { Target = null };
        using var picture = SKBitmap.Decode(ChartRenderer.ToPng(spec, 1));
        var marks = ChartRenderer.Render(spec).Marks;
        var (before, after) = (Centre(marks[5]), Centre(marks[7]));

        // A column in the middle of the gap has no pixel of the line, from the top of the picture to the bottom.
        var x = (int)((before.X + after.X) / 2);
        Assert.DoesNotContain(Enumerable.Range(0, picture.Height), y => picture.GetPixel(x, y) == ChartStyle.Lines[0]);
        Assert.Equal(ChartStyle.Lines[0], picture.GetPixel((int)before.X, (int)before.Y));
        Assert.Equal(ChartStyle.Lines[0], picture.GetPixel((int)after.X, (int)after.Y));
    }

    [Fact]
    public void Say_why_there_is_nothing() =>
        Assert.Contains(">báo cáo<", ChartRenderer.Render(ChartSamples.Trend()).Svg, StringComparison.Ordinal);

    [Fact]
    public void A_cut_axis_says_so()
    {
        var honest = ChartRenderer.Render(ChartSamples.Trend()).Svg;
        var zoomed = ChartRenderer.Render(ChartSamples.Trend() with { Scale = ValueScale.Zoomed }).Svg;

        Assert.Contains(">0\u00a0%<", honest, StringComparison.Ordinal);
        Assert.DoesNotContain("không từ 0", honest, StringComparison.Ordinal);
        Assert.Contains("không từ 0", zoomed, StringComparison.Ordinal);
    }

    private static (double X, double Y) Centre(ChartMark mark) => (mark.X + mark.Width / 2, mark.Y + mark.Height / 2);
}
