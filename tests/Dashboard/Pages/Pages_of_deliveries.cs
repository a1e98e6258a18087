using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DanVan.Dashboard.Text;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(WorkbookSite))]
public sealed class Pages_of_deliveries(WorkbookSite site)
{
    [Fact]
    public async Task Say_what_is_wrong_and_draw_the_cell()
    {
        var (delivery, _) = site.Take("TTCP-2021/01-TCD", "SCT", "2021-6T", change: row => row["1"] += 3);

        var page = await site.Page(Links.Delivery(delivery));

        PageRules.Check(page, Links.Delivery(delivery));
        var finding = page.QuerySelector(".finding-error")!;
        Assert.Contains("TCD01-01", finding.Words(), StringComparison.Ordinal);
        Assert.NotNull(finding.QuerySelector("td.cell-focus"));
        // The columns of the broken equation 1=4+13+22 stand beside it.
        Assert.Equal(3, finding.QuerySelectorAll("td.cell-related").Length);
        Assert.Contains("cần sửa", page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".loaded"));
    }

    [Fact]
    public async Task Link_every_figure_they_loaded_to_its_own_page()
    {
        var (delivery, _) = site.Take("TTCP-2021/01-XLD", "SGTVT", "2021-6T");

        var page = await site.Page(Links.Delivery(delivery));
        PageRules.Check(page, Links.Delivery(delivery));
        var cell = page.QuerySelectorAll(".loaded tbody td a").First(a => a.Words() != "0");
        var figure = await site.Page(cell.GetAttribute("href")!);

        Assert.Equal(cell.Words(), figure.QuerySelector("td.cell-focus")!.Words());
        Assert.NotNull(figure.QuerySelector($"""a[href="{Links.Delivery(delivery)}"]"""));
    }

    [Fact]
    public async Task Show_the_versions_of_a_return_and_which_one_stands()
    {
        var (first, _) = site.Take("TTCP-2021/01-TCD", "SXD", "2021-6T", seed: 4);
        var (second, _) = site.Take("TTCP-2021/01-TCD", "SXD", "2021-6T", seed: 5);

        var former = await site.Page(Links.Delivery(first));
        var later = await site.Page(Links.Delivery(second));

        Assert.Contains("đã thay thế", former.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(former.QuerySelector($"""a[href="{Links.Delivery(second)}"]"""));
        Assert.NotNull(later.QuerySelector($"""a[href="{Links.Delivery(first)}"]"""));
        Assert.Empty(former.QuerySelectorAll(".loaded a"));
    }

    [Fact]
    public async Task Tell_a_script_how_far_the_reading_is()
    {
        var (delivery, _) = site.Take("TTCP-2021/01-TCD", "SYT", "2021-6T", change: row => row["2"] += 1);

        var state = await site.Http.GetFromJsonAsync<JsonElement>(Links.Delivery(delivery) + ".json");

        Assert.Equal("done", state.GetProperty("state").GetString());
        Assert.Equal("needs_fix", state.GetProperty("status").GetString());
        Assert.Equal(1, state.GetProperty("errors").GetInt64());
    }

    [Fact]
    public async Task Wait_for_the_reading_and_look_again_by_themselves()
    {
        var bytes = SampleReturn.Of(site.Catalog, "TTCP-2021/01-TCD", "SKHCN", "2021-6T");
        var delivery = site.Workspace.Inbox.Receive(new MemoryStream(bytes), "cho.xlsx", "drop", site.Workspace.Clock.GetUtcNow()).Delivery!.DeliveryId;

        var waiting = await site.Page(Links.Delivery(delivery));
        site.Workspace.Intake.Process(delivery);
        var done = await site.Page(Links.Delivery(delivery));

        PageRules.Check(waiting, Links.Delivery(delivery));
        Assert.Equal(Links.Delivery(delivery) + ".json", waiting.QuerySelector("[data-waiting]")!.GetAttribute("data-waiting"));
        Assert.Contains("refresh", waiting.QuerySelector("head noscript")!.TextContent + waiting.QuerySelector("head noscript")!.InnerHtml, StringComparison.Ordinal);
        Assert.Null(done.QuerySelector("[data-waiting]"));
        Assert.NotEmpty(done.QuerySelectorAll(".loaded a"));
    }

    [Fact]
    public async Task Of_the_same_bytes_again_say_what_became_of_the_first()
    {
        var (first, bytes) = site.Take("TTCP-2021/01-TCD", "SVHTTDL", "2021-6T", change: row => row["1"] += 2);
        var again = site.Workspace.Inbox.Receive(new MemoryStream(bytes), "lan nua.xlsx", "upload", site.Workspace.Clock.GetUtcNow()).Delivery!.DeliveryId;

        var notice = (await site.Page(Links.Delivery(again))).QuerySelector("main .notice")!;

        Assert.Equal(Links.Delivery(first), notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("cần sửa, 1 lỗi", notice.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_refused_return_lead_to_the_one_that_mended_it()
    {
        var (wrong, _) = site.Take("TTCP-2021/01-TCD", "SNNPTNT", "2021-6T", change: row => row["1"] += 2);
        var (right, _) = site.Take("TTCP-2021/01-TCD", "SNNPTNT", "2021-6T");

        var notice = (await site.Page(Links.Delivery(wrong))).QuerySelector(".notice-good")!;

        Assert.Equal(Links.Delivery(right), notice.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Are_listed_newest_first_and_filtered()
    {
        var (wrong, _) = site.Take("TTCP-2021/01-TCD", "SGDDT", "2021-6T", change: row => row["3"] += 1);

        var all = await site.Page(Links.Deliveries());
        var filtered = await site.Page(Links.Deliveries() + "?tinh-trang=needs_fix&don-vi=SGDDT");

        PageRules.Check(all, Links.Deliveries());
        Assert.NotEmpty(all.QuerySelectorAll(".deliveries tbody tr"));
        Assert.Equal(Links.Delivery(wrong), Assert.Single(filtered.QuerySelectorAll(".deliveries tbody a")).GetAttribute("href"));
        Assert.NotNull((await site.Page(Links.Deliveries() + "?trang=999")).QuerySelector(".empty"));
    }

    [Theory]
    [InlineData("/bao-cao/999999")]
    [InlineData("/bao-cao/999999.json")]
    public async Task Are_not_there_for_unknown_numbers(string address)
    {
        using var answer = await site.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
