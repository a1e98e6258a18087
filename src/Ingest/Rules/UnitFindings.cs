using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>The sentences about row labels, DV-01 to DV-06, and LV-01.</summary>
internal static class UnitFindings
{
    public static Finding UnknownUnit(FormTable table, int row, string label, OrgUnit? nearest) => Of(
        "DV-01", table, row, label, nearest, nearest?.Name ?? "",
        $"Không có đơn vị nào tên {Vietnamese.Quote(label)} (ô {Cell(table, row)})." + (nearest is null
            ? " Đề nghị kiểm tra lại tên đơn vị theo danh mục."
            : $" Tên gần nhất trong danh mục là “{nearest.Name}”. Đề nghị sửa lại tên cho đúng."));

    public static Finding Ambiguous(UnitDirectory units, FormTable table, int row, string label, IReadOnlyList<OrgUnit> candidates)
    {
        var names = string.Join(" hoặc ", candidates.Take(4).Select(c => Full(units, c)));
        return Of(
            "DV-02", table, row, label, null, names,
            $"Tên {Vietnamese.Quote(label)} (ô {Cell(table, row)}) có thể là {names}. Đề nghị ghi đủ cấp hành chính (xã, phường, thị trấn, huyện) để không nhầm.");
    }

    public static Finding NotOfSender(FormTable table, int row, string label, OrgUnit unit, OrgUnit sender) => Of(
        "DV-03", table, row, label, unit, sender.Name,
        $"{Vietnamese.Quote(label)} (ô {Cell(table, row)}) là {unit.Name}, không thuộc {sender.Name}. Đề nghị bỏ dòng này hoặc sửa lại tên đơn vị.");

    public static Finding WrongLevel(KnownForm form, FormTable table, int row, string label, OrgUnit unit) => Of(
        "DV-04", table, row, label, unit, "",
        $"{unit.Name} (ô {Cell(table, row)}) không phải là đơn vị có dòng riêng trong {form.Name}. Đề nghị gộp số liệu vào dòng của cơ quan cấp trên.");

    public static Finding MergedLabel(FormTable table, int row, string label) => Of(
        "DV-05", table, row, label, null, "",
        $"Ô tên đơn vị {Vietnamese.Quote(label)} gộp nhiều dòng, dòng {row} cũng có số liệu. Đề nghị bỏ gộp ô, mỗi đơn vị chỉ ghi một dòng.");

    public static Finding NoLabel(FormTable table, int row) => Of(
        "DV-06", table, row, "", null, "",
        $"Dòng {row} có số liệu nhưng không ghi tên đơn vị (ô {Cell(table, row)} trống). Đề nghị ghi tên đơn vị hoặc xóa dòng này.");

    public static Finding UnknownField(FormTable table, int row, string label, OrgUnit? unit, BreakdownValue? nearest) => Of(
        "LV-01", table, row, label, unit, nearest?.Name ?? "",
        $"Không có lĩnh vực nào tên {Vietnamese.Quote(label)} (ô {Cell(table, row)})." + (nearest is null
            ? " Đề nghị ghi đúng tên lĩnh vực theo danh mục, hoặc ghi vào dòng “Khác”."
            : $" Tên gần nhất trong danh mục là “{nearest.Name}”. Đề nghị sửa lại tên cho đúng."));

    /// <summary>"Xã Đắk Long (Huyện Đắk Glei)".</summary>
    public static string Full(UnitDirectory units, OrgUnit unit) =>
        units.DistrictOf(unit) is { } district && district != unit ? $"{unit.Name} ({district.Name})" : unit.Name;

    private static Finding Of(string rule, FormTable table, int row, string label, OrgUnit? unit, string expected, string message) =>
        new(rule, Severity.Error, table.Sheet.Name, Cell(table, row), unit?.Code, null, label, expected, message);

    private static string Cell(FormTable table, int row) => CellAddress.ToA1(row, Math.Max(1, table.LabelColumn));
}
