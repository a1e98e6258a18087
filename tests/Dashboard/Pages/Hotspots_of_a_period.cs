using Dapper;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(SampleSite))]
public sealed class Hotspots_of_a_period(SampleSite site)
{
    private const string Theme = "khieu-nai-to-cao";

    private HotspotReading Reading(string period) =>
        new HotspotReadings(CatalogIn(period), new IndicatorReadings(CatalogIn(period), site.Figures), site.Figures)
            .OfTheme(Theme, PeriodCode.Parse(period)).Single();

    private ProvinceCatalog CatalogIn(string period) => site.Workspace.Catalog.In(PeriodCode.Parse(period));

    /// <summary>Worked out from the facts: receptions and complaints of one period, dialogues of the one that stands in.</summary>
    [Theory]
    [InlineData("2020-6T", "2020-6T")]
    [InlineData("2021-6T", "2021-6T")]
    [InlineData("2021-Q2", "2021-6T")]
    [InlineData("2021-Q1", "2020-N")]
    public void Are_the_units_that_the_facts_say(string period, string dialogues)
    {
        var reading = Reading(period);
        var facts = new Facts(site, period, dialogues);
        var levels = new[] { "department", "district_office", "commune" };
        var units = CatalogIn(period).Units.Where(u => u.IsExpected && levels.Contains(u.Level)).Select(u => u.Code).ToList();

        Assert.Equal(units.Where(u => facts.IsHot(u) == true), reading.Hot.Select(u => u.Unit.Code));
        Assert.Equal(units.Where(u => facts.IsHot(u) is null), reading.Undecided.Select(u => u.Unit.Code));
        Assert.Equal(units.Count, reading.Looked.Count);
    }

    [Fact]
    public void Are_there_and_some_cannot_be_told()
    {
        var reading = Reading(SampleSite.Period);

        Assert.NotEmpty(reading.Hot);
        Assert.Contains(reading.Undecided, u => u.Unit.Code == SampleWarehouse.MissingSender && u.Missing == "K5, K2, D4, K10");
    }

    [Fact]
    public async Task Stand_on_the_page_of_the_theme_and_under_the_point_of_the_directive()
    {
        var reading = Reading(SampleSite.Period);
        var theme = await site.Page(Links.Theme(Theme, SampleSite.Period));
        var directive = await site.Page(Links.Directive(reading.Definition.Directive, SampleSite.Period));

        foreach (var table in new[] { theme.QuerySelector("table.hotspots")!, directive.QuerySelector($"#diem-{reading.Definition.Point} table.hotspots")! })
        {
            Assert.Equal(reading.Hot.Select(u => u.Unit.Name), table.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
            Assert.Equal(
                reading.Hot.SelectMany(u => u.Findings).SelectMany(f => f.Cells).Select(c => c.Reading.Href),
                table.QuerySelectorAll("tbody td a").Select(a => a.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task Lead_to_the_page_of_each_figure()
    {
        var page = await site.Page(Links.Theme(Theme, SampleSite.Period));

        foreach (var cell in page.QuerySelectorAll("table.hotspots tbody tr:first-child td a"))
        {
            using var answer = await site.Http.GetAsync(cell.GetAttribute("href"), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode);
        }
    }

    // Nobody has sent the year 2020 whose dialogues would stand in.
    [Fact]
    public async Task Say_that_there_are_none_and_what_would_make_one()
    {
        var page = await site.Page(Links.Theme(Theme, "2021-Q1"));
        var section = page.QuerySelector("section[aria-labelledby='diem-nong']")!;

        Assert.Null(section.QuerySelector("table"));
        Assert.Contains("Không đơn vị nào hội đủ các điều kiện.", section.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{Reading("2021-Q1").Undecided.Count} chưa đủ số liệu để kết luận", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("bằng 0\u00a0% (Năm 2020)", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("dưới 90\u00a0%", section.TextContent, StringComparison.Ordinal);
    }

    private sealed class Facts
    {
        private readonly Dictionary<(string Unit, string Measure), decimal> values;

        public Facts(SampleSite site, string period, string dialogues)
        {
            using var connection = site.Workspace.Db.Open();
            values = connection.Query<(string Unit, string Measure, long Milli)>(
                """
                select u.unit_code, m.measure_code, v.value_milli
                from fact_value as v
                join dim_org_unit as u on u.org_unit_key = v.org_unit_key
                join dim_measure as m on m.measure_key = v.measure_key
                join dim_period as p on p.period_key = v.period_key
                where p.period_code = @period and m.measure_code like 'TTCP-2021/%'
                  or p.period_code = @dialogues and m.measure_code like 'DV-2021/DV-03/%'
                """, new { period, dialogues }).ToDictionary(f => (f.Unit, f.Measure), f => f.Milli / 1000m);
        }

        /// <summary>Null where a figure that is missing decides.</summary>
        public bool? IsHot(string unit)
        {
            decimal? Of(string measure) => values.TryGetValue((unit, measure), out var value) ? value : null;
            var again = Of("TTCP-2021/01-TCD/7") + Of("TTCP-2021/01-TCD/16") + Of("TTCP-2021/01-TCD/25");
            var crowds = Of("TTCP-2021/01-TCD/8") + Of("TTCP-2021/01-TCD/17") + Of("TTCP-2021/01-TCD/26");
            var cases = Of("TTCP-2021/01-TCD/3");
            var inTime = Of("TTCP-2021/01-KQGQ/25") + Of("TTCP-2021/03-KQGQ/30");
            var late = Of("TTCP-2021/01-KQGQ/26") + Of("TTCP-2021/03-KQGQ/31");
            // By multiplication, so that nothing is divided or rounded; the sample has no share within a rounding of a threshold.
            bool? angry = cases is null ? null : (cases > 0 && again * 10 >= cases) || crowds >= 1;
            bool? silent = Of("DV-2021/DV-03/2") is { } held ? held == 0 : null;
            bool? slow = inTime is null ? null : inTime + late > 0 && inTime * 10 < (inTime + late) * 9;
            return angry & silent & slow;
        }
    }
}
