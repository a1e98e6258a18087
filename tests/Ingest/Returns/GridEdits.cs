using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>What people do to a sheet: rows and columns inserted, cells typed over; merged cells move along.</summary>
internal static class GridEdits
{
    public static Sheet InsertRow(this Sheet sheet, int before, params Cell[] cells) => new(
        sheet.Name,
        [.. sheet.Cells.Select(c => c.Row >= before ? c with { Row = c.Row + 1 } : c), .. cells],
        [.. sheet.Merges.Select(m => new MergedRange(
            m.FirstRow >= before ? m.FirstRow + 1 : m.FirstRow, m.FirstColumn, m.LastRow >= before ? m.LastRow + 1 : m.LastRow, m.LastColumn))],
        sheet.IsHidden);

    public static Sheet InsertColumn(this Sheet sheet, int before) => new(
        sheet.Name,
        [.. sheet.Cells.Select(c => c.Column >= before ? c with { Column = c.Column + 1 } : c)],
        [.. sheet.Merges.Select(m => new MergedRange(
            m.FirstRow, m.FirstColumn >= before ? m.FirstColumn + 1 : m.FirstColumn, m.LastRow, m.LastColumn >= before ? m.LastColumn + 1 : m.LastColumn))],
        sheet.IsHidden);

    public static Sheet Type(this Sheet sheet, Cell cell) =>
        new(sheet.Name, [.. sheet.Cells, cell], sheet.Merges, sheet.IsHidden);

    public static Sheet Merge(this Sheet sheet, MergedRange range) =>
        new(sheet.Name, sheet.Cells, [.. sheet.Merges, range], sheet.IsHidden);

    public static Sheet Without(this Sheet sheet, Cell cell) =>
        new(sheet.Name, [.. sheet.Cells.Where(c => c != cell)], sheet.Merges, sheet.IsHidden);

    public static Workbook With(this Workbook workbook, int index, Sheet sheet) =>
        new([.. workbook.Sheets.Select((s, i) => i == index ? sheet : s)]);
}
