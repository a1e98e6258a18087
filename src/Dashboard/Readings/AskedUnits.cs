using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Readings;

/// <summary>Of which units figures are asked at all, whatever the period.</summary>
public static class AskedUnits
{
    /// <summary>Whether some form is owed by the unit, has a row for it, or asks for one below it.</summary>
    public static bool Contain(ProvinceCatalog catalog, OrgUnit unit) =>
        catalog.Forms.Any(f => f.OwedBy.Contains(unit.Group) || (unit.IsExpected && f.Rows.Contains(unit.Level)))
        || catalog.Below(unit.Code).Any(below => Contain(catalog, below));
}
