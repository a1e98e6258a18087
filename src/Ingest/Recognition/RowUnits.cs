using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Recognition;

/// <summary>The units that the rows of a form name, and the area that nearly all of them lie in.</summary>
/// <param name="Area">A district, a department or the province; null where no row names a unit for certain.</param>
internal sealed record RowUnits(IReadOnlyList<OrgUnit> Units, OrgUnit? Area)
{
    public static RowUnits Read(UnitDirectory units, IReadOnlyList<FormTable> tables)
    {
        var scope = units.ScopeOf(units.Province);
        var found = new List<OrgUnit>();
        foreach (var table in tables)
        {
            if (table.LabelColumn == 0 || !table.Form.HasUnitInRow)
                continue;
            OrgUnit? district = null;
            for (var row = table.Table.FirstRow; row <= table.Table.LastRow; row++)
            {
                if (table.Sheet.Text(row, table.LabelColumn) is not { Length: > 2 and < 200 } label)
                    continue;
                var unit = scope.Match(label, district).Unit;
                if (unit is null)
                    continue;
                found.Add(unit);
                district = unit.Level == Levels.District ? unit : district;
            }
        }
        return new RowUnits(found, found.Count == 0 ? null : AreaOf(units, found));
    }

    // One row out of place must not make the return the whole province's.
    private static OrgUnit AreaOf(UnitDirectory units, List<OrgUnit> found)
    {
        var common = units.CommonAncestor(found);
        if (common.Level == Levels.Province)
        {
            var most = found.GroupBy(units.DistrictOf).OrderByDescending(g => g.Count()).First();
            if (most.Key is not null && most.Count() * 10 >= found.Count * 8)
                return most.Key;
        }
        return Levels.IsOffice(common) || common.Level == Levels.Section ? units.ParentOf(common)! : common;
    }
}
