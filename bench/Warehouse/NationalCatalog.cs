using DanVan.Warehouse.Catalog;

namespace DanVan.Bench.Warehouse;

/// <summary>This project's forms and indicators over an invented country of districts and communes.</summary>
internal static class NationalCatalog
{
    /// <summary>Has ten communes at every size, so that its return is the same return.</summary>
    public const string SameDistrict = "D000";

    public static ProvinceCatalog Of(ProvinceCatalog own, int districts, int communes)
    {
        var day = new DateOnly(2004, 1, 1);
        OrgUnit Unit(string code, string name, string level, string? parent, string group, bool isExpected = true) =>
            new(code, name, name, level, parent, group, isExpected, day, null, "D");

        var units = new List<OrgUnit> { Unit("62", "Cả nước", "province", null, "", isExpected: false) };
        units.AddRange(own.In(PeriodCode.Parse("2021-6T")).Units.Where(u => u.Group is "so" or "ban").Select(u => u with { ParentCode = "62" }));
        for (var d = 0; d < districts; d++)
        {
            var code = $"D{d:000}";
            units.Add(Unit(code, $"Địa bàn {d}", "district", "62", "huyen"));
            units.Add(Unit(code + ".UB", $"UBND địa bàn {d}", "district_office", code, ""));
            var count = d == 0 ? 10 : (communes - 10) / (districts - 1);
            for (var c = 0; c < count; c++)
                units.Add(Unit($"{code}.{c:000}", $"Xã {d}.{c}", "commune", code, "xa"));
        }
        return own with { Units = units, Successions = [], Aliases = [] };
    }
}
