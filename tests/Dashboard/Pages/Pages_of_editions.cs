using DanVan.Dashboard;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>With an edition of the six months, a correction after it and a second edition.</summary>
public sealed class EditionSite : RunningSite
{
    public const string Period = "2021-6T";

    public string First { get; private set; } = "";

    public string Second { get; private set; } = "";

    protected override void Fill(Workspace workspace)
    {
        SampleWarehouse.Fill(workspace.Db, workspace.Catalog, SampleWarehouse.Periods);
        var day = new DateOnly(2021, 6, 28);
        var at = new DateTimeOffset(2021, 6, 28, 2, 0, 0, TimeSpan.Zero);
        First = workspace.Publisher.Publish(new(Period, "Ban Dân vận", "125-BC/BDV", day), at).Code;
        workspace.Publisher.Reopen(new(Period, null, null, "Đơn vị báo cáo nhầm", "Thường trực Tỉnh ủy", "310-CV/TU", day, "Văn thư", new DateOnly(2021, 7, 15)), at.AddDays(1));
        Assert.Null(workspace.Corrections.Make(
            new("TTCP-2021/01-TCD/1", Period, "615.UB", null, 4321, "Đếm trùng", "Thường trực Tỉnh ủy", "311-CV/TU", day, "Văn thư"), at.AddDays(1)).Refusal);
        Second = workspace.Publisher.Publish(new(Period, "Ban Dân vận", "140-BC/BDV", day), at.AddDays(2)).Code;
        workspace.Publisher.Reopen(new(Period, null, null, "Nhận bổ sung", "Thường trực Tỉnh ủy", "320-CV/TU", day, "Văn thư", new DateOnly(2021, 7, 15)), at.AddDays(2));
    }
}

/// <summary>Entering a code shows that state again, page for page, and nothing can be done in it.</summary>
public sealed class Pages_of_editions(EditionSite site) : IClassFixture<EditionSite>
{
    private const string Figure = "/so-lieu?chi-tieu=TTCP-2021%2F01-TCD%2F1&ky=2021-6T&don-vi=615.UB";

    [Fact]
    public async Task Each_shows_its_own_figures()
    {
        var first = await site.Page($"/an-ban/{site.First}{Figure}");
        var second = await site.Page($"/an-ban/{site.Second}{Figure}");

        Assert.DoesNotContain("4.321", first.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4.321", second.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(site.Second, first.QuerySelector(".band-lens")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(site.First, first.QuerySelector(".site-foot")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_has_a_door_and_no_link_leads_out_unasked()
    {
        var prefix = "/an-ban/" + site.First;
        foreach (var address in Every_page.Addresses.Select(a => a.Data).Concat(["/bao-cao", "/bao-cao/da-nhan", "/hieu-chinh", "/bieu-mau", "/so-lieu?chi-tieu=k1-luot-tiep-cong-dan&ky=2021-6T&don-vi=62", Figure]))
        {
            var page = await site.Page(prefix + address);
            PageRules.Check(page, address);
            Assert.True(page.QuerySelector("form[method=post]") is null, $"{address}: a door");
            Assert.All(
                page.QuerySelectorAll("a[href^='/']").Where(a => a.Closest(".band-lens, [data-out-of-lens]") is null),
                a => Assert.StartsWith(prefix + "/", a.GetAttribute("href"), StringComparison.Ordinal));
        }
        foreach (var door in (string[])["/gui-bao-cao", "/cong-bo?ky=2021-6T", "/mo-lai", "/bao-cao/cho-xac-nhan", "/jobs"])
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Http.GetAsync(prefix + door, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Charts_and_workbooks_print_the_code()
    {
        var page = await site.Page($"/an-ban/{site.First}/chuyen-de/khieu-nai-to-cao?ky=2021-6T");

        Assert.Contains(page.QuerySelectorAll(".chart-source"), s => s.TextContent.Contains("Ấn bản " + site.First, StringComparison.Ordinal));
        using var book = new ClosedXML.Excel.XLWorkbook(await site.Http.GetStreamAsync($"/an-ban/{site.First}/bang-so-lieu.xlsx?chuyen-de=khieu-nai-to-cao&ky=2021-6T", TestContext.Current.CancellationToken));
        Assert.All(book.Worksheets, s => Assert.Contains(site.First, s.Cell(4, 1).GetString(), StringComparison.Ordinal));
        Assert.Equal(site.First, book.Properties.Keywords);
        var svg = await site.Http.GetStringAsync($"/an-ban/{site.First}/bieu-do.svg?chuyen-de=khieu-nai-to-cao&hinh=2&ky=2021-6T", TestContext.Current.CancellationToken);
        Assert.Contains(site.First, svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_code_is_answered_plainly()
    {
        Assert.Equal(200, (int)(await site.Http.GetAsync($"/an-ban?ma={site.First.ToLowerInvariant()}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("Không có ấn bản nào", await Answer("2021-6T-AB9-0000"), StringComparison.Ordinal);
        Assert.Contains("không còn là số liệu hiện hành", await Answer("2021-6T-LV1-0000"), StringComparison.Ordinal);
        Assert.Contains("không phải mã", await Answer("xyz"), StringComparison.Ordinal);
        var working = new Editions(site.Workspace.Db, site.Workspace.Catalog).Of("2021-Q2")!.Code;
        Assert.Contains("là số liệu hiện hành", await Answer(working), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_changes_leads_into_both_states()
    {
        var page = await site.Page($"/dinh-chinh?tu={site.First}&den={site.Second}");
        PageRules.Check(page, "/dinh-chinh");
        var row = page.QuerySelectorAll("table.changes tbody tr").First(r => r.TextContent.Contains("UBND huyện Đắk Hà", StringComparison.Ordinal));

        Assert.Contains("311-CV/TU", row.TextContent, StringComparison.Ordinal);
        var (before, after) = (row.QuerySelectorAll("td.num a")[0], row.QuerySelectorAll("td.num a")[1]);
        Assert.Contains(before.TextContent, (await site.Page(before.GetAttribute("href")!)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(after.TextContent, (await site.Page(after.GetAttribute("href")!)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var book = new ClosedXML.Excel.XLWorkbook(await site.Http.GetStreamAsync($"/dinh-chinh.xlsx?tu={site.First}&den={site.Second}", TestContext.Current.CancellationToken));
        Assert.Equal(page.QuerySelectorAll("table.changes tbody tr").Length, book.Worksheet(1).RowsUsed().Count(r => r.RowNumber() > 6));
    }

    [Fact]
    public async Task The_table_of_changes_without_codes_leads_to_the_editions()
    {
        using var answer = await site.Http.GetAsync("/dinh-chinh", TestContext.Current.CancellationToken);

        Assert.Equal("/an-ban", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Http.GetAsync("/dinh-chinh?tu=2021-6T-AB9-0000", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/an-ban?ky=2021-6T")]
    [InlineData("/cong-bo?ky=2021-6T")]
    [InlineData("/cong-bo?ky=2021-Q2")]
    [InlineData("/cong-bo?ky=2019-Q1")]
    [InlineData("/mo-lai?ky=2021-6T")]
    [InlineData("/mo-lai?ky=2021-Q2")]
    public async Task Are_whole_and_Vietnamese(string address) => PageRules.Check(await site.Page(address), address);

    [Fact]
    public async Task Every_page_says_that_the_period_is_open_again()
    {
        var page = await site.Page("/don-vi?ky=2021-6T");

        Assert.Contains("đang mở lại đến ngày 15/07/2021", page.QuerySelector(".band-lens")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.Page("/don-vi?ky=2021-Q2")).QuerySelector(".band-lens"));
    }

    [Fact]
    public async Task An_altered_or_lost_file_is_named_on_a_page()
    {
        var file = Path.Combine(site.Workspace.EditionsFolder, site.Second, PublishedFiles.Database);
        await site.Page($"/an-ban/{site.Second}/");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        Assert.Contains("đã bị thay đổi", await Fault(site.Second), StringComparison.Ordinal);
        File.Move(file, file + ".away");
        Assert.Contains("không còn trong kho", await Fault(site.Second), StringComparison.Ordinal);

        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        await site.Page($"/an-ban/{site.Second}/");
    }

    private async Task<string> Fault(string code)
    {
        using var answer = await site.Http.GetAsync($"/an-ban/{code}/don-vi", TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        return RunningSite.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector(".notice")!.TextContent;
    }

    private async Task<string> Answer(string code)
    {
        using var answer = await site.Http.GetAsync("/an-ban?ma=" + code, TestContext.Current.CancellationToken);
        return RunningSite.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector(".notice")!.TextContent;
    }
}
