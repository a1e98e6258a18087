using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>Which unit a row label means, in the return of one sender.</summary>
public sealed class Unit_names
{
    private static readonly UnitDirectory Units = new(ReturnCase.Catalog.In(PeriodCode.Parse("2021-6T")));

    [Theory]
    [InlineData("615", "Xã Đắk Mar", "23512")]
    [InlineData("615", "UBND xã Đăk Mar", "23512")]
    [InlineData("615", "1. UBND X. ĐẮK MAR", "23512")]
    [InlineData("615", "đăk mar", "23512")]
    [InlineData("615", "Ủy ban nhân dân xã Đắk Mar", "23512")]
    [InlineData("615", "HĐND-UBND xã Đắk Mar", "23512")]
    [InlineData("615", "HĐND & UBND xã Đắk Mar", "23512")]
    [InlineData("615", "Xã Đắk Mar, huyện Đắk Hà", "23512")]
    [InlineData("615", "TT. Đắk Hà", "23500")]
    [InlineData("615", "TT.Đắk Hà", "23500")]
    [InlineData("615", "Thị trấn Đắk Hà", "23500")]
    [InlineData("615", "UBND huyện Đắk Hà", "615.UB")]
    [InlineData("615", "UBND huyện", "615.UB")]
    [InlineData("615", "Huyện Đắk Hà", "615")]
    [InlineData("615", "Phòng Nội vụ", "615.NV")]
    [InlineData("615", "P. Nội vụ", "615.NV")]
    [InlineData("615", "- Phòng TN&MT", "615.TNMT")]
    [InlineData("615", "VP HĐND&UBND", "615.VP")]
    [InlineData("615", "Xã Đắk HRing", "23506")]
    [InlineData("615", "Đắk H'Ring", "23506")]
    [InlineData("615", "Ngọk Réo", "23518")]
    [InlineData("617", "Xã Đắk Hà", "23425")]
    [InlineData("617", "Xã Tu Mơ Rông", "23422")]
    [InlineData("618", "Xã Ia Dom", "23537")]
    [InlineData("618", "UBND huyện Ia HDrai", "618.UB")]
    [InlineData("608", "P. Quang Trung", "23281")]
    [InlineData("608", "Phường Lê Lợi", "23302")]
    [InlineData("608", "UBND TP. Kon Tum", "608.UB")]
    [InlineData("62", "Sở Nội vụ", "SNV")]
    [InlineData("62", "Sở Nội vụ tỉnh Kon Tum", "SNV")]
    [InlineData("62", "II. Sở TN&MT", "STNMT")]
    [InlineData("62", "UBND tỉnh", "62.UB")]
    [InlineData("62", "Xã Đắk Hà", "23425")]
    [InlineData("62", "Xã Đắk Long, huyện Đắk Glei", "23368")]
    [InlineData("62", "Huyện Ia H’ Drai", "618")]
    [InlineData("62", "TP Kon Tum", "608")]
    public void Are_understood_as_offices_write_them(string sender, string label, string unit) =>
        Assert.Equal(unit, Match(sender, label).Unit?.Code);

    [Theory]
    [InlineData("615", "Đắk Hà", "23500 615")]
    [InlineData("62", "Xã Đắk Long", "23368 23504")]
    [InlineData("62", "Phòng Nội vụ", "608.NV 610.NV 611.NV 612.NV 613.NV 614.NV 615.NV 616.NV 617.NV 618.NV")]
    public void That_fit_several_units_are_not_guessed(string sender, string label, string units)
    {
        var match = Match(sender, label);
        Assert.Null(match.Unit);
        Assert.Equal(units.Split(' '), match.Candidates.Select(c => c.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("615", "Xã Đắk Hà")]
    [InlineData("615", "Xã Đắk Mark")]
    [InlineData("615", "Phường Đắk Mar")]
    [InlineData("615", "Xã Sa Bình")]
    [InlineData("SNV", "Sở Tư pháp")]
    [InlineData("62", "Chi cục Kiểm lâm")]
    public void That_fit_no_unit_of_the_sender_are_unknown(string sender, string label) => Assert.True(Match(sender, label).IsUnknown);

    [Fact]
    public void A_district_named_above_settles_between_namesakes() =>
        Assert.Equal("23504", Units.ScopeOf(Units.Province).Match("Xã Đắk Long", Units.Find("615")).Unit?.Code);

    /// <summary>Every name and alias of the catalog, in the return of its own district or of the province.</summary>
    [Fact]
    public void Of_the_catalog_all_mean_their_unit() =>
        Assert.All(ReturnCase.Catalog.History.Structures.Where(s => s.From.Year >= 2015), s => AllMeanTheirUnit(ReturnCase.Catalog.At(s)));

    private static void AllMeanTheirUnit(ProvinceCatalog catalog)
    {
        var units = new UnitDirectory(catalog);
        var names = catalog.Units.SelectMany(u => new[] { (u.Name, u), (u.ShortName, u) })
            .Concat(catalog.Aliases.Where(a => catalog.Units.Any(u => u.Code == a.UnitCode)).Select(a => (a.Alias, catalog.Unit(a.UnitCode)!)));
        foreach (var (name, unit) in names)
        {
            var scope = units.ScopeOf(units.DistrictOf(unit) ?? units.Province);
            var match = scope.Match(name);
            Assert.True(match.Candidates.Contains(unit), $"{name} → {string.Join(", ", match.Candidates.Select(c => c.Code))}, not {unit.Code}");
            // Short names such as "Đắk Hà" may be shared by a district and its town; full names never are.
            if (name == unit.Name)
                Assert.True(match.Unit == unit, $"{name} is not {unit.Code} alone but {string.Join(", ", match.Candidates.Select(c => c.Code))}");
        }
    }

    private static UnitMatch Match(string sender, string label) => Units.ScopeOf(Units.Find(sender)!).Match(label);
}
