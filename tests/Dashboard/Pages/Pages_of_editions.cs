using DanVan.Dashboard;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>With an edition of the six months, a correction after it and a second edition.</summary>
public sealed class EditionSite : RunningSite
{
    public const string Period = "2021-6T";

    public string First { get; private set; } = "";

    public string Second { get; private set; } = "";

    /// <summary>Of a quarter that nobody opened again.</summary>
    public string Locked { get; private set; } = "";

    protected override void Fill(Workspace workspace)
    {
        SampleWarehouse.Fill(workspace.Db, workspace.Catalog, SampleWarehouse.Periods);
        Reconcile(workspace, "23500", 43, 62);
        var day = new DateOnly(2021, 6, 28);
        var at = new DateTimeOffset(2021, 6, 28, 2, 0, 0, TimeSpan.Zero);
        Locked = workspace.Publisher.Publish(new("2021-Q1", "Ban Dân vận", "90-BC/BDV", day), at).Code;
        First = workspace.Publisher.Publish(new(Period, "Ban Dân vận", "125-BC/BDV", day), at).Code;
        workspace.Publisher.Reopen(new(Period, null, null, "Đơn vị báo cáo nhầm", "Thường trực Tỉnh ủy", "310-CV/TU", day, "Văn thư", new DateOnly(2021, 7, 15)), at.AddDays(1));
        Assert.Null(workspace.Corrections.Make(
            new("TTCP-2021/01-TCD/1", Period, "615.UB", null, 4321, "Đếm trùng", "Thường trực Tỉnh ủy", "311-CV/TU", day, "Văn thư"), at.AddDays(1)).Refusal);
        Assert.Null(workspace.Corrections.Make(
            new("DV-2021/DV-08/9", Period, "23500", null, 50, "Ghi thiếu", "Thường trực Tỉnh ủy", "312-CV/TU", day, "Văn thư"), at.AddDays(1)).Refusal);
        Second = workspace.Publisher.Publish(new(Period, "Ban Dân vận", "140-BC/BDV", day), at.AddDays(2)).Code;
        workspace.Publisher.Reopen(new(Period, null, null, "Nhận bổ sung", "Thường trực Tỉnh ủy", "320-CV/TU", day, "Văn thư", new DateOnly(2021, 7, 15)), at.AddDays(2));
    }

    // An estimated ratio: cases reconciled and not, of a commune.
    private static void Reconcile(Workspace workspace, string unit, long yes, long no)
    {
        var (form, at) = (workspace.Catalog.Form("DV-2021/DV-08")!, new DateTimeOffset(2021, 6, 8, 2, 0, 0, TimeSpan.Zero));
        var delivery = workspace.Deliveries.Record(new string('8', 64), 1, "mau/hoa-giai.xlsx", "hoa-giai.xlsx", "upload", at, null, null);
        new Loader(workspace.Db, new Keys(workspace.Db), workspace.Catalog).Finish(
            delivery.DeliveryId,
            [
                new(
                    SubmissionStatus.Accepted, form, workspace.Catalog.Unit("615")!, workspace.Catalog.CalendarOf(form).Find(PeriodCode.Parse(Period)), "mẫu", null, 1, 2, [unit],
                    [new(unit, form.Key + "/9", null, yes * 1000, ParseFlag.Typed, $"{yes}", "Biểu", "J9"), new(unit, form.Key + "/10", null, no * 1000, ParseFlag.Typed, $"{no}", "Biểu", "K9")], []),
            ],
            at);
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
    public async Task The_head_says_that_other_periods_are_not_part_of_it()
    {
        var own = await site.Page($"/an-ban/{site.Second}/?ky=2021-6T");
        var other = await site.Page($"/an-ban/{site.Second}/?ky=2020-6T");

        Assert.Contains("6 tháng đầu năm 2021 đúng như đã công bố", own.QuerySelector(".band-lens")!.Words(), StringComparison.Ordinal);
        Assert.Contains("6 tháng đầu năm 2020 không thuộc ấn bản này", other.QuerySelector(".band-lens")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("đúng như đã công bố", other.QuerySelector(".band-lens")!.Words(), StringComparison.Ordinal);
        Assert.Equal($"/an-ban/{site.Second}/?ky=2021-6T", other.QuerySelector(".band-lens a")!.GetAttribute("href"));
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
        Assert.Equal(page.QuerySelectorAll("table.changes tbody tr").Length, book.Worksheet(1).RowsUsed().Count(r => r.RowNumber() > 6 && !r.Cell(2).IsEmpty()));
    }

    [Fact]
    public async Task The_table_of_changes_says_what_is_estimated_and_what_ratios_are_made_of()
    {
        var page = await site.Page($"/dinh-chinh?tu={site.First}&den={site.Second}");
        var row = page.QuerySelectorAll("table.changes tbody tr").First(r => r.TextContent.Contains("D14", StringComparison.Ordinal) && r.QuerySelector("th")!.Words().Contains("Đắk Hà", StringComparison.Ordinal));
        using var book = new ClosedXML.Excel.XLWorkbook(await site.Http.GetStreamAsync($"/dinh-chinh.xlsx?tu={site.First}&den={site.Second}", TestContext.Current.CancellationToken));
        var line = book.Worksheet(1).RowsUsed().First(r => r.Cell(2).GetString() == "D14" && r.Cell(1).GetString() == row.QuerySelector("th")!.Words());

        Assert.Equal(["41,0ước43/105", "44,6ước50/112"], row.QuerySelectorAll("td.num").Select(c => c.Words()));
        Assert.Contains("“ước”: số ước tính", page.QuerySelector(".source")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(43 / 1.05, line.Cell(5).GetDouble(), 9);
        Assert.Equal(("43/105", "50/112"), (line.Cell(6).GetString(), line.Cell(8).GetString()));
        Assert.All(new[] { line.Cell(5), line.Cell(7) }, c => Assert.EndsWith("\" ước\"", c.Style.NumberFormat.Format, StringComparison.Ordinal));
        Assert.Contains("“ước”: số ước tính", book.Worksheet(1).LastRowUsed().Cell(1).GetString(), StringComparison.Ordinal);
        var counted = page.QuerySelectorAll("table.changes tbody tr").First(r => r.TextContent.Contains("K1 ", StringComparison.Ordinal));
        Assert.Empty(counted.QuerySelectorAll("abbr"));
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
    public async Task Where_a_period_is_locked_a_correction_is_not_offered_but_the_way_to_open_it()
    {
        const string locked = "?chi-tieu=TTCP-2021%2F01-TCD%2F1&ky=2021-Q1&don-vi=615.UB";
        var figure = await site.Page("/so-lieu" + locked);
        var correction = await site.Page("/hieu-chinh" + locked);
        var open = await site.Page(Figure);

        Assert.DoesNotContain(figure.QuerySelectorAll("main a"), a => a.Words() == "Hiệu chỉnh ô này");
        Assert.Contains("Đã khóa theo ấn bản " + site.Locked, figure.QuerySelector(".sheet-caption")!.Words(), StringComparison.Ordinal);
        Assert.Null(correction.QuerySelector("main form"));
        Assert.Contains("đã khóa", correction.QuerySelector(".notice-warn")!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { figure, correction })
        {
            var door = await site.Page(page.QuerySelector("main a[href^='/mo-lai']")!.GetAttribute("href")!);
            Assert.Equal(["TTCP-2021/01-TCD", "615"], door.QuerySelectorAll("main option[selected]").Select(o => o.GetAttribute("value")));
        }
        Assert.Contains(open.QuerySelectorAll("main a"), a => a.Words() == "Hiệu chỉnh ô này");
        Assert.NotNull((await site.Page(Figure.Replace("/so-lieu", "/hieu-chinh", StringComparison.Ordinal))).QuerySelector("main form"));
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

    [Fact]
    public async Task A_copy_that_cannot_be_made_is_told_on_a_page_and_tried_again()
    {
        await site.Page($"/an-ban/{site.Second}/");
        var copies = Path.Combine(site.Workspace.DataFolder, "open");
        Directory.Move(copies, copies + ".away");
        await File.WriteAllTextAsync(copies, "", TestContext.Current.CancellationToken);
        // Looks altered, so that it is opened again.
        File.SetLastWriteTimeUtc(Path.Combine(site.Workspace.EditionsFolder, site.Second, PublishedFiles.Database), new(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        try
        {
            Assert.Contains("không lập được bản sao", await Fault(site.Second), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(copies);
            Directory.Move(copies + ".away", copies);
        }

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
