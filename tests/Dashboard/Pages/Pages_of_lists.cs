using AngleSharp.Dom;
using ClosedXML.Excel;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(WorkbookSite))]
public sealed class Pages_of_lists(WorkbookSite site)
{
    private const string Form = "DV-2021/DV-02b";
    private const string Period = "2021-6T";

    [Fact]
    public async Task Show_every_entry_that_stands()
    {
        var address = Links.List(Form, [("ky", Period)]);
        var page = await site.Page(address);

        PageRules.Check(page, address);
        Assert.NotEmpty(Standing("62"));
        Assert.StartsWith($"{Standing("62").Count} mô hình của", page.QuerySelector("#tong-hop")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Math.Min(100, Standing("62").Count), page.QuerySelectorAll("tr[id^=dong-]").Length);
    }

    [Theory]
    [InlineData("cot-3", "CN")]
    [InlineData("cot-4", "KT")]
    [InlineData("cot-5", "2021")]
    [InlineData("cot-9", "HQ")]
    [InlineData("don-vi", "618.UB")]
    public async Task Keep_to_what_is_asked_for(string key, string value)
    {
        var address = Links.List(Form, [("ky", Period), (key, value)]);
        var page = await site.Page(address);

        PageRules.Check(page, address);
        var expected = key == "don-vi" ? Standing(value).Count : Standing("62").Count(e => e.Entry.Code(key[4..]) == value);
        Assert.InRange(expected, 1, Standing("62").Count - 1);
        Assert.StartsWith($"{expected} mô hình của", page.QuerySelector("#tong-hop")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lead_from_an_entry_to_its_cells()
    {
        var page = await site.Page(Links.List(Form, [("ky", Period), ("don-vi", "618.UB")]));
        var link = page.QuerySelector("tr[id^=dong-] td:last-child a")!.GetAttribute("href")!;
        var drawn = await site.Page(link);

        var entry = Standing("618.UB")[0].Entry;
        Assert.Equal(entry.Cells[0].Raw, drawn.QuerySelector(".cell-focus")!.TextContent);
        Assert.Contains($"dòng {entry.Row}", drawn.QuerySelector(".sheet-caption")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(drawn.QuerySelector($"""a[href="{Links.Delivery(Standing("618.UB")[0].DeliveryId)}"]"""));
    }

    [Fact]
    public async Task Are_had_as_a_workbook_that_says_its_filter_and_where_each_row_came_from()
    {
        var page = await site.Page(Links.List(Form, [("ky", Period), ("cot-4", "KT")]));
        var bytes = await site.Http.GetByteArrayAsync(page.QuerySelector("a[download][href^='/danh-sach.xlsx']")!.GetAttribute("href"), TestContext.Current.CancellationToken);
        using var book = new XLWorkbook(new MemoryStream(bytes));
        var sheet = book.Worksheet(1);

        Assert.Equal("6 tháng đầu năm 2021. Điều kiện lọc: Tỉnh Kon Tum; Lĩnh vực: Kinh tế", sheet.Cell(2, 1).GetString());
        var expected = Standing("62").Where(e => e.Entry.Code("4") == "KT").ToList();
        Assert.Equal(expected.Count, sheet.LastRowUsed().RowNumber() - 7);
        foreach (var (i, line) in expected.Index())
        {
            Assert.Equal(line.Entry.Cells[0].Raw, sheet.Cell(8 + i, 2).GetString());
            Assert.Equal([line.FileName, line.Entry.Sheet, $"{line.Entry.Row}", line.Entry.Cells[0].Cell], Enumerable.Range(14, 4).Select(c => sheet.Cell(8 + i, c).GetString()));
        }
    }

    [Fact]
    public async Task Stand_in_for_a_quarter_and_are_linked_from_the_theme_and_the_form()
    {
        var page = await site.Page(Links.List(Form, [("ky", "2021-Q2")]));
        Assert.Contains("6 tháng đầu năm 2021", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await site.Page(Links.Theme("dan-van", Period))).QuerySelector($"""a[href="{Links.List(Form, [("ky", Period)])}"]"""));
        Assert.NotNull((await site.Page(Links.Form(Form))).QuerySelector($"""a[href="{Links.List(Form, [])}"]"""));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Http.GetAsync(Links.List("DV-2021/DV-02", []), TestContext.Current.CancellationToken)).StatusCode);
    }

    private IReadOnlyList<StandingEntry> Standing(string unit) => new Lists(site.Workspace.Db, site.Workspace.Catalog).Of(Form, Period, unit);
}
