using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Catalog.Reading;
using DanVan.Warehouse.Structures;

namespace DanVan.Tests.Warehouse;

/// <summary>
/// The catalog as it would be after a reorganisation of 1 January 2022 that never was: two communes made one, one moved to another
/// district, that district renamed.
/// </summary>
internal static class Reorganised
{
    public const string Merged = "23500-23503";

    public static ProvinceCatalog Catalog(ProvinceCatalog before)
    {
        DateOnly day = new(2022, 1, 1), reform = new(2025, 7, 1);
        var versions = before.UnitVersions.SelectMany(u => u.Code switch
        {
            "23500" => [u with { ValidTo = day.AddDays(-1) }, u with { Code = Merged, Name = "Xã Hợp nhất", ShortName = "Hợp nhất", ValidFrom = day }],
            "23503" => [u with { ValidTo = day.AddDays(-1) }],
            "23512" => [u with { ValidTo = day.AddDays(-1) }, u with { ParentCode = "616", ValidFrom = day }],
            "616" => [u with { ValidTo = day.AddDays(-1) }, u with { Name = "Huyện Sa Thầy mới", ValidFrom = day }],
            _ => new[] { u },
        }).ToList();
        Succession Line(string from, string to, SuccessionKind kind, DateOnly on) => new(from, to, kind, on, Succession.Whole, null, "", "QĐ", "D");
        return before with
        {
            Units = UnitReader.Latest(versions),
            UnitVersions = versions,
            Successions =
            [
                .. before.Successions.Where(s => s.Predecessor is not ("23500" or "23503")),
                Line("23500", Merged, SuccessionKind.Merge, day), Line("23503", Merged, SuccessionKind.Merge, day),
                Line("23512", "23512", SuccessionKind.Reparent, day), Line("616", "616", SuccessionKind.Rename, day),
                Line(Merged, before.Successions.Single(s => s.Predecessor == "23500").Successor!, SuccessionKind.Merge, reform),
            ],
            ContentHash = before.ContentHash + "-2022",
        };
    }
}
