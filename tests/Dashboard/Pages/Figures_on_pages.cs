using AngleSharp.Dom;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(SampleSite))]
public sealed class Figures_on_pages(SampleSite site)
{
    public static TheoryData<string> Themes => ["dan-van", "cai-cach-hanh-chinh", "khieu-nai-to-cao"];

    [Theory]
    [InlineData("/")]
    [InlineData("/chuyen-de/dan-van")]
    [InlineData("/chuyen-de/cai-cach-hanh-chinh")]
    [InlineData("/chuyen-de/khieu-nai-to-cao")]
    [InlineData("/don-vi/615")]
    [InlineData("/don-vi/23500")]
    [InlineData("/chi-dao/3082-UBND-KGVX")]
    public async Task Are_those_that_their_links_lead_to(string address)
    {
        var page = await site.Page(address + "?ky=" + SampleSite.Period);
        var links = page.QuerySelectorAll("main td a[href^='/so-lieu'], main .stat-value a").Where(a => a.Closest("figure") is null).ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var (figure, indicator) = Resolve(link.GetAttribute("href")!);
            var shown = string.Concat(link.ChildNodes.Where(n => n is not IElement { LocalName: "span" }).Select(n => n.TextContent)).Trim();
            Assert.Equal(Print(figure, indicator), shown);
        }
    }

    /// <summary>Scores are asked for by year, since 2021: in the middle of that year there is no year before to look at.</summary>
    [Fact]
    public async Task Are_not_offered_of_a_period_in_which_nothing_was_asked()
    {
        var page = await site.Page("/chuyen-de/dan-van?ky=2021-6T");
        var line = page.QuerySelectorAll("table.indicators tbody tr").Single(r => r.QuerySelector("th")!.Words().StartsWith("Điểm dân vận chính quyền", StringComparison.Ordinal));

        Assert.EndsWith("(không thu theo kỳ này)", line.QuerySelector("th")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("main .notice"), n => n.TextContent.Contains("Năm 2020", StringComparison.Ordinal));
        Assert.Contains("biểu DV-10 chỉ thu theo năm", (await site.Page(line.QuerySelector("td a")!.GetAttribute("href")!)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Stand_behind_every_mark_of_every_chart(string theme)
    {
        var page = await site.Page($"/chuyen-de/{theme}?ky={SampleSite.Period}");
        var charts = page.QuerySelectorAll("figure.chart").ToList();

        Assert.True(charts.Count >= 6);
        foreach (var chart in charts)
        {
            Assert.Empty(chart.QuerySelectorAll("span.chart-mark"));
            var marks = chart.QuerySelectorAll("a.chart-mark").ToList();
            Assert.NotEmpty(marks);
            foreach (var mark in marks)
                Resolve(mark.GetAttribute("href")!);
            await site.Page(marks[^1].GetAttribute("href")!);
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public async Task Can_be_taken_along_as_pictures(string theme)
    {
        var page = await site.Page($"/chuyen-de/{theme}?ky={SampleSite.Period}");

        foreach (var link in page.QuerySelectorAll("a.chart-download").Take(4).Select(a => a.GetAttribute("href")!))
        {
            using var answer = await site.Http.GetAsync(link, TestContext.Current.CancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var isPng = link.StartsWith("/bieu-do.png", StringComparison.Ordinal);
            Assert.Equal(isPng ? "image/png" : "image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith(isPng ? "\u0089PNG" : "<", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
            Assert.NotNull(answer.Content.Headers.ContentDisposition?.FileName);
        }
    }

    [Fact]
    public async Task Count_a_sender_as_complete_only_when_all_its_returns_are_accepted()
    {
        var page = await site.Page("/?ky=" + SampleSite.Period);
        var words = page.QuerySelectorAll(".card-foot a").Select(a => a.TextContent).Where(t => t.Contains('/')).ToList();

        Assert.Equal(["28/30 đơn vị đã nộp đủ", "28/30 đơn vị đã nộp đủ", "28/30 đơn vị đã nộp đủ"], words);
        var open = page.QuerySelector(".attention")!.TextContent;
        Assert.Contains(site.Workspace.Catalog.Unit(SampleWarehouse.MissingSender)!.Name, open, StringComparison.Ordinal);
        Assert.Contains(site.Workspace.Catalog.Unit(SampleWarehouse.WrongSender)!.Name, open, StringComparison.Ordinal);
    }

    private (Figure Figure, DanVan.Warehouse.Catalog.IndicatorDefinition? Indicator) Resolve(string href)
    {
        var query = QueryHelpers.ParseQuery(href[href.IndexOf('?')..]);
        var figure = site.Figures.One(query["chi-tieu"]!, query["ky"]!, query["don-vi"]!);
        Assert.True(figure is not null, href);
        return (figure, site.Workspace.Catalog.Indicator(query["chi-tieu"]!));
    }

    private static string Print(Figure figure, DanVan.Warehouse.Catalog.IndicatorDefinition? indicator) => indicator!.Unit == "%"
        ? VietnameseNumber.Percent(figure.Value, indicator.Decimals)
        : VietnameseNumber.Format(figure.Value, indicator.Decimals);
}
