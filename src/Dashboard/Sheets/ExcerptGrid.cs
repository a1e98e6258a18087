using DanVan.Ingest.Reading;

namespace DanVan.Dashboard.Sheets;

/// <summary>The cells of a drawing, merged ones spanning what of them is shown.</summary>
internal sealed class ExcerptGrid
{
    private readonly Sheet sheet;
    private readonly SheetPlace place;
    private readonly Axis rows;
    private readonly Axis columns;
    private readonly Dictionary<(int Row, int Column), (MergedRange Range, int Rows, int Columns)> anchors = [];
    private readonly HashSet<(int Row, int Column)> covered = [];

    public ExcerptGrid(Sheet sheet, SheetPlace place, Axis rows, Axis columns)
    {
        (this.sheet, this.place, this.rows, this.columns) = (sheet, place, rows, columns);
        foreach (var merge in sheet.Merges)
            Cover(merge);
    }

    public IReadOnlyList<ExcerptRow> Rows(SheetHead? head) =>
        [.. rows.Slots.Select((slot, at) => new ExcerptRow(
            slot.IsGap ? null : slot.First, Role(slot, head), slot.First == place.Row && !slot.IsGap, Cells(slot, at)))];

    private void Cover(MergedRange merge)
    {
        var (row, rowCount) = rows.Span(merge.FirstRow, merge.LastRow);
        var (column, columnCount) = columns.Span(merge.FirstColumn, merge.LastColumn);
        if (rowCount == 0 || columnCount == 0 || !Free(row, rowCount, column, columnCount))
            return;
        anchors[(row, column)] = (merge, rowCount, columnCount);
        for (var r = row; r < row + rowCount; r++)
            for (var c = column; c < column + columnCount; c++)
                covered.Add((r, c));
    }

    // Overlapping merges are damage that some programs write; the first one stands.
    private bool Free(int row, int rowCount, int column, int columnCount)
    {
        for (var r = row; r < row + rowCount; r++)
            for (var c = column; c < column + columnCount; c++)
                if (covered.Contains((r, c)))
                    return false;
        return true;
    }

    private List<ExcerptCell> Cells(Slot slot, int row)
    {
        var cells = new List<ExcerptCell>();
        for (var column = 0; column < columns.Slots.Count; column++)
        {
            if (anchors.TryGetValue((row, column), out var merged))
                cells.Add(Cell(merged.Range, merged.Columns, merged.Rows));
            else if (covered.Contains((row, column)))
                continue;
            else if (slot.IsGap || columns.Slots[column].IsGap)
                cells.Add(new ExcerptCell("", "", null, 1, 1, CellMark.None, CellAlign.Centre));
            else
                cells.Add(Cell(new MergedRange(slot.First, columns.Slots[column].First, slot.First, columns.Slots[column].First), 1, 1));
        }
        return cells;
    }

    private ExcerptCell Cell(MergedRange range, int columnSpan, int rowSpan)
    {
        var cell = sheet.At(range.FirstRow, range.FirstColumn);
        var mark = range.Contains(place.Row, place.Column) ? CellMark.Focus
            : place.Related.Any(r => range.Contains(r.Row, r.Column)) ? CellMark.Related
            : CellMark.None;
        return new ExcerptCell(
            CellAddress.ToA1(range.FirstRow, range.FirstColumn), CellText.Of(cell), cell?.RawText, columnSpan, rowSpan, mark,
            CellText.Align(cell));
    }

    private static RowRole Role(Slot slot, SheetHead? head)
    {
        if (slot.IsGap)
            return RowRole.Gap;
        if (head is null || slot.First < head.Top || slot.First > head.Bottom)
            return RowRole.Body;
        return slot.First == head.Codes ? RowRole.Codes : RowRole.Header;
    }
}
