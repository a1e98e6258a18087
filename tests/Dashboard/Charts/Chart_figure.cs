using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DanVan.Dashboard.Charts;

namespace DanVan.Tests.Dashboard.Charts;

public sealed class Chart_figure
{
    [Fact]
    public void Lays_a_link_over_every_mark_that_leads_somewhere()
    {
        var spec = ChartSamples.Ranking(ChartSamples.Districts);
        var links = Page(spec).QuerySelectorAll("a.chart-mark");

        Assert.Equal(spec.Rows.Select(row => row.Value.Href), links.Select(link => link.GetAttribute("href")));
        Assert.StartsWith("Thành phố Kon Tum, 6 tháng đầu năm 2021: 99", links[0].GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.All(links, link => Assert.Equal(link.GetAttribute("aria-label"), link.QuerySelector(".chart-tip")!.TextContent));
    }

    [Fact]
    public void Keeps_the_links_inside_the_picture() =>
        Assert.All(Page(ChartSamples.TrendOfThree()).QuerySelectorAll(".chart-mark"), link =>
            Assert.All(Regex.Matches(link.GetAttribute("style")!, "([0-9.]+)%").Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)),
                percent => Assert.InRange(percent, 0, 100)));

    [Fact]
    public void Has_the_figures_in_a_table()
    {
        var spec = ChartSamples.TrendOfThree();
        var table = Page(spec).QuerySelector("details table")!;

        Assert.Equal(spec.Periods.Count, table.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(spec.Periods.Count * spec.Series.Count, table.QuerySelectorAll("td").Length);
        Assert.Equal(spec.Periods.Count, table.QuerySelectorAll("tbody th[scope=row]").Length);
        Assert.Equal("chưa báo cáo", table.QuerySelector("td.chart-none")!.TextContent);
    }

    [Fact]
    public void Says_what_no_reader_may_miss()
    {
        var text = Page(ChartSamples.Trend()).QuerySelector("figcaption")!.TextContent;

        Assert.Contains("Số liệu minh họa", text, StringComparison.Ordinal);
        Assert.Contains("34/38 đơn vị đã báo cáo", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_no_script() => Assert.Empty(Page(ChartSamples.Trend()).QuerySelectorAll("script"));

    [Fact]
    public void Escapes_what_it_is_given()
    {
        var page = Page(ChartSamples.Ranking(["<b>Sở</b>", "A & \"B\"", "C", "D"]) with { Title = "<script>alert(1)</script>" });

        Assert.Empty(page.QuerySelectorAll("script, b"));
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("h3")!.TextContent);
    }

    [Fact]
    public void Offers_the_downloads_it_is_told_of()
    {
        var page = Page(ChartSamples.Trend());

        Assert.Equal(["/x.png", "/x.svg"], page.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")));
    }

    private static IParentNode Page(ChartSpec spec)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new ChartFigure(spec) { PngHref = "/x.png", SvgHref = "/x.svg" }.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}
