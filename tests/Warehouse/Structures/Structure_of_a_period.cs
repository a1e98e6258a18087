using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Structures;

namespace DanVan.Tests.Warehouse.Structures;

/// <summary>Pages show a period with the units of the days that they name it by, where regimes give one name other days.</summary>
public sealed class Structure_of_a_period
{
    // A year is 15/12 to 14/12 for most forms and the calendar year for Justice's; the units of then are reorganised on 20 December.
    private static readonly DateOnly Reform = new(2021, 12, 20);

    private static readonly PeriodCode Year = PeriodCode.Parse("2021-N");

    private static readonly ProvinceCatalog Present = CatalogReader.ReadOrThrow(Repository.Catalog);

    private static readonly ProvinceCatalog Catalog = Present with
    {
        UnitVersions =
        [
            .. Present.UnitVersions.SelectMany(u => u.Code == "616"
                ? [u with { ValidTo = Reform.AddDays(-1) }, u with { Name = "Huyện mới", ValidFrom = Reform }]
                : new[] { u }),
        ],
        Successions = [.. Present.Successions, new("616", "616", SuccessionKind.Rename, Reform, Succession.Whole, null, "", "QĐ", "D")],
    };

    [Fact]
    public void Is_that_of_the_regime_that_most_forms_follow()
    {
        Assert.Equal(new DateOnly(2021, 12, 14), Catalog.Find(Year)!.To);
        Assert.Equal(Present.Unit("616")!.Name, Catalog.StructureOf(Year).Find("616")!.Name);
    }

    [Fact]
    public void Is_another_where_most_forms_follow_another()
    {
        var justice = Catalog with { Forms = [.. Catalog.Forms.Select(f => f with { Calendar = "BTP" })] };

        Assert.Equal(new DateOnly(2021, 12, 31), justice.Find(Year)!.To);
        Assert.Equal("Huyện mới", justice.StructureOf(Year).Find("616")!.Name);
    }

    [Fact]
    public void Is_that_of_the_only_regime_that_has_it()
    {
        var official = PeriodCode.Parse("2021-NCT");

        Assert.Equal("BTP", Catalog.Find(official)!.Regime);
        Assert.Equal("Huyện mới", Catalog.StructureOf(official).Find("616")!.Name);
    }
}
