using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Catalog.Reading;
using DanVan.Warehouse.Queries;
using DanVan.Warehouse.Structures;

namespace DanVan.Tests.Warehouse;

/// <summary>Where a unit was divided, each of those that share its figure shows fields that add up to its part, to the thousandth.</summary>
public sealed class Fields_of_a_divided_unit : IDisposable
{
    private const string Measure = "VPCP-2020/II.06a/3";
    private const string Period = "2021-Q2";
    private const int Third = 333_333;
    private static readonly DateOnly Division = new(2022, 1, 1);
    private readonly TempWarehouse _warehouse = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1234567)]
    public void Add_up_to_the_figure_and_over_the_parts_to_the_field(int value)
    {
        _warehouse.GoOnWith(Divided(_warehouse.Catalog));
        // Once in each of two fields.
        _warehouse.Send("VPCP-2020/II.06a", "615", Period, new(2021, 6, 16, 5, 0, 0, TimeSpan.Zero), "a", new Dictionary<string, IReadOnlyDictionary<string, decimal>>
        {
            ["23512"] = new Dictionary<string, decimal> { ["3"] = value },
        });
        var figures = new Figures(_warehouse.Db, _warehouse.Catalog.History.On(Division).Key);

        var (small, large) = (figures.ByBreakdown(Measure, Period, "nho"), figures.ByBreakdown(Measure, Period, "lon"));

        Assert.Equal(figures.One(Measure, Period, "nho")!.NumeratorMilli, small.Sum(f => f.ValueMilli));
        Assert.Equal(figures.One(Measure, Period, "lon")!.NumeratorMilli, large.Sum(f => f.ValueMilli));
        Assert.Equal([value * 1000L, value * 1000L], small.Concat(large).GroupBy(f => f.BreakdownCode).Select(g => g.Sum(f => f.ValueMilli)));
        Assert.All(small, f => Assert.InRange(f.ValueMilli, (value * 1000L * Third / Succession.Whole) - 1, (value * 1000L * Third / Succession.Whole) + 1));
    }

    /// <summary>Whichever field comes first in the catalog, and whatever key it was given when it was first loaded.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Have_the_same_part_on_pages_of_their_own(bool isReordered)
    {
        _warehouse.GoOnWith(Divided(_warehouse.Catalog));
        _warehouse.Send("VPCP-2020/II.06a", "615", Period, new(2021, 6, 16, 5, 0, 0, TimeSpan.Zero), "a", new Dictionary<string, IReadOnlyDictionary<string, decimal>>
        {
            ["23512"] = new Dictionary<string, decimal> { ["3"] = 2 },
        });
        if (isReordered)
            using (var connection = _warehouse.Db.Open())
                Dapper.SqlMapper.Execute(connection, "update dim_breakdown set sort_order = -sort_order");
        var structure = _warehouse.Catalog.History.On(Division).Key;
        var cells = new Cells(_warehouse.Db, structure);

        var listed = cells.Behind(Measure, Period, "nho").Select(c => (c.BreakdownCode, c.ValueMilli)).ToList();

        // A third of 2, and of 4 what that leaves.
        Assert.Equal([666L, 667L], listed.Select(f => f.ValueMilli));
        Assert.All(listed, f => Assert.Equal(f.ValueMilli, Assert.Single(cells.Behind(Measure, Period, "nho", f.BreakdownCode)).ValueMilli));
        Assert.Equal(listed.Order(), new Figures(_warehouse.Db, structure).ByBreakdown(Measure, Period, "nho").Select(f => (f.BreakdownCode, f.ValueMilli)).Order());
    }

    public void Dispose() => _warehouse.Dispose();

    private static ProvinceCatalog Divided(ProvinceCatalog before)
    {
        var versions = before.UnitVersions.SelectMany(u => u.Code == "23512"
            ? [u with { ValidTo = Division.AddDays(-1) }, u with { Code = "nho", Name = "Xã Nhỏ", ValidFrom = Division }, u with { Code = "lon", Name = "Xã Lớn", ValidFrom = Division }]
            : new[] { u }).ToList();
        var after = before.Successions.Single(s => s.Predecessor == "23512");
        Succession Part(string code, int share) => new("23512", code, SuccessionKind.Split, Division, share, null, "", "QĐ", "D");
        return before with
        {
            Units = UnitReader.Latest(versions),
            UnitVersions = versions,
            Successions =
            [
                .. before.Successions.Where(s => s != after),
                Part("nho", Third), Part("lon", Succession.Whole - Third), after with { Predecessor = "nho" }, after with { Predecessor = "lon" },
            ],
            ContentHash = before.ContentHash + "-divided",
        };
    }
}
