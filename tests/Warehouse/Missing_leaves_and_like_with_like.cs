using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

public sealed class Missing_leaves_and_like_with_like : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private const string Figure = Form + "/1";
    private readonly TempWarehouse _warehouse = new();
    private readonly Figures _figures;
    private int _sent;

    public Missing_leaves_and_like_with_like() => _figures = new Figures(_warehouse.Db);

    [Fact]
    public void A_missing_leaf_brings_what_it_said_in_its_last_period_of_the_kind()
    {
        Send("615", "2019-6T", ("615.UB", 90), ("23500", 40));
        Send("615", "2020-6T", ("615.UB", 10));
        Send("615", "2020-N", ("615.UB", 70), ("23500", 60));
        Send("615", "2021-6T", ("615.UB", 5));

        var gap = _figures.Missing(Figure, "2021-6T", "district").Single(m => m.UnitCode == "615");
        var now = _figures.One(Figure, "2021-6T", "615")!;

        // Of all other leaves nothing was ever heard.
        Assert.Equal((now.Expected - 1, now.Expected - 2, 40_000L), (gap.Leaves, gap.Unknown, gap.Said.Sum(l => l.NumeratorMilli)));
        Assert.Equal(now.Expected, now.Reported + gap.Leaves);
    }

    [Fact]
    public void A_unit_that_has_all_its_leaves_has_no_gap()
    {
        var leaves = Leaves("615");
        Send("615", "2021-6T", [.. leaves.Select(l => (l, 3m))]);

        Assert.DoesNotContain(_figures.Missing(Figure, "2021-6T", "district"), m => m.UnitCode == "615");
    }

    [Fact]
    public void Two_years_are_compared_over_the_leaves_that_reported_in_both()
    {
        Send("615", "2020-6T", ("615.UB", 100), ("23500", 40));
        Send("608", "2020-6T", ("608.UB", 1000));
        Send("615", "2021-6T", ("615.UB", 110), ("23503", 7));

        var (now, before) = _figures.Alike(Figure, "62", "2021-6T", "2020-6T")!.Value;

        Assert.Equal((110m, 100m, 1L), (now.Value, before.Value, now.Reported));
        Assert.Equal(117, _figures.One(Figure, "2021-6T", "62")!.Value);
    }

    [Fact]
    public void Nothing_is_compared_where_nobody_reported_in_both()
    {
        Send("615", "2020-6T", ("615.UB", 100));
        Send("608", "2021-6T", ("608.UB", 100));

        Assert.Null(_figures.Alike(Figure, "62", "2021-6T", "2020-6T"));
    }

    [Fact]
    public void Where_all_reported_like_with_like_is_the_whole()
    {
        foreach (var period in new[] { "2020-6T", "2021-6T" })
            Send("615", period, [.. Leaves("615").Select((l, i) => (l, (decimal)i + period[3]))]);

        var (now, before) = _figures.Alike(Figure, "615", "2021-6T", "2020-6T")!.Value;

        Assert.Equal(_figures.One(Figure, "2021-6T", "615")!.Value, now.Value);
        Assert.Equal(_figures.One(Figure, "2020-6T", "615")!.Value, before.Value);
    }

    public void Dispose() => _warehouse.Dispose();

    private List<string> Leaves(string sender) =>
        [.. _warehouse.Catalog.Units.Where(u => u.IsExpected && u.ParentCode == sender && _warehouse.Catalog.Form(Form)!.Rows.Contains(u.Level)).Select(u => u.Code)];

    private void Send(string sender, string period, params (string Unit, decimal Value)[] rows) => _warehouse.Send(
        Form, sender, period, new DateTimeOffset(2022, 1, 1, 0, 0, _sent, TimeSpan.Zero), $"s{_sent++}",
        rows.ToDictionary(r => r.Unit, r => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { ["1"] = r.Value }));
}
