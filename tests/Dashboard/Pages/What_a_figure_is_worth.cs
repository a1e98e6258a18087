using ClosedXML.Excel;
using Dapper;
using DanVan.Dashboard.Exports;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>Estimated or counted, from the workbook that was received to the workbook that is given out.</summary>
[Collection(nameof(WorkbookSite))]
public sealed class What_a_figure_is_worth(WorkbookSite site)
{
    [Theory]
    [InlineData("DV-2021/DV-08", "d14-hoa-giai-thanh", "dan-van", "từ ngày 01/01/2021 đến ngày 30/06/2021", "estimated", "ước")]
    [InlineData("TTCP-2021/01-TCD", "k1-luot-tiep-cong-dan", "khieu-nai-to-cao", "từ ngày 15/12/2020 đến ngày 14/06/2021", "actual", "")]
    public async Task Is_the_same_from_the_days_of_the_file_to_sql_to_the_page_and_to_the_workbook(
        string form, string indicator, string theme, string days, string status, string mark)
    {
        var line = new Submissions(site.Workspace.Db).Newest(200, unit: "615").First(l => l.FormCode == form && l.PeriodCode == "2021-6T" && l.Status == "accepted");
        var delivery = site.Workspace.Deliveries.Get(line.DeliveryId)!;
        using var file = new XLWorkbook(site.Workspace.Inbox.Open(delivery));
        Assert.Contains(file.Worksheets.SelectMany(s => s.CellsUsed()).Select(c => c.GetString()), text => text.Contains(days, StringComparison.Ordinal));

        using var connection = site.Workspace.Db.Open();
        Assert.Equal([status], connection.Query<string>("select distinct value_status from reported_value where sha256 = @Sha256 and measure_code like @form || '/%'", new { delivery.Sha256, form }));
        Assert.Equal(status, connection.QuerySingle<string>("select value_status from figure where indicator_id = @indicator and period_code = '2021-6T' and unit_code = '615'", new { indicator }));

        var page = await site.Page(Links.Theme(theme, "2021-6T"));
        var code = site.Catalog.Indicator(indicator)!.Code;
        var row = page.QuerySelector($"table.indicators td.key a[href*='{indicator}']")!.ParentElement!;
        Assert.Equal(mark, row.QuerySelector("abbr.estimated")?.Words() ?? "");

        using var book = new XLWorkbook(new MemoryStream(await site.Http.GetByteArrayAsync(ThemeDownloads.Address(theme, "2021-6T"), TestContext.Current.CancellationToken)));
        var cell = book.Worksheet(1).RowsUsed().Single(r => r.Cell(1).GetString() == code).Cell(5);
        Assert.False(cell.IsEmpty());
        Assert.Equal(mark.Length > 0, cell.Style.NumberFormat.Format.Contains("ước", StringComparison.Ordinal));
    }
}
