using AngleSharp.Dom;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>A prefix of the address shows the whole site in another state, and nothing leads out of it unasked.</summary>
[Collection(nameof(WorkbookSite))]
public sealed class Seen_through_a_lens(WorkbookSite site)
{
    private const string Prefix = "/co-cau/hien-nay";

    private static readonly (string Elements, string Attribute)[] Ways = [("a[href]", "href"), ("form[action]", "action"), ("img[src]", "src"), ("[data-waiting]", "data-waiting")];

    [Theory]
    [InlineData(Prefix)]
    [InlineData("/co-cau/2025-07-01")]
    public async Task Every_link_stays_in_it(string prefix)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>([prefix + "/?ky=2021-6T"]));
        while (open.TryDequeue(out var address))
        {
            var page = await site.Page(address);
            foreach (var link in Ways.SelectMany(w => page.QuerySelectorAll(w.Elements).Where(e => !IsDeliberate(e)).Select(e => e.GetAttribute(w.Attribute)!)))
            {
                Assert.True(link.StartsWith(prefix + "/", StringComparison.Ordinal) || link.StartsWith('#') || link.StartsWith("https:", StringComparison.Ordinal),
                    $"{address} leads out of its lens to {link}");
                // One address of each kind of page.
                if (link.StartsWith('/') && !link.Contains("/tep/", StringComparison.Ordinal) && seen.Add(Kind(link)))
                    if (await IsPage(link))
                        open.Enqueue(link);
            }
        }
        Assert.True(seen.Count > 25, string.Join('\n', seen));
    }

    [Fact]
    public async Task Files_and_errors_are_there_as_well()
    {
        foreach (var address in (string[])["/css/site.css", "/bieu-do.png?chi-tieu=k1-luot-tiep-cong-dan&don-vi=615&ky=2021-6T", "/bang-so-lieu.xlsx?chuyen-de=dan-van&ky=2021-6T"])
            Assert.True(await site.Http.GetAsync(Prefix + address, TestContext.Current.CancellationToken) is { IsSuccessStatusCode: true }, address);

        using var missing = await site.Http.GetAsync(Prefix + "/khong-co", TestContext.Current.CancellationToken);
        var page = RunningSite.Parse(await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
        Assert.All(page.QuerySelectorAll("main a"), a => Assert.StartsWith(Prefix + "/", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_head_says_so_and_leads_to_the_same_page_without_it()
    {
        var page = await site.Page(Prefix + "/don-vi/615?ky=2021-6T");

        Assert.Contains("cơ cấu đơn vị hiện nay", page.QuerySelector(".band-lens")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/don-vi/615?ky=2021-6T", page.QuerySelector(".band-lens a")!.GetAttribute("href"));
        Assert.Null((await site.Page("/don-vi/615?ky=2021-6T")).QuerySelector(".band-lens"));
    }

    /// <summary>Kon Tum is part of Quảng Ngãi by now, and still was itself when the figures were reported.</summary>
    [Theory]
    [InlineData("", "Tỉnh Kon Tum")]
    [InlineData("/co-cau/2025-07-01", "Tỉnh Quảng Ngãi")]
    public async Task The_overview_names_the_province_of_the_structure_in_view(string prefix, string name) =>
        Assert.Equal(name, (await site.Page(prefix + "/?ky=2021-6T")).QuerySelector(".page-head .eyebrow")!.TextContent);

    [Theory]
    [InlineData("/co-cau/2025-07-01", "Các kỳ đến ngày 30/06/2025 chỉ gồm báo cáo của các đơn vị thuộc Tỉnh Kon Tum khi đó.")]
    [InlineData("/co-cau/2025-03-01", null)]
    public async Task The_head_says_whose_reports_stand_under_the_name_of_another_province(string prefix, string? words)
    {
        var band = (await site.Page(prefix + "/?ky=2021-6T")).QuerySelector(".band-lens")!.Words();

        Assert.Equal(words is not null, band.Contains(words ?? "chỉ gồm", StringComparison.Ordinal));
        using var book = new ClosedXML.Excel.XLWorkbook(await site.Http.GetStreamAsync(prefix + "/bang-so-lieu.xlsx?chuyen-de=dan-van&ky=2021-6T", TestContext.Current.CancellationToken));
        Assert.Equal(words is not null, book.Worksheet(1).Cell(2, 1).GetString().Contains("chỉ gồm báo cáo của các đơn vị thuộc Tỉnh Kon Tum", StringComparison.Ordinal));
    }

    /// <summary>What the later province reported is more than what the earlier one has under its name.</summary>
    [Fact]
    public async Task A_workbook_of_the_earlier_province_is_said_to_be_of_the_later_ones_reports()
    {
        using var book = new ClosedXML.Excel.XLWorkbook(await site.Http.GetStreamAsync("/co-cau/2025-03-01/bang-so-lieu.xlsx?chuyen-de=dan-van&ky=2025-N", TestContext.Current.CancellationToken));

        Assert.EndsWith("Năm 2025; là báo cáo của các đơn vị thuộc Tỉnh Quảng Ngãi", book.Worksheet(1).Cell(2, 1).GetString(), StringComparison.Ordinal);
    }

    /// <summary>Communes of 2025 were not there to report in 2021; what was never asked for anything is not asked in any structure.</summary>
    [Theory]
    [InlineData("/co-cau/2025-07-01", "Xã, phường", "Không có trong cơ cấu đơn vị của kỳ này")]
    [InlineData("/co-cau/2025-07-01", "Cơ quan ngành dọc", "Không thuộc diện gửi biểu số liệu")]
    [InlineData("", "Cơ quan ngành dọc", "Không thuộc diện gửi biểu số liệu")]
    public async Task Units_are_not_said_to_owe_nothing_where_others_reported_for_them(string prefix, string group, string words)
    {
        var page = await site.Page(prefix + "/don-vi?ky=2021-6T");
        var head = page.QuerySelectorAll(".section-head").Single(h => h.QuerySelector("h2")!.Words() == group);

        Assert.Equal(words, head.QuerySelector("p")!.Words());
        Assert.Equal(prefix.Length > 0, page.QuerySelector("main .notice a[href='/don-vi?ky=2021-6T']") is not null);
    }

    [Theory]
    [InlineData("/don-vi/51.23284?ky=2021-6T", null)]
    [InlineData("/co-cau/2025-07-01/don-vi/51.CAT?ky=2021-6T", "không thuộc diện gửi")]
    [InlineData("/co-cau/2025-07-01/don-vi/51.BQLKKT?ky=2015-Q1", "không có trong cơ cấu đơn vị của kỳ này")]
    [InlineData("/don-vi/SNV?ky=2015-Q1", "Không biểu nào thu số liệu")]
    public async Task A_unit_without_figures_says_why(string address, string? words)
    {
        var page = await site.Page(address);

        Assert.Equal(words is not null, page.QuerySelector("main .empty p")?.TextContent.Contains(words ?? "", StringComparison.Ordinal) == true);
        Assert.Equal(words is null, page.QuerySelector("main .notice-warn") is not null);
    }

    [Theory]
    [InlineData("/co-cau/2025-07-01/so-lieu?chi-tieu=k1-luot-tiep-cong-dan&ky=2021-6T&don-vi=23500", "51.23500")]
    [InlineData("/so-lieu?chi-tieu=k1-luot-tiep-cong-dan&ky=2021-6T&don-vi=51.23500", "23500")]
    [InlineData("/so-lieu?chi-tieu=khong-co&ky=2021-NCT&don-vi=62", null)]
    public async Task A_figure_that_is_not_there_offers_only_what_is(string address, string? instead)
    {
        using var answer = await site.Http.GetAsync(address, TestContext.Current.CancellationToken);
        var page = RunningSite.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var ways = page.QuerySelectorAll("main a[href*='/so-lieu']").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotEmpty(ways);
        Assert.True(instead is null || ways.Exists(w => w.EndsWith("don-vi=" + instead, StringComparison.Ordinal)), string.Join('\n', ways));
        foreach (var way in ways)
            await site.Page(way);
    }

    [Theory]
    [InlineData("/co-cau/hom-qua/don-vi")]
    [InlineData("/co-cau/2025-02-30/don-vi")]
    [InlineData("/co-cau")]
    public async Task What_names_no_state_is_no_page(string address)
    {
        using var answer = await site.Http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    // Out of the lens, or into another, at the reader's wish.
    private static bool IsDeliberate(IElement element) => element.Closest(".band-lens, [data-out-of-lens]") is not null;

    private static string Kind(string address) =>
        System.Text.RegularExpressions.Regex.Replace(address.Split('#')[0], @"=[^&]*|(?<=/(don-vi|chuyen-de|bieu-mau|danh-sach)/)[^?]+|\d+", "…");

    private async Task<bool> IsPage(string address)
    {
        using var answer = await site.Http.GetAsync(address.Split('#')[0], HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html";
    }
}
