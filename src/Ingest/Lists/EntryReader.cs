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

    // Far above any real sheet; every row looks through them.
    private const int MostMerges = 2000;

    // One name written over several rows stands for each of them.
    private readonly MergedRange[] unitMerges = [.. table.Sheet.Merges.Where(m =>
        m.FirstColumn == m.LastColumn && m.LastRow > m.FirstRow && m.FirstRow >= table.Table.FirstRow
        && Array.IndexOf(table.ColumnOf, m.FirstColumn) is >= 0 and var i && table.Form.Columns[i].Type is ColumnType.Unit or ColumnType.Place).Take(MostMerges)];

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
        if (filled > 0)
            filled += TakeMerged(row, cells);
        var isNumbered = filled <= Few && IsNumbered(row);
        if (filled <= Few && (IsRemark(row, cells, isNumbered) || (isBelowTable && !isNumbered)))
        {
            // A signature or a note names no unit; a row that does may be an entry after all.
            if (cells[list.UnitColumn] is not null && filled == Few && !cells.All(c => c is null || NoteLabel.Is(Folding.Key(c.RawText))))
                findings.Add(ListFindings.PassedBelow(table, row, [.. cells.OfType<Cell>()]));
            return null;
        }
        if (filled == 0 || IsCodes(cells, filled))
            return null;
        isBelowTable = false;
        if (filled == 1 && Array.Find(cells, c => c is { Kind: CellKind.Text }) is { } heading && !isNumbered)
        {
            findings.Add(ListFindings.Passed(table, heading));
            return null;
        }
        return Entry(row, cells);
    }

    /// <returns>How many cells were filled by a merge that begins above.</returns>
    private int TakeMerged(int row, Cell?[] cells)
    {
        var taken = 0;
        foreach (var merge in unitMerges)
        {
            if (row <= merge.FirstRow || row > merge.LastRow || table.Sheet.At(merge.FirstRow, merge.FirstColumn) is not { } anchor)
                continue;
            var column = Array.IndexOf(table.ColumnOf, merge.FirstColumn);
            (cells[column], taken) = (anchor, taken + 1);
        }
        return taken;
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
    private bool IsRemark(int row, Cell?[] cells, bool isNumbered)
    {
        var isFirst = true;
        foreach (var cell in table.Sheet.Row(row))
        {
            if (cell.Kind != CellKind.Text)
                continue;
            var key = Folding.Key(cell.RawText);
            // What has a running number before it is an entry, even one called "Lãnh đạo xã đối thoại với dân".
            if (NoteLabel.Is(key) && !(isNumbered && Array.IndexOf(cells, cell) >= 0))
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
