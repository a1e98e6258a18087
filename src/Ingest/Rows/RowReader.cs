using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Rules;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rows;

/// <summary>Goes down the rows of a table, says what each is, and reads the figures of those that have some.</summary>
internal sealed class RowReader(FormTable table, IRowNames names, Figures figures, List<Finding> findings)
{
    // Far above any real sheet; every row looks through them.
    private const int MostMerges = 2000;

    private readonly MergedRange[] labelMerges = [.. table.Sheet.Merges.Where(m =>
        m.FirstColumn <= table.LabelColumn && m.LastColumn >= table.LabelColumn && m.LastRow >= table.Table.FirstRow).Take(MostMerges)];

    private bool isBelowTable;

    public List<ReturnRow> Read()
    {
        var rows = new List<ReturnRow>();
        for (var row = table.Table.FirstRow; row <= table.Table.LastRow; row++)
        {
            if (table.Sheet.Row(row).Length == 0)
                continue;
            if (Read(row) is { } read)
                rows.Add(read);
        }
        return rows;
    }

    private ReturnRow? Read(int row)
    {
        var label = LabelOf(row, out var isRepeated);
        var hasFigures = Figures.Any(table, row, out var anyNumber);
        if (label.Length == 0)
        {
            isBelowTable |= HasNote(row);
            if (table.Form.OtherRowKeys.Contains(""))
                return null;
            return hasFigures && anyNumber && !isBelowTable ? Nameless(row) : null;
        }
        var key = Folding.Key(label);
        if (key == table.Form.CodeRowLabelKey && key.Length > 0)
            return null;
        // A criterion may begin like a signature: "Lãnh đạo, chỉ đạo, …".
        if (NoteLabel.Is(key) && !names.Knows(label))
        {
            isBelowTable |= !anyNumber;
            return null;
        }
        if (isBelowTable && !anyNumber)
            return null;
        if (isRepeated)
        {
            if (anyNumber)
                findings.Add(UnitFindings.MergedLabel(table, row, label));
            return null;
        }
        var name = names.Read(table, row, label, key, hasFigures && anyNumber, findings);
        if (name.Kind is RowKind.Blank or RowKind.Note or RowKind.ColumnNumber)
            return null;
        return WithFigures(row, label, name, hasFigures);
    }

    private ReturnRow WithFigures(int row, string label, RowName name, bool hasFigures)
    {
        var count = table.Form.Columns.Length;
        var read = new ReturnRow(table, row, label, name.Kind)
        {
            Unit = name.Unit,
            Field = name.Field,
            Level = name.Level,
            HasFigures = hasFigures,
            Values = name.Kind == RowKind.Caption ? [] : new long[count],
            Flags = name.Kind == RowKind.Caption ? [] : new ParseFlag[count],
        };
        if (name.Kind != RowKind.Caption)
            figures.Read(table, row, read.Name, read.Unit, read.IsTotal, read.Values, read.Flags);
        return read;
    }

    // Signatures and their dates stand at the right, below the figures.
    private bool HasNote(int row)
    {
        foreach (var cell in table.Sheet.Row(row))
        {
            if (cell.Kind == CellKind.Text && cell.RawText.Length > 5 && NoteLabel.Is(Folding.Key(cell.RawText)))
                return true;
        }
        return false;
    }

    private ReturnRow Nameless(int row)
    {
        findings.Add(UnitFindings.NoLabel(table, row));
        return WithFigures(row, "", new RowName(RowKind.Unknown), hasFigures: true);
    }

    // The label stands in its column, in a merge that covers it, or left of it ("Tổng cộng" in the number column).
    private string LabelOf(int row, out bool isRepeated)
    {
        isRepeated = false;
        if (table.LabelColumn == 0)
            return "";
        foreach (var merge in labelMerges)
        {
            if (!merge.Contains(row, table.LabelColumn))
                continue;
            isRepeated = merge.FirstRow < row;
            return Clean(table.Sheet.Text(merge.FirstRow, merge.FirstColumn));
        }
        var label = Clean(table.Sheet.Text(row, table.LabelColumn));
        if (label.Length > 0)
            return label;
        foreach (var cell in table.Sheet.Row(row))
        {
            if (cell.Column >= table.FirstFigureColumn)
                break;
            if (cell.Kind == CellKind.Text && cell.RawText.Trim().Length > 3)
                return Clean(cell.RawText);
        }
        return "";
    }

    private static string Clean(string? text) => text is null ? "" : text.Trim();
}
