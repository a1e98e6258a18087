using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Rows;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Lists;

/// <summary>Goes down a list and reads its entries; headings, totals, notes and signatures among them are passed over.</summary>
internal sealed class EntryReader(FormTable table, KnownList list, CellMeanings meanings, List<Finding> findings)
{
    // With so few cells a row may be a remark; an entry with required columns has more.
    private const int Few = 2;

    private bool isBelowTable;

    public List<ListEntry> Read()
    {
        var entries = new List<ListEntry>();
        for (var row = table.Table.FirstRow; row <= table.Table.LastRow; row++)
        {
            if (table.Sheet.Row(row).Length > 0 && Read(row) is { } entry)
                entries.Add(entry);
        }
        return entries;
    }

    private ListEntry? Read(int row)
    {
        var cells = new Cell?[table.ColumnOf.Length];
        var filled = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            if (table.CellOf(row, i) is { } cell && (cell.IsFormulaWithoutValue || !string.IsNullOrWhiteSpace(cell.RawText)))
                (cells[i], filled) = (cell, filled + 1);
        }
        if (IsRemark(row, filled) || filled == 0 || (isBelowTable && filled <= Few) || IsCodes(cells, filled))
            return null;
        isBelowTable = false;
        if (filled == 1 && Array.Find(cells, c => c is { Kind: CellKind.Text }) is { } heading && !IsNumbered(row))
        {
            findings.Add(ListFindings.Passed(table, heading));
            return null;
        }
        return Entry(row, cells);
    }

    private ListEntry? Entry(int row, Cell?[] cells)
    {
        var read = new List<ListCell>(cells.Length);
        string? unit = null;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not { } cell)
            {
                if (table.Form.Columns[i].Required && table.ColumnOf[i] > 0)
                    findings.Add(ListFindings.Blank(table, row, i));
            }
            else if (meanings.Read(cell, i) is { } meaning)
            {
                read.Add(meaning);
                unit = i == list.UnitColumn ? meaning.Code : unit;
            }
        }
        return unit is null ? null : new ListEntry(unit, table.Sheet.Name, row, read);
    }

    // Notes and signatures stand anywhere in their row, totals at its beginning.
    private bool IsRemark(int row, int filled)
    {
        if (filled > Few)
            return false;
        var isFirst = true;
        foreach (var cell in table.Sheet.Row(row))
        {
            if (cell.Kind != CellKind.Text)
                continue;
            var key = Folding.Key(cell.RawText);
            if (NoteLabel.Is(key))
            {
                isBelowTable = true;
                return true;
            }
            if (isFirst && GroupLabel.Read(key) is { IsWhole: true })
                return true;
            isFirst = false;
        }
        return false;
    }

    // The row of column numbers where the columns were moved about and no longer count up.
    private static bool IsCodes(Cell?[] cells, int filled) =>
        filled > Few && Array.TrueForAll(cells, c => c is null || PrintedCode.LeadingCode(c.RawText) is not null);

    // A running number before it makes a row an entry, however little of it is filled in.
    private bool IsNumbered(int row)
    {
        foreach (var cell in table.Sheet.Row(row))
        {
            if (cell.Column >= table.FirstFigureColumn)
                return false;
            if (cell.RawText.Length is > 0 and < 6 && char.IsAsciiDigit(cell.RawText[0]))
                return true;
        }
        return false;
    }
}
