using System.Text.Encodings.Web;
using DanVan.Dashboard.Charts;

namespace DanVan.Tests.Dashboard.Charts;

public sealed class Chart_pictures
{
    public static TheoryData<string> Names => [.. ChartSamples.All().Select(sample => sample.Name)];

    /// <summary>The pictures are left in charts/ beside the tests, to be looked at.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Are_drawn_for_every_kind(string name)
    {
        var spec = ChartSamples.All().Single(sample => sample.Name == name).Spec;
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "charts")).FullName;

        var png = ChartRenderer.ToPng(spec, scale: 1.5);
        File.WriteAllBytes(Path.Combine(folder, name + ".png"), png);
        File.WriteAllText(Path.Combine(folder, name + ".svg"), ChartRenderer.ToSvg(spec));
        File.WriteAllText(Path.Combine(folder, name + ".page.svg"), ChartRenderer.Render(spec).Svg);

        using var page = new StreamWriter(Path.Combine(folder, name + ".html"));
        page.Write("<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>x</title><link rel=\"stylesheet\" href=\"css/fonts.css\"><link rel=\"stylesheet\" href=\"css/chart.css\"><body style=\"background:#f3f5f7\">");
        new ChartFigure(spec) { PngHref = name + ".png", SvgHref = name + ".svg" }.WriteTo(page, HtmlEncoder.Default);

        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png.Take(4).Select(b => (int)b));
    }

    [Fact]
    public void Say_their_edition_also_where_the_corner_is_cut_off()
    {
        var spec = ChartSamples.All().First().Spec with { EditionCode = "Ấn bản 2021-6T-AB1-7F3A", Title = "Tiếp dân <&>", Notice = "Số liệu minh họa" };

        var texts = InternationalTexts(ChartRenderer.ToPng(spec));
        var picture = System.Xml.Linq.XDocument.Parse(ChartRenderer.ToSvg(spec));
        var identifier = picture.Descendants(System.Xml.Linq.XName.Get("identifier", "http://purl.org/dc/elements/1.1/"));

        Assert.Equal(("Ấn bản 2021-6T-AB1-7F3A", "Tiếp dân <&>", "Số liệu minh họa"), (texts["Edition"], texts["Title"], texts["Warning"]));
        Assert.Equal("Ấn bản 2021-6T-AB1-7F3A", Assert.Single(identifier).Value);
        // The picture on a page says it in its words already.
        Assert.DoesNotContain("<metadata>", ChartRenderer.Render(spec).Svg, StringComparison.Ordinal);
        using var drawn = SkiaSharp.SKBitmap.Decode(ChartRenderer.ToPng(spec));
        Assert.Equal(spec.Width * 2, drawn.Width);
    }

    private static Dictionary<string, string> InternationalTexts(byte[] png)
    {
        var texts = new Dictionary<string, string>();
        for (var at = 8; at < png.Length;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("iTXt"u8))
            {
                // keyword 0, two flags, language 0, translated keyword 0, text
                var parts = System.Text.Encoding.UTF8.GetString(png, at + 8, length).Split('\0', 6);
                texts.Add(parts[0], parts[5]);
            }
            at += 12 + length;
        }
        return texts;
    }
}
