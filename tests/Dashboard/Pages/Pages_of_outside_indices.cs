using System.Net;
using DanVan.Dashboard.Text;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(SampleSite))]
public sealed class Pages_of_outside_indices(SampleSite site)
{
    private static readonly ProvinceCatalog Catalog = CatalogReader.ReadOrThrow(Repository.Catalog);

    [Fact]
    public async Task Show_every_index_of_the_catalog()
    {
        var page = await site.Page(Links.OutsideIndices());

        PageRules.Check(page, Links.OutsideIndices());
        Assert.Equal(
            Catalog.Indices.Select(i => Links.OutsideIndex(i.Id)),
            page.QuerySelectorAll(".section-head a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Are_whole_for_every_index_and_year()
    {
        foreach (var index in Catalog.Indices)
        {
            var newest = await site.Page(Links.OutsideIndex(index.Id));
            foreach (var year in newest.QuerySelectorAll("#nam option").Select(o => int.Parse(o.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture)))
                PageRules.Check(await site.Page(Links.OutsideIndex(index.Id, year)), Links.OutsideIndex(index.Id, year));
        }
    }

    [Fact]
    public async Task Print_points_and_place_as_offices_do()
    {
        var page = await site.Page(Links.OutsideIndex("PAPI", 2020));

        Assert.Equal(["41,62", "49/63", "−0,24", "tăng 4"], page.QuerySelectorAll(".key-figures dd").Select(d => d.TextContent));
        Assert.Equal(63, page.QuerySelectorAll(".chart-table")[^1].QuerySelectorAll("tbody tr").Length);
    }

    // A result of a later year would be no reading of the period.
    [Fact]
    public async Task Are_read_under_the_directives_point_that_they_speak_of()
    {
        var page = await site.Page(Links.Directive("3082-UBND-KGVX", "2021-6T"));

        var papi = page.QuerySelector("""#diem-4 a[href="/chi-so-ngoai/PAPI?nam=2021"]""")!.Closest("tr")!;
        Assert.Equal(["2021", "39,89"], papi.QuerySelectorAll("td").Take(2).Select(d => d.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll("#diem-4 table")[^1].QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("PAR INDEX", StringComparison.Ordinal));
    }

    // Two dimensions were added in 2018: 43 of 80 points are no rise from 35 of 60.
    [Fact]
    public async Task Do_not_compare_totals_of_another_maximum()
    {
        var page = await site.Page(Links.OutsideIndex("PAPI", 2018));

        Assert.Equal("—", page.QuerySelectorAll(".key-figures dd")[2].TextContent);
        Assert.Equal(
            ["Tối đa 60 (điểm)", "Tối đa 80 (điểm)"],
            page.QuerySelector(".chart-table")!.QuerySelectorAll("thead th").Skip(1).Select(h => h.TextContent));
    }

    [Fact]
    public async Task Say_that_these_figures_are_not_invented()
    {
        var page = await site.Page(Links.OutsideIndex("PCI"));

        Assert.Contains("số đã công bố", page.QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".chart-notice"));
    }

    [Theory]
    [InlineData("/chi-so-ngoai/PAPI/dien-bien.png", "image/png")]
    [InlineData("/chi-so-ngoai/PAPI/xep-hang.svg?nam=2020", "image/svg+xml")]
    public async Task Give_their_charts_as_files(string address, string type)
    {
        using var answer = await site.Http.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("/chi-so-ngoai/KHONG-CO")]
    [InlineData("/chi-so-ngoai/PAPI?nam=1999")]
    [InlineData("/chi-so-ngoai/PAPI/xep-hang.png")]
    [InlineData("/chi-so-ngoai/PAR-INDEX/xep-hang.png?nam=2023")]
    public async Task Are_not_there_for_what_is_not_known(string address)
    {
        using var answer = await site.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
