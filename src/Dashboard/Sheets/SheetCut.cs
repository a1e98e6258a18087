using DanVan.Ingest.Reading;

namespace DanVan.Dashboard.Sheets;

/// <summary>Which rows and columns of a sheet to draw around a cell, so that a person can tell what the cell is.</summary>
internal static class SheetCut
{
    private const int ColumnsBeside = 5;
    private const int RowsBeside = 3;
    private const int MostColumns = 24;
    private const int MostRelatedRows = 4;

    public static Axis Rows(Sheet sheet, SheetPlace place, SheetHead? head)
    {
        var body = head?.Bottom + 1 ?? Math.Max(1, place.Row - RowsBeside - 3);
        var rows = Range(Math.Max(body, place.Row - RowsBeside), Math.Min(Math.Max(sheet.MaxRow, place.Row), place.Row + RowsBeside));
        if (head is not null)
            rows = rows.Concat(Range(head.Top, head.Bottom));
        var related = place.Related.Where(r => r.Column == place.Column && r.Row != place.Row)
            .Select(r => r.Row).OrderBy(r => Math.Abs(r - place.Row)).Take(MostRelatedRows);
        return Axis.Of(rows.Where(r => !sheet.IsRowHidden(r)).Concat(related).Append(place.Row), sheet.IsRowHidden);
    }

    public static Axis Columns(Sheet sheet, SheetPlace place)
    {
        var related = place.Related.Where(r => r.Row == place.Row).Select(r => r.Column)
            .OrderBy(c => Math.Abs(c - place.Column)).ToList();
        var columns = new HashSet<int>(Labels(sheet, place)) { place.Column };
        var beside = related.Count > 4 ? ColumnsBeside - 3 : ColumnsBeside;
        // Near an edge the window keeps its width and leans inward.
        var first = Math.Clamp(place.Column - beside, 1, Math.Max(1, sheet.MaxColumn - (2 * beside)));
        columns.UnionWith(Range(first, Math.Min(sheet.MaxColumn, first + (2 * beside))).Where(c => !sheet.IsColumnHidden(c)));
        foreach (var column in related)
        {
            if (columns.Count < MostColumns)
                columns.Add(column);
        }
        return Axis.Of(columns, sheet.IsColumnHidden);
    }

    /// <summary>The columns that name the row: the first with words in it, and the numbering beside it.</summary>
    public static IEnumerable<int> Labels(Sheet sheet, SheetPlace place)
    {
        for (var column = 1; column < place.Column; column++)
        {
            if (sheet.AnchorOf(place.Row, column) is not { Kind: CellKind.Text } cell || !cell.RawText.Any(char.IsLetter))
                continue;
            // A row is numbered in Roman too: "I" is no name.
            if (cell.RawText.Trim().Length <= 4 && column + 1 < place.Column
                && sheet.AnchorOf(place.Row, column + 1) is { Kind: CellKind.Text } next && next.RawText.Length > 4)
                return [column, column + 1];
            return column > 1 ? [column - 1, column] : [column];
        }
        return [];
    }

    private static IEnumerable<int> Range(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1));
}
