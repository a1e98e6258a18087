namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(SampleSite))]
public sealed class Every_page(SampleSite site)
{
    public static TheoryData<string> Addresses =>
    [
        "/", "/chuyen-de/dan-van", "/chuyen-de/cai-cach-hanh-chinh", "/chuyen-de/khieu-nai-to-cao", "/don-vi", "/don-vi/62",
        "/don-vi/615", "/don-vi/615.UB", "/don-vi/23500", "/don-vi/SNV", "/don-vi/CAT", "/chi-dao/3082-UBND-KGVX",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Is_whole_and_Vietnamese(string address)
    {
        var full = address + "?ky=" + SampleSite.Period;
        PageRules.Check(await site.Page(full), full);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2021-Q2")]
    [InlineData("2021-9T")]
    [InlineData("2020-N")]
    [InlineData("2019-Q1")]
    [InlineData("xyz")]
    public async Task Is_whole_whatever_period_is_asked_for(string? period)
    {
        foreach (var address in (string[])["/", "/chuyen-de/dan-van", "/don-vi/615", "/chi-dao/3082-UBND-KGVX"])
        {
            var full = address + (period is null ? "" : "?ky=" + period);
            PageRules.Check(await site.Page(full), full);
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Says_that_the_figures_are_invented(string address)
    {
        var page = await site.Page(address);

        Assert.Contains("Số liệu minh họa", page.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("figure.chart"), f => Assert.NotNull(f.QuerySelector(".chart-notice")));
    }

    [Fact]
    public async Task Has_no_dead_link()
    {
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in Addresses.Select(a => a.Data))
            links.UnionWith((await site.Page(address + "?ky=" + SampleSite.Period))
                .QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!)
                .Where(h => !h.StartsWith("/so-lieu", StringComparison.Ordinal) && !h.StartsWith("/bieu-do", StringComparison.Ordinal) && !h.Contains(".xlsx", StringComparison.Ordinal)));

        foreach (var link in links.Order(StringComparer.Ordinal).Where((_, i) => i % 5 == 0))
            PageRules.Check(await site.Page(link), link);
    }

    [Fact]
    public async Task Keeps_the_period_when_another_page_is_opened()
    {
        var page = await site.Page("/?ky=2020-6T");

        Assert.All(page.QuerySelectorAll(".site-nav li:not(.push) ~ li a, .site-nav li:first-child a").Take(6), a =>
            Assert.EndsWith("?ky=2020-6T", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/khong-co")]
    [InlineData("/chuyen-de/khong-co")]
    [InlineData("/don-vi/khong-co")]
    [InlineData("/chi-dao/khong-co")]
    [InlineData("/bieu-do.png?chuyen-de=dan-van&hinh=99&ky=2021-6T")]
    public async Task Says_in_Vietnamese_that_an_address_leads_nowhere(string address)
    {
        using var answer = await site.Http.GetAsync(address, TestContext.Current.CancellationToken);
        var page = RunningSite.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Không có trang này", page.QuerySelector("h1")!.TextContent);
        PageRules.Check(page, address);
    }
}
