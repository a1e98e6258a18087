using System.Net;
using DanVan.Dashboard.Pages;
using DanVan.Dashboard.Text;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(WorkbookSite))]
public sealed class Pages_of_forms(WorkbookSite site)
{
    [Fact]
    public async Task List_every_form_of_the_catalog()
    {
        var page = await site.Page(Links.Forms());

        PageRules.Check(page, Links.Forms());
        Assert.Equal(
            site.Catalog.Forms.Concat(site.Catalog.Drafts).Select(f => Links.Form(f.Key)).Order(),
            page.QuerySelectorAll(".forms a").Select(a => a.GetAttribute("href")!).Order());
    }

    [Fact]
    public async Task Offer_no_template_of_a_form_that_awaits_its_original()
    {
        foreach (var draft in site.Catalog.Drafts)
        {
            var page = await site.Page(Links.Form(draft.Key));

            PageRules.Check(page, Links.Form(draft.Key));
            Assert.Contains("Chờ biểu mẫu chính thức", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(page.QuerySelectorAll("form"), f => f.GetAttribute("action")?.EndsWith("mau.xlsx", StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public async Task Say_beside_the_scores_that_the_criteria_are_a_placeholder()
    {
        var page = await site.Page(Links.Scores("2021-N"));

        PageRules.Check(page, Links.Scores("2021-N"));
        Assert.Contains(site.Catalog.Scoring[0].Notice!, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_every_column_and_rule()
    {
        foreach (var form in site.Catalog.Forms)
        {
            var page = await site.Page(Links.Form(form.Key));

            PageRules.Check(page, Links.Form(form.Key));
            Assert.Equal(form.Columns.Count, page.QuerySelectorAll("""tr[id^="cot-"]""").Length);
            var rules = form.Rules.Count + form.ColumnRules.Count + form.HistoryRules.Count + site.Catalog.CrossRules.Count(r => r.Forms.Contains(form.Key))
                + site.Catalog.ListCounts.Count(r => r.Form == form.Key || r.List == form.Key);
            Assert.Equal(rules, page.QuerySelectorAll(".rules tbody tr").Length);
        }
    }

    [Fact]
    public async Task Give_the_template_of_a_unit_and_period()
    {
        using var answer = await site.Http.GetAsync(Links.Form("TTCP-2021/01-TCD") + "/mau.xlsx?don-vi=615&ky=2021-6T");
        var workbook = WorkbookReader.Read(await answer.Content.ReadAsByteArrayAsync()).Workbook!;

        Assert.Equal("01-TCD_huyen-dak-ha_2021-6T.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(new Manifest("TTCP-2021/01-TCD", 1, "615", "2021-6T"), Manifest.Find(workbook));
    }

    [Theory]
    [InlineData("/bieu-mau/TTCP-2021/99-XYZ")]
    [InlineData("/bieu-mau/TTCP-2021/01-TCD/mau.xlsx")]
    [InlineData("/bieu-mau/TTCP-2021/01-TCD/mau.xlsx?don-vi=615&ky=2021-13")]
    [InlineData("/bieu-mau/TTCP-2021/01-TCD/mau.xlsx?don-vi=khong&ky=2021-6T")]
    public async Task Are_not_there_for_what_the_catalog_does_not_have(string address)
    {
        using var answer = await site.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("TCD01-01", "cột 1 = cột 4 + cột 13 + cột 22")]
    [InlineData("TCD01-16", "cột 9 ≥ 5 × cột 8")]
    [InlineData("TCD01-19", "Nếu cột 13 > 0 thì cột 12 > 0")]
    public void Say_rules_in_words(string rule, string words)
    {
        var expression = site.Catalog.Form("TTCP-2021/01-TCD")!.Rules.Single(r => r.Id == rule).Expression;

        Assert.Equal(words, FormRuleText.Of(expression, "cột").Replace('\u00a0', ' '));
    }
}
