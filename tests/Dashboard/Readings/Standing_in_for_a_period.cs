using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Readings;

public sealed class Standing_in_for_a_period
{
    [Theory]
    [InlineData("2021-6T", "2021-Q2")]
    [InlineData("2021-9T", "2021-Q3")]
    [InlineData("2021-N", "2021-N")]
    [InlineData("2021-Q1", "2021-Q1")]
    public void Takes_the_quarter_that_ends_with_it_where_a_form_is_asked_by_quarter_and_year(string chosen, string expected) =>
        Assert.Equal(expected, For(chosen, PeriodKind.Quarter, PeriodKind.Year));

    [Theory]
    [InlineData("2021-Q1", "2020-N")]
    [InlineData("2021-Q2", "2021-6T")]
    [InlineData("2021-Q3", "2021-6T")]
    [InlineData("2021-9T", "2021-6T")]
    [InlineData("2021-Q4", "2021-N")]
    public void Takes_the_newest_one_ended_where_a_form_is_asked_twice_a_year(string chosen, string expected) =>
        Assert.Equal(expected, For(chosen, PeriodKind.SixMonths, PeriodKind.Year));

    private static string For(string chosen, params PeriodKind[] kinds) => StandIn.For(kinds, PeriodCode.Parse(chosen)).ToString();
}
