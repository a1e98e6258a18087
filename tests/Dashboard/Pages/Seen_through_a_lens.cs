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
