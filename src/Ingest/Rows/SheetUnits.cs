using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rows;

/// <summary>Which unit a sheet is of, in forms with one unit a sheet: by its letterhead and the name of its tab.</summary>
internal sealed class SheetUnits(KnownForm form, UnitDirectory units, UnitScope scope, OrgUnit? sender)
{
    private static readonly HashSet<string> SummaryTabs = new(StringComparer.Ordinal)
        { "th", "tong", "tong hop", "tong cong", "toan huyen", "toan tinh", "chung", "tong so" };

    /// <summary>Whether the sheet adds up the others instead of standing for a unit.</summary>
    public static bool IsSummary(Sheet sheet) => SummaryTabs.Contains(Folding.Key(sheet.Name));

    /// <returns>Null, with a finding, where the sheet does not say whose it is or says two things.</returns>
    public OrgUnit? Of(FormTable table, List<Finding> findings)
    {
        var named = new List<OrgUnit>();
        OrgUnit? district = scope.Area.Level == Levels.District ? scope.Area : null;
        foreach (var cell in SheetLines.Above(table.Table).Cells)
        {
            foreach (var line in cell.RawText.Split('\n'))
            {
                if (Letterhead.Read(units, scope, line, district) is { } unit)
                    named.Add(unit);
            }
        }
        var tab = LeafOf(scope.Match(table.Sheet.Name, district).Unit);
        // The lowest unit named is the one that reports; those above it are its letterhead.
        var line0 = LeafOf(named.LastOrDefault(n => n.Level is Levels.Commune or Levels.Section) ?? named.LastOrDefault());
        if (line0 is not null && tab is not null && tab != line0)
        {
            // Copied letterheads name the district on every sheet; then the tab says which commune it is.
            if (Levels.IsOffice(line0))
                return tab;
            findings.Add(Conflict(table, line0, tab));
            return null;
        }
        var found = tab ?? line0 ?? (sender is null || Levels.IsArea(sender) ? null : sender);
        if (found is null)
            findings.Add(Unnamed(table));
        return found;
    }

    private OrgUnit? LeafOf(OrgUnit? unit)
    {
        var leaf = unit is not null && Levels.IsArea(unit) ? units.OfficeOf(unit) : unit;
        return leaf is not null && form.Definition.Rows.Contains(leaf.Level) ? leaf : null;
    }

    private static Finding Conflict(FormTable table, OrgUnit line, OrgUnit tab) => new(
        "DV-11", Severity.Error, table.Sheet.Name, null, line.Code, null, tab.Name, line.Name,
        $"Sheet {Vietnamese.Quote(table.Sheet.Name)} mang tên {tab.Name} nhưng phần đầu biểu ghi {line.Name}. Đề nghị sửa lại cho thống nhất.");

    private static Finding Unnamed(FormTable table) => new(
        "DV-12", Severity.Error, table.Sheet.Name, null, null, null, "", "",
        $"Không xác định được sheet {Vietnamese.Quote(table.Sheet.Name)} là số liệu của đơn vị nào. Đề nghị ghi tên đơn vị ở phần đầu biểu hoặc đặt tên sheet theo tên đơn vị.");
}
