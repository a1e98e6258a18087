using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Readings;

public sealed class Words_for_a_derived_figure
{
    [Theory]
    [InlineData("suy ra từ 6 tháng trừ quý I", "flow 2021-6T - 2021-Q1")]
    [InlineData("suy ra từ quý I cộng quý II", "flow 2021-Q1 + 2021-Q2")]
    [InlineData("suy ra từ quý I cộng quý II (đơn vị thiếu một trong các kỳ ấy: từ cả năm trừ quý III trừ quý IV)", "flow 2021-N - 2021-Q3 - 2021-Q4", "flow 2021-Q1 + 2021-Q2")]
    [InlineData("số đầu kỳ lấy từ quý I; số cuối kỳ lấy từ quý II", "closing 2021-Q2", "opening 2021-Q1")]
    public void Say_which_periods_it_follows_from(string expected, params string[] ways) =>
        Assert.Equal(expected, DerivedText.Of(new Figure("x", "2021-6T", "62", "", "", "province", 1, null, 0, 1000, 1, 1) { DerivedFrom = ways }));

    [Fact]
    public void Are_none_for_what_was_received() =>
        Assert.Null(DerivedText.Of(new Figure("x", "2021-6T", "62", "", "", "province", 1, null, 0, 1000, 1, 1)));
}
