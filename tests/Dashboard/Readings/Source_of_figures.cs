using DanVan.Dashboard.Readings;
using DanVan.Tests.Ingest.Returns;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Readings;

public sealed class Source_of_figures
{
    private static readonly ProvinceCatalog Catalog = ReturnCase.Catalog;

    [Theory]
    [InlineData("2021-6T", "Thông tư 02/2021/TT-TTCP")]
    [InlineData("2024-6T", "Thông tư 01/2024/TT-TTCP")]
    public void Is_the_circular_of_the_period(string period, string circular)
    {
        var theme = Catalog.Themes.Single(t => t.Id == "khieu-nai-to-cao");
        var said = SourceLine.Of(Catalog, theme, PeriodCode.Parse(period));

        Assert.Contains(circular, said, StringComparison.Ordinal);
        Assert.DoesNotContain(period.StartsWith("2021", StringComparison.Ordinal) ? "01/2024" : "02/2021", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_both_circulars_for_a_chart_that_runs_over_both()
    {
        var indicator = Catalog.Indicators.First(i => i.Numerator.Any(t => t.Measure.StartsWith("TTCP-2021/", StringComparison.Ordinal)) && i.Numerator.Any(t => t.Measure.StartsWith("TTCP-2024/", StringComparison.Ordinal)));

        var said = SourceLine.Of(Catalog, indicator, [PeriodCode.Parse("2021-6T"), PeriodCode.Parse("2025-6T")]);

        Assert.Contains("02/2021/TT-TTCP", said, StringComparison.Ordinal);
        Assert.Contains("01/2024/TT-TTCP", said, StringComparison.Ordinal);
    }
}
