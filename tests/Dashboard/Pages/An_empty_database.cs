namespace DanVan.Tests.Dashboard.Pages;

public sealed class An_empty_database(EmptySite site) : IClassFixture<EmptySite>
{
    public static TheoryData<string> Addresses => Every_page.Addresses;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Shows_whole_pages_without_a_chart(string address)
    {
        var page = await site.Page(address);

        PageRules.Check(page, address);
        Assert.Empty(page.QuerySelectorAll("figure.chart"));
        Assert.Null(page.QuerySelector(".band"));
    }

    [Fact]
    public async Task Tells_how_to_begin()
    {
        var empty = (await site.Page("/")).QuerySelector(".empty")!;

        Assert.NotNull(empty.QuerySelector("a[href='/gui-bao-cao']"));
        Assert.Contains(site.Workspace.DropFolder, empty.TextContent, StringComparison.Ordinal);
        Assert.Contains("danvan demo", empty.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_the_period_that_ended_last()
    {
        var chosen = (await site.Page("/")).QuerySelector("select#ky option[selected]")!;

        Assert.Equal("2021-6T", chosen.GetAttribute("value"));
    }

    [Fact]
    public async Task Has_nothing_to_wait_for()
    {
        var page = await site.Page("/");
        var state = await site.Http.GetStringAsync("/trang-thai", TestContext.Current.CancellationToken);

        Assert.True(page.QuerySelector("[data-progress]")!.HasAttribute("hidden"));
        Assert.Null(page.QuerySelector("noscript"));
        Assert.Contains("\"waiting\":0", state, StringComparison.Ordinal);
    }
}
