using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Units;
using DanVan.Ingest.Rules;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Lists;

/// <summary>The sentences about entries of a list, DS-01 to DS-10. Each ends with what to do.</summary>
internal static class ListFindings
{
    public static Finding Blank(FormTable table, int row, int column) => Of(
        "DS-01", table, row, column, "", "", $"{Head(table, column)} để trống, nhưng cột này phải ghi. Đề nghị bổ sung");

    public static Finding UnknownChoice(FormTable table, Cell cell, int column)
    {
        var names = string.Join(", ", table.Form.Columns[column].Choices.Select(c => $"“{c.Name}”"));
        return Of("DS-02", table, cell.Row, column, cell.RawText, names,
            $"{Head(table, column)} ghi {Vietnamese.Quote(cell.RawText)}; cột này chỉ ghi một trong các giá trị {names}. Đề nghị sửa lại");
    }

    public static Finding NotAYear(FormTable table, Cell cell, int column, int last) => Of(
        "DS-03", table, cell.Row, column, cell.RawText, "",
        $"{Head(table, column)} ghi {Vietnamese.Quote(cell.RawText)}; cần một năm gồm bốn chữ số, không sau năm {last}. Đề nghị sửa lại");

    public static Finding NotWhole(FormTable table, Cell cell, int column) => Of(
        "DS-03", table, cell.Row, column, cell.RawText, "",
        $"{Head(table, column)} ghi {Vietnamese.Quote(cell.RawText)}; cần một số nguyên từ 0 trở lên. Đề nghị sửa lại");

    public static Finding NotADay(FormTable table, Cell cell, int column) => Of(
        "DS-04", table, cell.Row, column, cell.RawText, "",
        $"{Head(table, column)} ghi {Vietnamese.Quote(cell.RawText)}; cần một ngày ghi đủ ngày, tháng, năm, ví dụ 19/05/2021. Đề nghị sửa lại");

    public static Finding UnknownPlace(FormTable table, Cell cell, int column, OrgUnit? nearest, string area) => Of(
        "DS-05", table, cell.Row, column, cell.RawText, nearest?.Name ?? "",
        $"{Head(table, column)} ghi {Vietnamese.Quote(cell.RawText)}, không phải tên một đơn vị thuộc {area}. " + (nearest is null
            ? "Mỗi ô chỉ ghi một đơn vị, theo tên trong danh mục. Đề nghị sửa lại" : $"Tên gần nhất trong danh mục là “{nearest.Name}”. Đề nghị sửa lại"));

    public static Finding AmbiguousPlace(UnitDirectory units, FormTable table, Cell cell, int column, IReadOnlyList<OrgUnit> candidates)
    {
        var names = string.Join(" hoặc ", candidates.Take(4).Select(c => UnitFindings.Full(units, c)));
        return Of("DS-05", table, cell.Row, column, cell.RawText, names,
            $"{Head(table, column)} ghi {Vietnamese.Quote(cell.RawText)}, có thể là {names}. Đề nghị ghi đủ cấp hành chính và tên huyện");
    }

    public static Finding WrongLevel(FormTable table, Cell cell, int column, OrgUnit unit) => Of(
        "DS-05", table, cell.Row, column, cell.RawText, "",
        $"{Head(table, column)} ghi {unit.Name}, không thuộc cấp mà cột này hỏi. Đề nghị sửa lại");

    /// <param name="what">What stands there instead of words: "con số", "ngày tháng".</param>
    public static Finding NotWords(FormTable table, Cell cell, int column, string what) => Of(
        "DS-06", table, cell.Row, column, cell.RawText, "",
        $"{Head(table, column)} là {what} ({Vietnamese.Quote(cell.RawText)}) trong khi cột này ghi bằng chữ. Đề nghị kiểm tra có lệch cột không rồi sửa lại");

    public static Finding WithoutValue(FormTable table, Cell cell, int column) => Of(
        "DS-06", table, cell.Row, column, cell.RawText, "",
        $"{Head(table, column)} chứa công thức báo lỗi hoặc chưa có kết quả. Đề nghị gõ thẳng nội dung vào");

    /// <param name="first">Where it stands already: the cell, and the sheet where it is another.</param>
    public static Finding Double(FormTable table, int row, int column, string name, string first) => Of(
        "DS-07", table, row, column, name, first,
        $"{Head(table, column)}: {table.Form.Definition.Entry} {Vietnamese.Quote(name)} đã có ở ô {first} với cùng đơn vị. Đề nghị bỏ một trong hai dòng, hoặc ghi tên cho phân biệt nếu là hai {table.Form.Definition.Entry} khác nhau; kiểm tra");

    public static Finding Passed(FormTable table, Cell cell) => new(
        "DS-08", Severity.Note, table.Sheet.Name, cell.Address, null, null, cell.RawText, "",
        $"Dòng {cell.Row} chỉ ghi {Vietnamese.Quote(cell.RawText)} (ô {cell.Address}) nên được coi là tiêu đề nhóm, không tính là một {table.Form.Definition.Entry}. Nếu không phải, đề nghị ghi đủ các cột bắt buộc rồi gửi lại.");

    public static Finding PassedBelow(FormTable table, int row, IReadOnlyList<Cell> cells) => new(
        "DS-08", Severity.Note, table.Sheet.Name, cells[0].Address, null, null, cells[0].RawText, "",
        $"Dòng {row} ({string.Join(", ", cells.Select(c => Vietnamese.Quote(c.RawText)))}) không có số thứ tự và giống ghi chú hoặc phần ký tên dưới bảng nên không tính là một {table.Form.Definition.Entry}. Nếu không phải, đề nghị ghi số thứ tự và đủ các cột bắt buộc rồi gửi lại.");

    public static Finding TooLong(FormTable table, Cell cell, int column, int most) => Of(
        "DS-10", table, cell.Row, column, $"{cell.RawText[..100]}…", "",
        $"{Head(table, column)} dài {cell.RawText.Length} ký tự, vượt mức {most} ký tự của một ô danh sách. Đề nghị ghi tóm tắt lại ở");

    public static Finding Empty(FormTable table) => new(
        "DS-09", Severity.Warning, table.Sheet.Name, null, null, null, "", "",
        $"Danh sách ở sheet {Vietnamese.Quote(table.Sheet.Name)} không có {table.Form.Definition.Entry} nào. Nếu đúng là không có, đề nghị giải trình; nếu không, đề nghị ghi danh sách rồi gửi lại.");

    // "Dòng 12, cột 4 (Lĩnh vực)" names the place; the address of the cell ends the sentence.
    private static string Head(FormTable table, int column) =>
        $"Cột {table.Form.Codes[column]} ({table.Form.Columns[column].Label})";

    private static Finding Of(string rule, FormTable table, int row, int column, string seen, string expected, string words)
    {
        var address = table.Address(row, column);
        return new(rule, Severity.Error, table.Sheet.Name, address, null, table.Form.Codes[column], seen, expected, $"Dòng {row}: {words} ô {address}.");
    }
}
