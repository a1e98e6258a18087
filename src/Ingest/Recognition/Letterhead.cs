using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Recognition;

/// <summary>The units that the lines above the tables name: "UBND TỈNH KON TUM / SỞ NỘI VỤ", "Đơn vị báo cáo: …".</summary>
internal sealed record Letterhead(IReadOnlyList<Evidence<OrgUnit>> Units)
{
    private const int LongestName = 120;

    public static Letterhead Read(UnitDirectory units, IReadOnlyList<SheetLines> sheets)
    {
        var scope = units.ScopeOf(units.Province);
        var found = new List<Evidence<OrgUnit>>();
        foreach (var lines in sheets)
        {
            OrgUnit? district = null;
            foreach (var cell in lines.Cells)
            {
                foreach (var line in cell.RawText.Split('\n'))
                {
                    if (Read(units, scope, line, district) is not { } unit)
                        continue;
                    found.Add(new(unit, $"dòng {Vietnamese.Quote(line)} (ô {cell.Address}, sheet {lines.Sheet.Name})", lines.Sheet.Name, cell.Address));
                    district = units.DistrictOf(unit) ?? district;
                }
            }
        }
        return new Letterhead(found);
    }

    /// <summary>The unit that a whole line names; offices stand for their area.</summary>
    public static OrgUnit? Read(UnitDirectory units, UnitScope scope, string line, OrgUnit? within)
    {
        if (line.Length is < 4 or > LongestName)
            return null;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var unit = scope.Match(colon < 0 ? line : line[(colon + 1)..], within).Unit;
        return unit is not null && Levels.IsOffice(unit) ? units.ParentOf(unit) : unit;
    }
}
