using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages;

/// <summary>
/// Figures of one field of a breakdown, added up from their cells: the marts hold sums of measures by field, but an
/// indicator of one field is asked for rarely enough to be added up on the spot.
/// </summary>
public static class FigureParts
{
    /// <summary>The figure of a unit from its own cells.</summary>
    public static Figure Of(OrgUnit unit, string period, FigureSubject subject, IReadOnlyList<TracedCell> cells)
    {
        var factor = subject.Indicator?.Factor ?? 1;
        long? Side(string role) => cells.Any(c => c.Role == role) ? FigureProof.Sum(cells.Where(c => c.Role == role)) : null;
        return new Figure(
            subject.Key, period, unit.Code, unit.Name, unit.ShortName, unit.Level, Side("numerator"), Side("denominator"),
            subject.IsRatio ? 1 : 0, (long)(factor * 1000), 0, 0);
    }

    /// <summary>The figures of the units right below one, those with cells only.</summary>
    public static IReadOnlyList<Figure> OfChildren(
        ProvinceCatalog catalog, OrgUnit unit, string period, FigureSubject subject, IReadOnlyList<TracedCell> cells)
    {
        var byChild = cells.ToLookup(c => ChildAbove(catalog, unit, c.UnitCode)?.Code);
        return [.. catalog.Units.Where(u => u.ParentCode == unit.Code && byChild.Contains(u.Code))
            .Select(u => Of(u, period, subject, [.. byChild[u.Code]]))];
    }

    private static OrgUnit? ChildAbove(ProvinceCatalog catalog, OrgUnit top, string code)
    {
        var unit = catalog.Unit(code);
        while (unit is not null && unit.ParentCode != top.Code)
            unit = unit.ParentCode is { } parent ? catalog.Unit(parent) : null;
        return unit;
    }
}
