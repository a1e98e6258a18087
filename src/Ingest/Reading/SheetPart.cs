using System.Globalization;
using DanVan.Ingest.Reading.Formulas;

namespace DanVan.Ingest.Reading;

/// <summary>
/// Reads one worksheet part from its first to its last element, once. The range the part declares is not looked at:
/// what is there counts.
/// </summary>
internal sealed class SheetPart(string[] texts, CellStyle[] styles, WorkbookPart book, ReadBudget budget)
{
    // Far above any form; each look-up under a merge may pass over all of them.
    private const int MostMerges = 100_000;

    private enum StoredAs : byte { Number, Shared, Text, Inline, Boolean, Error, Date }

    private readonly List<Cell> cells = [];
    private readonly List<MergedRange> merges = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private readonly FormulaTexts formulas = new();
    private int row;
    private int column;
    private bool isRowNamed;
    private bool isOutOfOrder;
    private int style;
    private StoredAs storedAs;
    private bool isFormula;

    public Sheet Read(PartXml xml, string name, bool isHidden)
    {
        while (xml.Read())
        {
            if (!xml.IsStart)
                continue;
            var element = xml.Name;
            if (element.SequenceEqual("c"u8))
            {
                ReadCell(xml);
            }
            else if (element.SequenceEqual("row"u8))
            {
                ReadRow(xml);
            }
            else if (element.SequenceEqual("mergeCell"u8))
            {
                ReadMerge(xml.Attribute("ref"u8));
            }
            else if (element.SequenceEqual("col"u8) && xml.Flag("hidden"u8))
            {
                if (hiddenColumns.Count == CellAddress.LastColumn)
                    throw new ReadingRefused(UnreadableReason.Broken);
                hiddenColumns.Add((xml.Number("min"u8, 1), xml.Number("max"u8, CellAddress.LastColumn)));
            }
        }
        // Which of two cells with one address a person would see depends on the program that opens the file.
        if (isOutOfOrder && cells.Select(c => (c.Row, c.Column)).Distinct().Count() < cells.Count)
            throw new ReadingRefused(UnreadableReason.Broken);
        return new Sheet(name, cells, merges, isHidden, hiddenRows, hiddenColumns, formulas.Missing);
    }

    private void ReadRow(PartXml xml)
    {
        row++;
        column = 0;
        isRowNamed = false;
        var hidden = false;
        while (xml.NextAttribute())
        {
            if (xml.AttributeName.SequenceEqual("r"u8))
                (row, isRowNamed) = (Number(xml.AttributeValue) is > 0 and <= CellAddress.LastRow and var r ? r : throw new ReadingRefused(UnreadableReason.Broken), true);
            else if (xml.AttributeName.SequenceEqual("hidden"u8))
                hidden = PartXml.IsTrue(xml.AttributeValue);
        }
        if (!hidden)
            return;
        budget.SpendItem();
        hiddenRows.Add(row);
    }

    private void ReadCell(PartXml xml)
    {
        column++;
        style = 0;
        storedAs = StoredAs.Number;
        while (xml.NextAttribute())
        {
            if (xml.AttributeName is not [var letter])
                continue;
            if (letter == 'r')
                TakeAddress(xml.AttributeValue);
            else if (letter == 's')
                style = Number(xml.AttributeValue);
            else if (letter == 't')
                storedAs = StorageOf(xml.AttributeValue);
        }
        if (!xml.IsEmpty)
            ReadContent(xml);
    }

    // A cell that says it stands in another row than the one it is in would be read there by one program and here by another.
    private void TakeAddress(ReadOnlySpan<byte> address)
    {
        if (!CellAddress.TryParse(address, out var r, out column) || (isRowNamed && r != row))
            throw new ReadingRefused(UnreadableReason.Broken);
        row = r;
    }

    private void ReadContent(PartXml xml)
    {
        Cell? cell = null;
        var hasValue = false;
        isFormula = false;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsStart)
                continue;
            var element = xml.Name;
            if (element.SequenceEqual("v"u8))
            {
                var stored = xml.Text();
                // An empty result is a result only where it is said to be text.
                hasValue = !stored.IsEmpty || storedAs == StoredAs.Text;
                cell = stored.IsEmpty ? null : CellOf(stored);
            }
            else if (element.SequenceEqual("f"u8))
            {
                isFormula = true;
                formulas.Read(xml, row, column);
            }
            else if (element.SequenceEqual("is"u8))
            {
                cell = TextCell(RichText.Read(xml));
                hasValue = true;
            }
            else
            {
                xml.Skip();
            }
        }
        if (isFormula && (!hasValue || (book.IsUncalculated && cell is { Kind: CellKind.Number, RawText: "0" })))
            AddWithoutValue();
        else if (cell is not null)
            Add(cell);
    }

    private Cell? CellOf(ReadOnlySpan<byte> stored) => storedAs switch
    {
        StoredAs.Number => NumberCell(stored),
        StoredAs.Shared => TextCell(SharedText(stored)),
        StoredAs.Boolean => Of(CellKind.Boolean, PartXml.IsTrue(stored) ? "TRUE" : "FALSE"),
        StoredAs.Error => Of(CellKind.Error, PartXml.String(stored)),
        StoredAs.Date => Of(CellKind.Date, SerialDate.FromIso(PartXml.String(stored)), NumberHint.Date),
        _ => TextCell(RichText.Clean(PartXml.String(stored))),
    };

    private Cell? NumberCell(ReadOnlySpan<byte> stored)
    {
        if (NumberText.Of(stored) is not { } number)
            return TextCell(RichText.Clean(PartXml.String(stored)));
        var hint = Hint;
        return hint == NumberHint.Date && SerialDate.ToIso(double.Parse(number, CultureInfo.InvariantCulture), book.CountsFrom1904) is { } date
            ? Of(CellKind.Date, date, hint) : Of(CellKind.Number, number, hint);
    }

    private Cell? TextCell(string text) => text.Length == 0 ? null : new(row, column, CellKind.Text, text, isFormula, Font: Style.Font);

    private Cell Of(CellKind kind, string text, NumberHint hint = NumberHint.None) => new(row, column, kind, text, isFormula, Hint: hint);

    private CellStyle Style => (uint)style < (uint)styles.Length ? styles[style] : default;

    private NumberHint Hint => Style.Hint;

    private string SharedText(ReadOnlySpan<byte> stored)
    {
        var index = Number(stored);
        return index >= 0 && index < texts.Length ? texts[index] : throw new ReadingRefused(UnreadableReason.Broken);
    }

    private void Add(Cell cell)
    {
        budget.SpendCell();
        isOutOfOrder |= cells is [.., var before] && (before.Row > cell.Row || (before.Row == cell.Row && before.Column >= cell.Column));
        cells.Add(cell);
    }

    private void AddWithoutValue()
    {
        formulas.Miss();
        Add(new Cell(row, column, CellKind.Number, "", IsFormula: true, IsFormulaWithoutValue: true, Hint: Hint));
    }

    private void ReadMerge(string? reference)
    {
        if (MergedRange.TryParse(reference, out var merge))
        {
            if (merges.Count == MostMerges)
                throw new ReadingRefused(UnreadableReason.TooManyCells);
            merges.Add(merge);
        }
    }

    // -1 where it is no number that counts something.
    private static int Number(ReadOnlySpan<byte> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static StoredAs StorageOf(ReadOnlySpan<byte> type)
    {
        if (type is [var letter])
        {
            return letter switch
            {
                (byte)'s' => StoredAs.Shared,
                (byte)'b' => StoredAs.Boolean,
                (byte)'e' => StoredAs.Error,
                (byte)'d' => StoredAs.Date,
                _ => StoredAs.Number,
            };
        }
        return type.SequenceEqual("str"u8) ? StoredAs.Text : type.SequenceEqual("inlineStr"u8) ? StoredAs.Inline : StoredAs.Number;
    }
}
