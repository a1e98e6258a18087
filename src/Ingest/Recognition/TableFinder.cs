using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Recognition;

/// <summary>Finds the tables of a sheet: by their column-code rows, else by the header over the unit column.</summary>
internal static class TableFinder
{
    private const int HeaderRowsSearched = 60;
    private const double UnitHeaderLikeness = 0.85;

    // Bounds against sheets made to keep a program busy; no form comes near them.
    private const int MostTables = 50;
    private const int MostColumns = 400;

    /// <param name="unitHeaders">Folded headers of the column that names the rows.</param>
    public static List<SheetTable> Find(Sheet sheet, IReadOnlyList<string> unitHeaders)
    {
        var tables = ByCodeRows(sheet);
        if (tables.Count == 0 && ByUnitHeader(sheet, unitHeaders) is { } table)
            tables.Add(table);
        return tables;
    }

    private static List<SheetTable> ByCodeRows(Sheet sheet)
    {
        var rows = new List<CodeRow>();
        for (var row = 1; row <= sheet.MaxRow && rows.Count < MostTables; row++)
        {
            if (CodeRow.Read(sheet.Row(row)) is { } codes && (rows.Count == 0 || Repeats(sheet, rows[0], codes)))
                rows.Add(codes);
        }
        var tables = new List<SheetTable>(rows.Count);
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            // The header of the next table, if any, ends this one.
            var lastRow = tables.Count == 0 ? sheet.MaxRow : Math.Min(tables[^1].Header.Top, tables[^1].CodeRow!.Row) - 1;
            tables.Add(Table(sheet, rows[i], lastRow));
        }
        tables.Reverse();
        return tables;
    }

    // A row of small figures that happen to count up stands beside a unit's name; a code row stands beside what the
    // first one stands beside.
    private static bool Repeats(Sheet sheet, CodeRow first, CodeRow next)
    {
        string Label(CodeRow row)
        {
            var cells = sheet.Row(row.Row);
            return cells[0].Column < row.Cells[0].Column ? Folding.Key(cells[0].RawText) : "";
        }
        return Label(first) == Label(next);
    }

    private static SheetTable Table(Sheet sheet, CodeRow codes, int lastRow)
    {
        const int first = 1;
        var last = Math.Min(codes.Cells[^1].Column, MostColumns);
        var header = new HeaderBlock(sheet, codes.Row - 1, first, last);
        // Columns added at the right edge have a header but no code.
        while (last < Math.Min(sheet.MaxColumn, MostColumns) && header.Top <= header.Bottom && header.HasText(last + 1))
            last++;
        if (last > header.LastColumn)
            header = new HeaderBlock(sheet, codes.Row - 1, first, last, header.Top);
        var columns = new List<SheetColumn>(last - first + 1);
        for (int column = first, at = 0; column <= last; column++)
        {
            while (at < codes.Cells.Count && codes.Cells[at].Column < column)
                at++;
            var code = at < codes.Cells.Count && codes.Cells[at].Column == column ? codes.Cells[at].Code : null;
            columns.Add(new SheetColumn(column, code, header.PathOf(column)));
        }
        return new SheetTable(sheet, header, codes, codes.Row + 1, lastRow, columns);
    }

    private static SheetTable? ByUnitHeader(Sheet sheet, IReadOnlyList<string> unitHeaders)
    {
        foreach (var cell in sheet.Cells)
        {
            if (cell.Row > HeaderRowsSearched)
                return null;
            if (cell.Kind != CellKind.Text || cell.RawText.Length > 60 || !IsUnitHeader(cell.RawText, unitHeaders))
                continue;
            var bottom = BottomOf(sheet, cell);
            // A heading has headings beside it; "Đơn vị: UBND huyện …" alone on a row has not.
            if (sheet.Row(cell.Row).Length < 3)
                continue;
            var last = LastColumn(sheet, cell.Row, bottom);
            var header = new HeaderBlock(sheet, bottom, 1, last, cell.Row);
            var columns = new List<SheetColumn>(last);
            for (var column = 1; column <= last; column++)
                columns.Add(new SheetColumn(column, null, header.PathOf(column)));
            return new SheetTable(sheet, header, null, bottom + 1, sheet.MaxRow, columns);
        }
        return null;
    }

    private static bool IsUnitHeader(string text, IReadOnlyList<string> unitHeaders)
    {
        var key = Folding.Key(text);
        foreach (var known in unitHeaders)
        {
            if (Similarity.Of(key, known, UnitHeaderLikeness) > 0)
                return true;
        }
        return false;
    }

    // Down to where the merged cell ends, or while rows beneath hold texts but no figures: further lines of the header,
    // or the same header once more in another language.
    private static int BottomOf(Sheet sheet, Cell unitHeader)
    {
        foreach (var merge in sheet.Merges)
        {
            if (merge.Contains(unitHeader.Row, unitHeader.Column))
                return merge.LastRow;
        }
        var bottom = unitHeader.Row;
        while (bottom < unitHeader.Row + 6 && IsBlankOrSame(sheet.At(bottom + 1, unitHeader.Column)) && IsAllText(sheet.Row(bottom + 1)))
            bottom++;
        return bottom;

        bool IsBlankOrSame(Cell? below) => below is null || Folding.Key(below.RawText) == Folding.Key(unitHeader.RawText);
    }

    private static bool IsAllText(ReadOnlySpan<Cell> row)
    {
        foreach (var cell in row)
        {
            if (cell.Kind != CellKind.Text)
                return false;
        }
        return row.Length > 0;
    }

    private static int LastColumn(Sheet sheet, int top, int bottom)
    {
        var last = 1;
        for (var row = top; row <= bottom; row++)
        {
            var cells = sheet.Row(row);
            if (cells.Length > 0)
                last = Math.Max(last, cells[^1].Column);
        }
        return Math.Min(last, MostColumns);
    }
}
