using System.Text.RegularExpressions;
using System.Xml.Linq;
using DanVan.Dashboard.Charts;

namespace DanVan.Tests.Dashboard.Charts;

public sealed class Chart_svg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. ChartSamples.All().Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_well_formed_and_refers_only_to_itself(string name)
    {
        foreach (var svg in Both(ChartSamples.Of(name)))
        {
            var picture = XDocument.Parse(svg);
            var ids = picture.Descendants().Attributes("id").Select(id => id.Value).ToList();

            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(References(svg), reference => Assert.Contains(reference, ids));
            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("<image", svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ids_of_different_charts_on_one_page_differ()
    {
        var ids = ChartSamples.All().SelectMany(sample => XDocument.Parse(ChartRenderer.Render(sample.Spec).Svg).Descendants().Attributes("id").Select(id => id.Value)).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void For_download_needs_no_font(string name)
    {
        var picture = XDocument.Parse(ChartRenderer.ToSvg(ChartSamples.Of(name)));

        Assert.Empty(picture.Descendants(Svg + "text"));
        Assert.NotEmpty(picture.Descendants(Svg + "use"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Keeps_every_letter_when_it_becomes_outlines(string name)
    {
        var spec = ChartSamples.Of(name);
        var letters = XDocument.Parse(ChartRenderer.Render(spec).Svg).Descendants(Svg + "text").Sum(text => text.Value.Count(letter => !char.IsWhiteSpace(letter)));

        Assert.Equal(letters, XDocument.Parse(ChartRenderer.ToSvg(spec)).Descendants(Svg + "use").Count());
    }

    [Fact]
    public void On_a_page_has_the_text_as_text()
    {
        var texts = XDocument.Parse(ChartRenderer.Render(ChartSamples.Ranking(ChartSamples.Departments)).Svg).Descendants(Svg + "text").Select(text => text.Value).ToList();

        Assert.All(ChartSamples.Departments, name => Assert.Contains(name, texts));
        Assert.Contains("99,4\u00a0%", texts);
    }

    [Fact]
    public void Has_a_name_and_a_description()
    {
        var spec = ChartSamples.Trend();
        var picture = XDocument.Parse(ChartRenderer.Render(spec).Svg).Root!;
        var names = picture.Attribute("aria-labelledby")!.Value.Split(' ').Select(id => picture.Elements().Single(element => element.Attribute("id")?.Value == id).Value).ToList();

        Assert.Equal("img", picture.Attribute("role")!.Value);
        Assert.Equal(spec.Title, names[0]);
        Assert.Contains(spec.CoverageNote!, names[1], StringComparison.Ordinal);
        Assert.Contains("Số liệu minh họa", names[1], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Both(ChartSpec spec) => [ChartRenderer.Render(spec).Svg, ChartRenderer.ToSvg(spec)];

    private static IEnumerable<string> References(string svg) =>
        Regex.Matches(svg, "(?:url\\(#|href=\"#)([^)\"]+)").Select(match => match.Groups[1].Value);
}
