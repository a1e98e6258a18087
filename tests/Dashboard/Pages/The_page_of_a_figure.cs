using System.Net;
using DanVan.Dashboard.Text;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(WorkbookSite))]
public sealed class The_page_of_a_figure(WorkbookSite site)
{
    private const string Indicator = "k9-giai-quyet-khieu-nai-to-cao";

    public static TheoryData<string, string, string> AllIndicators()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var indicator in Ingest.Templates.TemplateCase.Catalog.Indicators)
        {
            var isQuarterly = indicator.Numerator[0].Measure.StartsWith("VPCP", StringComparison.Ordinal);
            data.Add(indicator.Id, isQuarterly ? "2021-Q2" : "2021-6T", isQuarterly ? "SYT" : "615");
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(AllIndicators))]
    public async Task Lists_cells_that_add_up_to_the_figure(string indicator, string period, string unit)
    {
        var figure = site.Figures.One(indicator, period, unit)!;

        var sums = await SumOfAllPages(Links.Figure(indicator, period, unit) + "&o-trong=1");

        Assert.Equal(figure.Numerator ?? 0, sums.GetValueOrDefault("tử số"));
        Assert.Equal(figure.Denominator ?? 0, sums.GetValueOrDefault("mẫu số"));
    }

    [Fact]
    public async Task Says_that_the_cells_add_up()
    {
        var page = await site.Page(Links.Figure(Indicator, "2021-6T", "615"));

        Assert.NotNull(page.QuerySelector(".figure-sum.adds-up"));
        Assert.Equal("✓ bằng số liệu của Đắk Hà", page.QuerySelector(".figure-units tfoot .check-good")!.Words());
    }

    [Fact]
    public async Task Writes_the_division_out()
    {
        var figure = site.Figures.One(Indicator, "2021-6T", "615")!;

        var page = await site.Page(Links.Figure(Indicator, "2021-6T", "615"));

        Assert.Equal(
            $"{figure.Numerator:0} / {figure.Denominator:0} = {VietnameseNumber.Format(figure.Value, 2)} %",
            page.QuerySelector(".figure-division")!.Words());
        Assert.Contains("K9 Tỷ lệ giải quyết khiếu nại, tố cáo thuộc thẩm quyền — Huyện Đắk Hà, 6 tháng đầu năm 2021", page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frames_the_very_cell_in_the_part_of_the_sheet_it_draws()
    {
        var address = Links.Figure(Indicator, "2021-6T", "615");
        var listed = (await site.Page(address)).QuerySelectorAll(".figure-address a").Count();

        for (var number = 1; number <= listed; number++)
        {
            var page = await site.Page($"{address}&o={number}");
            var row = page.QuerySelector($"#o-{number}")!;
            var framed = Assert.Single(page.QuerySelectorAll("td.cell-focus"));

            Assert.Equal(row.QuerySelector("code")?.TextContent ?? "", framed.GetAttribute("data-raw") ?? "");
            Assert.StartsWith(row.QuerySelector(".figure-address a")!.Words() + ":", framed.GetAttribute("title"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Draws_the_header_and_the_column_codes_above_the_cell()
    {
        var page = await site.Page(Links.Figure("TTCP-2021/01-TCD/8", "2021-6T", "615"));
        var grid = page.QuerySelector(".sheet-grid")!;

        Assert.Contains(grid.QuerySelectorAll(".row-header td"), c => c.Words() == "Số đoàn được tiếp");
        Assert.Contains(grid.QuerySelectorAll(".row-codes td"), c => c.Words() == "8");
        Assert.Contains(grid.QuerySelectorAll(".row-body td"), c => c.Words() == "UBND huyện Đắk Hà");
    }

    [Theory]
    [InlineData("K9", "2021-6T", "62")]
    [InlineData("K9", "2021-6T", "615")]
    [InlineData("K9", "2021-6T", "610")]
    [InlineData("D4", "2021-6T", "615.UB")]
    [InlineData("C1", "2021-Q2", "SYT")]
    [InlineData("TTCP-2021/01-TCD/1", "2021-6T", "615")]
    [InlineData("khong-co", "2021-6T", "615")]
    public async Task Is_whole_and_Vietnamese(string figure, string period, string unit)
    {
        var address = Links.Figure(figure, period, unit);
        using var answer = await site.Http.GetAsync(address);

        PageRules.Check(RunningSite.Parse(await answer.Content.ReadAsStringAsync()), address);
    }

    [Fact]
    public async Task Leads_down_to_a_leaf_and_up_again()
    {
        var district = await site.Page(Links.Figure(Indicator, "2021-6T", "615"));
        var leaf = await site.Page(district.QuerySelector(".figure-units tbody a")!.GetAttribute("href")!);

        Assert.Null(leaf.QuerySelector(".figure-units"));
        Assert.NotEmpty(leaf.QuerySelectorAll(".figure-address"));
        Assert.Contains(leaf.QuerySelectorAll(".crumbs a"), a => a.GetAttribute("href") == Links.Figure(Indicator, "2021-6T", "615"));
    }

    [Fact]
    public async Task Compares_with_the_same_period_of_the_year_before()
    {
        var page = await site.Page(Links.Figure("K1", "2021-6T", "615"));

        Assert.NotNull(page.QuerySelector($"""a[href="{Links.Figure("k1-luot-tiep-cong-dan", "2020-6T", "615")}"]"""));
    }

    [Fact]
    public async Task Splits_by_field_and_keeps_to_one_when_asked()
    {
        var all = await site.Page(Links.Figure("VPCP-2020/II.06a/7", "2021-Q2", "SYT"));
        var link = all.QuerySelector("""a[href*="linh-vuc="]""")!;
        var one = await site.Page(link.GetAttribute("href")!);

        Assert.Contains("lĩnh vực " + link.Words(), one.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        Assert.All(one.QuerySelectorAll(".figure-cells tbody tr[id]"), row => Assert.Contains(link.Words(), row.Words(), StringComparison.Ordinal));
        Assert.NotNull(one.QuerySelector(".figure-sum.adds-up"));
    }

    [Fact]
    public async Task Says_why_there_is_no_figure_yet()
    {
        var page = await site.Page(Links.Figure(Indicator, "2021-6T", "610"));

        Assert.Equal("—", page.QuerySelector(".figure-value")!.Words());
        Assert.Contains("Chưa có ô nào", page.QuerySelector(".empty")!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/so-lieu?chi-tieu=khong-co&ky=2021-6T&don-vi=615")]
    [InlineData("/so-lieu?chi-tieu=K9&ky=2021-6T&don-vi=999")]
    [InlineData("/so-lieu?chi-tieu=K9&ky=thang-nay&don-vi=615")]
    [InlineData("/so-lieu?chi-tieu=K9&ky=1990-6T&don-vi=615")]
    [InlineData("/so-lieu?chi-tieu=K9&ky=2021-6T&don-vi=615&linh-vuc=dat_dai")]
    [InlineData("/so-lieu")]
    public async Task Answers_an_unknown_address_with_what_there_is(string address)
    {
        using var answer = await site.Http.GetAsync(address);
        var page = RunningSite.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("""main a[href^="/so-lieu"]"""));
    }

    private async Task<Dictionary<string, decimal>> SumOfAllPages(string address)
    {
        var sums = new Dictionary<string, decimal>();
        for (string? next = address; next is not null;)
        {
            var page = await site.Page(next);
            var isRatio = page.QuerySelectorAll(".figure-cells thead th").Any(h => h.Words() == "Vế");
            foreach (var row in page.QuerySelectorAll(".figure-cells tbody tr[id]"))
            {
                var role = isRatio ? row.QuerySelectorAll("td").Select(c => c.Words()).First(w => w is "tử số" or "mẫu số") : "tử số";
                var value = row.QuerySelector("td.num.key")!;
                value.QuerySelector(".muted")?.Remove();
                sums[role] = sums.GetValueOrDefault(role) + value.Number();
            }
            next = page.QuerySelector("""a[rel="next"]""")?.GetAttribute("href");
        }
        return sums;
    }
}
