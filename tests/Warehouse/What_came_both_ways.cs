using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

/// <summary>Six months and both quarters sent by one leaf: whether they agree, leaf by leaf.</summary>
public sealed class What_came_both_ways : IDisposable
{
    private const string Receptions = "TTCP-2021/01-TCD";
    private readonly TempWarehouse _warehouse = new();
    private int _sent;

    [Fact]
    public void Is_told_leaf_by_leaf_with_the_way()
    {
        Send("2021-Q1", "1", ("615.UB", 20), ("23500", 1), ("23503", 9));
        Send("2021-Q2", "1", ("615.UB", 30), ("23500", 2));
        Send("2021-6T", "1", ("615.UB", 51), ("23500", 3), ("23503", 9));

        var both = Of("2021-6T", "62");

        Assert.Equal([("615.UB", 51_000L, 50_000L, false), ("23500", 3_000, 3_000, true)], both.Select(b => (b.UnitCode, b.NumeratorMilli!.Value, b.OtherNumeratorMilli!.Value, b.Agree)));
        Assert.All(both, b => Assert.Equal(("2021-Q1 + 2021-Q2", 0L), (b.Reads, b.IsEstimated)));
        Assert.Equal(both.Take(1), Of("2021-6T", "615.UB"));
        Assert.Equal(("2021-6T - 2021-Q1", 31_000L), Of("2021-Q2", "615.UB").Select(b => (b.Reads, b.OtherNumeratorMilli!.Value)).Single());
    }

    [Fact]
    public void Is_nothing_for_a_column_that_does_not_add_up()
    {
        foreach (var period in new[] { "2021-Q1", "2021-Q2", "2021-6T" })
            _warehouse.Send("VPCP-2020/II.06a", "615", period == "2021-6T" ? "2021-N" : period, At(), $"s{_sent}", Rows("11", [("615.UB", 3)]));

        Assert.Empty(new BothWays(_warehouse.Db).Of("VPCP-2020/II.06a/11", "2021-N", "62"));
    }

    [Fact]
    public void Of_an_indicator_is_told_above_and_below_the_line()
    {
        var indicator = _warehouse.Catalog.Indicators.First(i => i.Denominator.Count > 0 && i.Numerator.Concat(i.Denominator).All(t =>
            t.Measure.StartsWith("TTCP-2021/01-KQGQ/", StringComparison.Ordinal) && t is { Kind: DanVan.Warehouse.Catalog.TermKind.Value, Sign: 1 }
            && _warehouse.Catalog.Measure(t.Measure)!.Value.Column.Class == DanVan.Warehouse.Catalog.MeasureClass.Flow));
        string[] columns = [.. indicator.Numerator.Concat(indicator.Denominator).Select(t => t.Measure[(t.Measure.LastIndexOf('/') + 1)..]).Distinct()];
        foreach (var (period, value) in new[] { ("2021-Q1", 2m), ("2021-Q2", 3m), ("2021-6T", 6m) })
            _warehouse.Send("TTCP-2021/01-KQGQ", "615", period, At(), $"s{_sent}", new Dictionary<string, IReadOnlyDictionary<string, decimal>> { ["615.UB"] = columns.ToDictionary(c => c, _ => value) });

        var both = new BothWays(_warehouse.Db).Of(indicator.Id, "2021-6T", "62").Single();

        Assert.Equal((6_000L * indicator.Numerator.Count, 5_000L * indicator.Denominator.Count, false), (both.NumeratorMilli, both.OtherDenominatorMilli, both.Agree));
    }

    public void Dispose() => _warehouse.Dispose();

    private IReadOnlyList<TwoWays> Of(string period, string unit) => new BothWays(_warehouse.Db).Of(Receptions + "/1", period, unit);

    private void Send(string period, string column, params (string Unit, decimal Value)[] rows) =>
        _warehouse.Send(Receptions, "615", period, At(), $"s{_sent}", Rows(column, rows));

    private DateTimeOffset At() => new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(_sent++);

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Rows(string column, (string Unit, decimal Value)[] rows) =>
        rows.ToDictionary(r => r.Unit, r => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { [column] = r.Value });
}
