using System.Net;
using AngleSharp.Dom;
using DanVan.Dashboard.Text;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(WorkbookSite))]
public sealed class Comparing_versions(WorkbookSite site)
{
    private const string Form = "TTCP-2021/01-TCD";

    [Fact]
    public async Task Lists_changed_cells_with_both_addresses_and_the_indicators_they_change()
    {
        var (_, second) = Twice("BDT");

        var page = await site.Page(Links.Difference(second));

        PageRules.Check(page, Links.Difference(second));
        var rows = page.QuerySelectorAll(".differences tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.All(r.QuerySelectorAll("td.small, td.nowrap"), c => Assert.Matches("![A-Z]+[0-9]+$", c.Words())));
        Assert.NotEmpty(page.QuerySelectorAll(".effects tbody tr"));
        Assert.All(page.QuerySelectorAll(".effects tbody tr"), r => Assert.NotEqual((r.Children[2].Words(), r.Children[4].Words()), (r.Children[3].Words(), r.Children[5].Words())));
    }

    [Fact]
    public async Task Sends_back_with_a_reason_that_the_sender_reads()
    {
        var (first, second) = Twice("STTTT");

        var answer = await Post(second, "SendBack", ("ly-do", "Tăng bất thường, đề nghị kiểm tra."));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var line = new DanVan.Warehouse.Queries.Submissions(site.Workspace.Db).One(second)!;
        var page = await site.Page(Links.Delivery(line.DeliveryId));
        PageRules.Check(page, Links.Delivery(line.DeliveryId));
        Assert.Contains("Tăng bất thường", page.QuerySelector(".notice-bad")!.Words(), StringComparison.Ordinal);
        Assert.Contains("đã trả lại", page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        Assert.Equal("accepted", new DanVan.Warehouse.Queries.Submissions(site.Workspace.Db).One(first)!.Status);
    }

    [Fact]
    public async Task Wants_a_reason()
    {
        var (_, second) = Twice("STNMT");

        var answer = await Post(second, "SendBack", ("ly-do", "  "));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("accepted", new DanVan.Warehouse.Queries.Submissions(site.Workspace.Db).One(second)!.Status);
    }

    [Fact]
    public async Task Knows_no_version_that_is_not_there()
    {
        using var answer = await site.Http.GetAsync(Links.Difference(999_999));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private (long First, long Second) Twice(string sender)
    {
        var submissions = new DanVan.Warehouse.Queries.Submissions(site.Workspace.Db);
        var first = site.Take(Form, sender, "2021-6T", seed: 11).Delivery;
        var second = site.Take(Form, sender, "2021-6T", seed: 12).Delivery;
        return (submissions.OfDelivery(first)[0].SubmissionId!.Value, submissions.OfDelivery(second)[0].SubmissionId!.Value);
    }

    private async Task<HttpResponseMessage> Post(long submission, string handler, params (string Name, string Value)[] fields)
    {
        var page = await site.Page(Links.Difference(submission));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await site.Http.PostAsync($"{Links.Difference(submission)}?handler={handler}", new FormUrlEncodedContent(
            fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token))));
    }
}
