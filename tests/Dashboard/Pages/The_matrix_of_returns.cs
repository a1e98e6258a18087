using AngleSharp.Dom;
using DanVan.Dashboard.Text;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(WorkbookSite))]
public sealed class The_matrix_of_returns(WorkbookSite site)
{
    [Fact]
    public async Task Says_in_words_how_each_return_stands()
    {
        var page = await site.Page(Links.Returns("2021-6T"));

        PageRules.Check(page, Links.Returns("2021-6T"));
        Assert.Contains("đúng hạn", Cell(page, "615", "01/XLD"), StringComparison.Ordinal);
        Assert.Contains("chưa nộp", Cell(page, "614", "01/XLD"), StringComparison.Ordinal);
        Assert.Contains("Huyện, thành phố", page.QuerySelectorAll("tr.group").Select(g => g.Words()));
    }

    [Fact]
    public async Task Leads_from_a_cell_to_the_delivery()
    {
        var page = await site.Page(Links.Returns("2021-6T"));
        var link = page.QuerySelector("""td.state-accepted a[href^="/bao-cao/"]""")!;

        Assert.NotNull((await site.Page(link.GetAttribute("href")!)).QuerySelector("h1"));
    }

    [Fact]
    public async Task Keeps_to_what_is_missing_when_asked()
    {
        var page = await site.Page(Links.Returns("2021-6T") + "&loc=con-thieu");

        // Of the forms that 615 sent one was left blank.
        Assert.Contains("đúng hạn nhưng trống", Cell(page, "615", "CCHC-PL"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("tbody tr:not(.group)"), row => Assert.NotNull(row.QuerySelector(".state-missing, .state-needs_fix, .state-empty")));
        Assert.NotNull(page.QuerySelector($"""th a[href="{Links.Unit("614", "2021-6T")}"]"""));
    }

    [Fact]
    public async Task Counts_every_return_once()
    {
        var page = await site.Page(Links.Returns("2021-6T"));
        var owed = page.QuerySelectorAll("tbody td").Count(c => c.ClassName?.StartsWith("state-", StringComparison.Ordinal) == true && c.ClassName != "state-none");

        Assert.Equal(owed.ToString(System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector("tfoot td:last-child")!.Words().Split('/')[1]);
    }

    [Fact]
    public async Task Says_what_share_of_those_owed_came_in_time()
    {
        var page = await site.Page(Links.Returns("2021-6T"));
        var cells = page.QuerySelectorAll("tbody td").Select(c => c.ClassName ?? "").Where(c => c.StartsWith("state-", StringComparison.Ordinal) && c != "state-none").ToList();

        var share = page.QuerySelectorAll("dl.returns-sum > div").Single(d => d.QuerySelector("dt")!.Words().StartsWith("Tỷ lệ đúng hạn", StringComparison.Ordinal)).QuerySelector("dd")!.Words();

        Assert.Equal(VietnameseNumber.Percent(100m * cells.Count(c => c == "state-accepted") / cells.Count, 1).Replace('\u00a0', ' '), share.Replace('\u00a0', ' '));
    }

    private static string Cell(IDocument page, string unit, string form)
    {
        var column = page.QuerySelectorAll("thead th").Select(h => h.QuerySelector("a")?.Words()).ToList().IndexOf(form);
        return page.QuerySelector($"""th a[href="{Links.Unit(unit, "2021-6T")}"]""")!.Closest("tr")!.Children[column].Words();
    }
}
