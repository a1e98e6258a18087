using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

public sealed class Figures_far_from_those_before : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private readonly TempWarehouse _warehouse = new();
    private int _sent;

    public void Dispose() => _warehouse.Dispose();

    /// <summary>Means and bounds worked out by hand: 3 times the mean of two earlier periods, and by 10 at least.</summary>
    [Fact]
    public void Are_named_the_furthest_off_first()
    {
        Send("2021-6T", ("615.UB", 20), ("23500", 4), ("23503", 100), ("23504", 30), ("23506", 900));
        Send("2022-6T", ("615.UB", 40), ("23500", 2), ("23503", 110), ("23504", 30));
        Send("2023-6T", ("615.UB", 91), ("23500", 13), ("23503", 20), ("23504", 89));

        var found = new Outliers(_warehouse.Db).Of("2023-6T");

        // 23504 is just short of three times 30; 23500 three times 3 and 10 above; 23506 has not said anything now.
        Assert.Equal(
            [("23503", 20m, 105m, 2L), ("615.UB", 91m, 30m, 2L), ("23500", 13m, 3m, 2L)],
            found.Select(f => (f.UnitCode, f.Now, f.Mean, f.Points)));
    }

    [Fact]
    public void Are_sought_only_among_periods_of_the_kind_within_three_years()
    {
        Send("2020-6T", ("615.UB", 500));
        Send("2021-N", ("615.UB", 500));
        Send("2022-6T", ("615.UB", 20));
        Send("2023-6T", ("615.UB", 30));

        Assert.Empty(new Outliers(_warehouse.Db).Of("2023-6T"));
        Assert.Equal(500, Assert.Single(new Outliers(_warehouse.Db).Of("2022-6T")).Mean);
    }

    /// <summary>2020: 20; the year 2021 estimated and made official at 100 each, so that half of either mean would be itself.</summary>
    [Theory]
    [InlineData("2021-N")]
    [InlineData("2021-NCT")]
    public void Are_not_held_against_the_same_year_made_official(string period)
    {
        foreach (var (year, value) in new[] { ("2020-N", 20), ("2021-N", 100), ("2021-NCT", 100) })
            _warehouse.Send("DV-2021/DV-08", "615", year, Next(), $"{_sent}", Rows("9", ("23500", value)));

        var found = Assert.Single(new Outliers(_warehouse.Db).Of(period));

        Assert.Equal((100m, 20m, 1L), (found.Now, found.Mean, found.Points));
    }

    private void Send(string period, params (string Unit, decimal Value)[] rows) =>
        _warehouse.Send(Form, "615", period, Next(), $"{_sent}", Rows("1", rows));

    private DateTimeOffset Next() => new(2024, 1, 1, 0, 0, ++_sent, TimeSpan.Zero);

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Rows(string column, params (string Unit, decimal Value)[] rows) =>
        rows.ToDictionary(r => r.Unit, r => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { [column] = r.Value });
}
