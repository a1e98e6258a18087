using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

public sealed class Cells_behind_a_figure : IDisposable
{
    private readonly TempWarehouse _warehouse = new();

    // Points of a unit stand in a row a criterion; the unit is one.
    [Fact]
    public void Count_a_unit_once_however_many_rows_it_has()
    {
        var points = new Dictionary<string, decimal> { ["3"] = 10, ["4"] = 9, ["5"] = 8 };
        foreach (var sender in new[] { "SNV", "STC" })
            _warehouse.Send("DV-2021/DV-10", sender, "2021-N", new(2021, 12, 16, 12, 0, 0, TimeSpan.Zero), sender, new Dictionary<string, IReadOnlyDictionary<string, decimal>> { [sender] = points });

        var figure = new Figures(_warehouse.Db).One("d13-diem-dan-van-chinh-quyen", "2021-N", "62")!;
        var sums = new Cells(_warehouse.Db).Behind("d13-diem-dan-van-chinh-quyen", "2021-N", "62")
            .GroupBy(c => c.Role).ToDictionary(g => g.Key, g => g.Sum(c => c.Sign * c.Value));

        Assert.Equal((32m, 2m), (sums["numerator"], sums["denominator"]));
        Assert.Equal(sums["numerator"] / sums["denominator"], figure.Value);
    }

    public void Dispose() => _warehouse.Dispose();
}
