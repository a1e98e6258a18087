using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Recognition;

/// <summary>The lines of text above a table: letterhead, form code, title, date line.</summary>
internal sealed class SheetLines
{
    private SheetLines(Sheet sheet, List<Cell> cells) => (Sheet, Cells) = (sheet, cells);

    public Sheet Sheet { get; }

    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Whether a form code stands in one of the lines.</summary>
    public bool Print(string codeKey)
    {
        foreach (var cell in Cells)
        {
            if (Folding.Key(cell.RawText).Contains(codeKey, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    public static SheetLines Above(SheetTable table)
    {
        var top = Math.Min(table.Header.Top, table.FirstRow - 1);
        return Of(table.Sheet, top - 1);
    }

    /// <summary>The first lines of a sheet of which no table is known.</summary>
    public static SheetLines Of(Sheet sheet, int lastRow = 30)
    {
        var cells = new List<Cell>();
        foreach (var cell in sheet.Cells)
        {
            if (cell.Row > lastRow || cells.Count == 100)
                break;
            if (cell.Kind == CellKind.Text && cell.RawText.Length is > 2 and < 1000)
                cells.Add(cell);
        }
        return new SheetLines(sheet, cells);
    }
}
