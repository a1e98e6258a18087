using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

/// <summary>A catalog that is changed late may end a unit before a period for which its figures were loaded.</summary>
public sealed class Figures_in_no_sum : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private readonly TempWarehouse _warehouse = new();

    [Fact]
    public void Are_named_with_form_period_and_the_day_on_which_the_unit_is_missing()
    {
        Send("2021-6T", 1);
        Send("2022-6T", 2);
        Assert.Empty(InNoSum());

        _warehouse.GoOnWith(Reorganised.Catalog(_warehouse.Catalog));

        var stray = Assert.Single(InNoSum());
        Assert.Equal(("2022-6T", Form, "23500", "2022-06-14", 2L), (stray.PeriodCode, stray.FormCode, stray.UnitCode, stray.LastDay, stray.Figures));
        // The district counts its office, and not what is in no sum.
        Assert.Equal(1, new Figures(_warehouse.Db).One(Form + "/1", "2022-6T", "615")!.Value);
        Assert.Equal(2, new Figures(_warehouse.Db).One(Form + "/1", "2021-6T", "615")!.Value);
    }

    public void Dispose() => _warehouse.Dispose();

    private IReadOnlyList<FiguresInNoSum> InNoSum() => new Completeness(_warehouse.Db).InNoSum();

    private void Send(string period, int second) => _warehouse.Send(
        Form, "615", period, new DateTimeOffset(2022, 7, 1, 0, 0, second, TimeSpan.Zero), period,
        new[] { "615.UB", "23500" }.ToDictionary(u => u, _ => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { ["1"] = 1, ["2"] = 3 }));
}
