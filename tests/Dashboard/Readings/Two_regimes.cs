using DanVan.Dashboard.Readings;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Readings;

public sealed class Two_regimes
{
    private static readonly ProvinceCatalog Catalog = CatalogReader.ReadOrThrow(Repository.Catalog);

    [Fact]
    public void Years_of_one_form_and_one_calendar_are_alike() => Assert.Null(Between("2022-6T", "2021-6T", "TTCP-2021/01-TCD"));

    [Fact]
    public void A_circular_that_took_the_place_of_another_is_named_with_both_spans_of_days()
    {
        var words = Between("2024-6T", "2023-6T", "TTCP-2021/01-TCD", "TTCP-2024/01-TCD")!;

        Assert.Contains("01/2024/TT-TTCP), từ 15/12/2023 đến 14/06/2024", words, StringComparison.Ordinal);
        Assert.Contains("02/2021/TT-TTCP), từ 15/12/2022 đến 14/06/2023", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_days_are_another_regime_whatever_the_period_is_called()
    {
        var justice = Catalog.Form("DV-2021/DV-08")!;
        var moved = justice with { Key = justice.Key + "-cu", Calendar = "TTCP-2021", CollectedFrom = "2019-Q1", Circular = justice.Circular with { InForceTo = new DateOnly(2020, 12, 31) } };

        var words = RegimeChange.Between(Catalog, [justice, moved], PeriodCode.Parse("2021-6T"), PeriodCode.Parse("2020-6T"))!;

        Assert.Contains("từ 01/01/2021 đến 30/06/2021", words, StringComparison.Ordinal);
        Assert.Contains("từ 15/12/2019 đến 14/06/2020", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_between_them_is_neither_better_nor_worse()
    {
        var indicator = Catalog.Indicators.First(i => i.Better == Better.Higher && i.Denominator.Count > 0);
        DanVan.Warehouse.Queries.Figure Of(string period, long part) => new(indicator.Id, period, "62", "", "", "province", part, 1000, 1, 100_000, 1, 1);
        var reading = new Reading(indicator, PeriodCode.Parse("2024-6T"), "62", Of("2024-6T", 900), Of("2023-6T", 500), null);

        Assert.Equal("tốt hơn", reading.Change.Judgement);
        Assert.Equal(("", Verdict.Different), ((reading with { RegimeChange = "…" }).Change.Judgement, (reading with { RegimeChange = "…" }).Verdict));
    }

    private static string? Between(string now, string before, params string[] forms) =>
        RegimeChange.Between(Catalog, forms.Select(f => Catalog.Form(f)!), PeriodCode.Parse(now), PeriodCode.Parse(before));
}
