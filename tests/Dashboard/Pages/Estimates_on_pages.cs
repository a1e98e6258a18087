using DanVan.Dashboard.Text;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>An estimate on the pages.</summary>
public sealed class Estimates_on_pages(EditionSite site) : IClassFixture<EditionSite>
{
    private const string Reconciled = "d14-hoa-giai-thanh";

    [Fact]
    public async Task Are_named_on_their_own_page_and_marked_in_tables()
    {
        var own = await site.Page(Links.Figure(Reconciled, "2021-6T", "615"));
        var theme = await site.Page(Links.Theme("dan-van", "2021-6T"));

        Assert.Contains("Số ước tính: thực tế đến ngày 31/05/2021", own.QuerySelector(".figure-derived")!.Words(), StringComparison.Ordinal);
        Assert.Equal("ước", Assert.Single(theme.QuerySelectorAll("table.indicators td.key abbr.estimated")).Words());
        Assert.Equal("44,6 %ước", theme.QuerySelectorAll("table.indicators td.key").Single(c => c.QuerySelector("abbr.estimated") is not null).Words());
    }
}
