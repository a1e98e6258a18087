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
}
