using DanVan.Ingest.Reading;

namespace DanVan.Dashboard.Sheets;

/// <summary>Draws the part of a sheet around a cell: header, column codes, the rows near it, merged cells as in the file.</summary>
public static class SheetDrawing
{
    /// <summary>The part of the sheet; null where the workbook has no sheet of that name.</summary>
    public static SheetExcerpt? Draw(Workbook workbook, SheetPlace place)
    {
        if (workbook.Sheets.FirstOrDefault(s => s.Name == place.Sheet) is not { } sheet)
            return null;
        var head = SheetHead.Above(sheet, place.Row);
        if (head is not null && place.Codes.Count > 0)
        {
            var inRow = head.ColumnsOf(sheet, place.Codes).Where(c => c != place.Column).Select(c => (place.Row, c));
            place = place with { Related = new HashSet<(int, int)>(place.Related.Concat(inRow)) };
        }
        var rows = SheetCut.Rows(sheet, place, head);
        var columns = SheetCut.Columns(sheet, place);
        var labels = SheetCut.Labels(sheet, place).ToList();
        var cells = new ExcerptGrid(sheet, place, rows, columns).Rows(head);
        return new SheetExcerpt(
            sheet.Name,
            CellAddress.ToA1(place.Row, place.Column),
            [.. columns.Slots.Select(s => Column(s, place, labels))],
            cells);
    }

    private static ExcerptColumn Column(Slot slot, SheetPlace place, List<int> labels) => slot switch
    {
        { IsGap: true } => new("", ColumnLook.Gap, false),
        _ when labels.Count > 0 && slot.First == labels[^1] => new(CellAddress.ColumnName(slot.First), ColumnLook.Label, slot.First == place.Column),
        _ when labels.Contains(slot.First) => new(CellAddress.ColumnName(slot.First), ColumnLook.Number, slot.First == place.Column),
        _ => new(CellAddress.ColumnName(slot.First), ColumnLook.Figures, slot.First == place.Column),
    };
}
