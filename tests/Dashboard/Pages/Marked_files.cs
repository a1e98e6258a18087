using System.Net;
using DanVan.Dashboard.Text;
using DanVan.Ingest.Marking;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(WorkbookSite))]
public sealed class Marked_files(WorkbookSite site)
{
    [Fact]
    public async Task Are_offered_on_the_page_of_a_return_with_faults_and_hold_them()
    {
        var (delivery, _) = site.Take("TTCP-2021/01-TCD", "SLDTBXH", "2021-6T", change: row => row["1"] += 3);
        var link = (await site.Page(Links.Delivery(delivery))).QuerySelector($"""a[href="{Links.Marked(delivery)}"]""");

        using var answer = await site.Http.GetAsync(link!.GetAttribute("href"));

        Assert.EndsWith("(đánh dấu lỗi).xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        var summary = WorkbookReader.Read(await answer.Content.ReadAsByteArrayAsync()).Workbook!.Sheets[^1];
        Assert.True(MarkedReturn.IsSummary(summary.Name));
        Assert.Contains(summary.Cells, c => c.RawText == "TCD01-01");
    }

    [Fact]
    public async Task Are_offered_exactly_where_something_was_found()
    {
        for (var delivery = 1; delivery <= 5; delivery++)
        {
            var page = await site.Page(Links.Delivery(delivery));
            Assert.Equal(page.QuerySelector(".finding") is not null, page.QuerySelector($"""a[href="{Links.Marked(delivery)}"]""") is not null);
        }
    }

    [Fact]
    public async Task Are_not_there_for_unknown_numbers()
    {
        using var answer = await site.Http.GetAsync(Links.Marked(999_999));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
