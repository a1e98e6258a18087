using System.Globalization;
using System.Xml.Linq;
using DanVan.Dashboard.Charts;
using DanVan.Dashboard.Charts.Drawing;
using SkiaSharp;

namespace DanVan.Tests.Dashboard.Charts;

/// <summary>Words can be read: no line runs through them, none lie over others.</summary>
public sealed class Words_in_a_chart
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(0, 30)]
    [InlineData(8, 14)]
    [InlineData(12, 97)]
    [InlineData(60, 95)]
    public void Why_a_unit_has_no_value_is_struck_through_by_no_range(double low, double high)
    {
        var spec = ChartSamples.Ranking(ChartSamples.Districts);
        spec = spec with { Width = 420, Rows = [.. spec.Rows.Select(r => r.Value.Value is null ? r with { Range = ((decimal)low, (decimal)high) } : r)] };
        using var drawn = SKBitmap.Decode(ChartRenderer.ToPng(spec, scale: 1, ChartFrame.PlotOnly));
        var texts = Texts(spec);
        var words = texts.Where(t => t.Words == ChartValue.NotReported).ToList();
        var plot = (Left: texts.Where(t => t.Box.Left == 0).Max(t => t.Box.Right), Right: texts.Where(t => t.Words == "—").Min(t => t.Box.Left));

        Assert.Equal(2, words.Count);
        foreach (var (_, box) in words)
        {
            Assert.True(box.Right <= plot.Right, "into the values");
            // The words are drawn in a grey, the range in what is nearly black: it shows in the row, but not among the letters.
            Assert.DoesNotContain(Pixels(drawn, box), IsOfRange);
            Assert.Contains(Pixels(drawn, box with { Left = plot.Left + 4, Right = plot.Right - 4 }), IsOfRange);
        }
    }

    [Theory]
    [InlineData(380, 210)]
    [InlineData(320, 180)]
    [InlineData(720, 300)]
    public void The_name_of_a_target_lies_over_no_value_of_a_point(int width, int height)
    {
        for (var target = 60m; target <= 98; target += 2)
        {
            var spec = ChartSamples.Trend() with { Width = width, Height = height, Target = new(target, $"Chỉ tiêu: {target} %") };
            var texts = Texts(spec);
            var (_, name) = Assert.Single(texts, t => t.Words.StartsWith("Chỉ tiêu", StringComparison.Ordinal));

            Assert.DoesNotContain(texts, t => t.Box != name && t.Box.Overlaps(name));
        }
    }

    private static bool IsOfRange(SKColor colour) => 0.299 * colour.Red + 0.587 * colour.Green + 0.114 * colour.Blue < 60;

    private static IEnumerable<SKColor> Pixels(SKBitmap drawn, PixelBox box) =>
        from y in Enumerable.Range((int)box.Top, (int)box.Height)
        from x in Enumerable.Range((int)box.Left, (int)(Math.Min(box.Right, drawn.Width) - box.Left))
        select drawn.GetPixel(x, y);

    // Where the letters stand, from the top of capitals to the line they stand on.
    private static List<(string Words, PixelBox Box)> Texts(ChartSpec spec)
    {
        double Number(XElement text, string name) => double.Parse(text.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        return [.. XDocument.Parse(ChartRenderer.Render(spec, ChartFrame.PlotOnly).Svg).Descendants(XName.Get("text", "http://www.w3.org/2000/svg")).Select(text =>
        {
            var style = new TextStyle((float)Number(text, "font-size"), text.Attribute("font-weight") is not null, SKColors.Black);
            var (x, y, width) = (Number(text, "x"), Number(text, "y"), Typesetter.Measure(text.Value, style));
            var left = text.Attribute("text-anchor")?.Value switch { "end" => x - width, "middle" => x - width / 2, _ => x };
            return (text.Value, new PixelBox(left, y - Typesetter.CapHeight(style), left + width, y));
        })];
    }
}
