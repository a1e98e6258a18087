using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Units;

/// <summary>Levels of units as the catalog writes them.</summary>
internal static class Levels
{
    public const string Province = "province";
    public const string ProvinceOffice = "province_office";
    public const string Department = "department";
    public const string District = "district";
    public const string DistrictOffice = "district_office";
    public const string Section = "section";
    public const string Commune = "commune";

    /// <summary>A place whose figures live on the units below it.</summary>
    public static bool IsArea(OrgUnit unit) => unit.Level is Province or District;

    public static bool IsOffice(OrgUnit unit) => unit.Level is ProvinceOffice or DistrictOffice;
}
