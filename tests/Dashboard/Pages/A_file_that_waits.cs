namespace DanVan.Tests.Dashboard.Pages;

public sealed class A_file_that_waits(EmptySite site) : IClassFixture<EmptySite>
{
    [Fact]
    public async Task Is_counted_on_every_page_until_it_is_read()
    {
        site.Workspace.Deliveries.Record(new string('a', 64), 1, "khong-co", "Báo cáo.xlsx", "drop", DateTimeOffset.UnixEpoch, null, null);

        var page = await site.Page("/don-vi");

        Assert.False(page.QuerySelector("[data-progress]")!.HasAttribute("hidden"));
        Assert.Equal("Đang nạp: 0/1 tệp", page.QuerySelector("[data-progress-words]")!.TextContent);
        Assert.NotNull(page.QuerySelector("head noscript"));
    }
}
