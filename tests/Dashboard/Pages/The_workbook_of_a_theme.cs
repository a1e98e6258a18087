using ClosedXML.Excel;
using DanVan.Dashboard.Exports;
using DanVan.Dashboard.Text;

namespace DanVan.Tests.Dashboard.Pages;

[Collection(nameof(SampleSite))]
public sealed class The_workbook_of_a_theme(SampleSite site)
{
    [Theory]
    [InlineData("dan-van")]
    [InlineData("cai-cach-hanh-chinh")]
    [InlineData("khieu-nai-to-cao")]
    public async Task Holds_the_figures_as_numbers_and_says_that_they_are_invented(string theme)
    {
        var bytes = await site.Http.GetByteArrayAsync(ThemeDownloads.Address(theme, SampleSite.Period), TestContext.Current.CancellationToken);
        using var book = new XLWorkbook(new MemoryStream(bytes));

        Assert.Equal(3 + site.Workspace.Catalog.Hotspots.Count(h => h.Theme == theme), book.Worksheets.Count);
        Assert.All(book.Worksheets, s => Assert.Equal("SỐ LIỆU MINH HỌA", s.Cell(5, 1).GetString()));
        var sheet = book.Worksheet(1);
        var indicators = site.Workspace.Catalog.Indicators.Where(i => i.Theme == theme).ToDictionary(i => i.Code);
        var rows = sheet.RowsUsed().Where(r => indicators.ContainsKey(r.Cell(1).GetString())).ToList();
        Assert.Equal(indicators.Count, rows.Count);
        foreach (var row in rows)
        {
            var indicator = indicators[row.Cell(1).GetString()];
            var period = DanVan.Warehouse.Catalog.PeriodCode.TryParseVietnamese(row.Cell(4).GetString(), out var code) ? code.ToString() : "";
            var figure = site.Figures.One(indicator.Id, period, site.Workspace.Catalog.Setting.ProvinceUnit);
            if (figure?.Value is { } value)
                Assert.Equal((double)value, row.Cell(5).GetDouble(), 6);
            else
                Assert.True(row.Cell(5).IsEmpty());
            Assert.Equal(figure?.Reported ?? 0, row.Cell(9).IsEmpty() ? 0 : row.Cell(9).GetDouble());
        }
    }

    [Fact]
    public async Task Lists_the_hotspots_as_the_page_does()
    {
        var bytes = await site.Http.GetByteArrayAsync(ThemeDownloads.Address("khieu-nai-to-cao", SampleSite.Period), TestContext.Current.CancellationToken);
        using var book = new XLWorkbook(new MemoryStream(bytes));
        var page = await site.Page(Links.Theme("khieu-nai-to-cao", SampleSite.Period));

        var hot = book.Worksheet("Điểm nóng").RowsUsed().Where(r => r.Cell(2).GetString() == "Hội đủ các điều kiện").Select(r => r.Cell(1).GetString());

        Assert.Equal(page.QuerySelectorAll("table.hotspots tbody th a").Select(a => a.TextContent), hot);
    }

    [Fact]
    public async Task Leaves_a_unit_that_has_not_reported_empty()
    {
        var bytes = await site.Http.GetByteArrayAsync(ThemeDownloads.Address("dan-van", SampleSite.Period), TestContext.Current.CancellationToken);
        using var book = new XLWorkbook(new MemoryStream(bytes));
        var missing = site.Workspace.Catalog.Unit(SampleWarehouse.MissingSender)!.Name;

        var row = book.Worksheet(3).RowsUsed().Single(r => r.Cell(1).GetString() == missing);

        Assert.True(row.Cell(2).IsEmpty());
    }
}
