using System.Globalization;
using DanVan.Ingest.Reading.Formulas;

namespace DanVan.Ingest.Reading;

/// <summary>
/// Reads one worksheet part from its first to its last element, once. The range the part declares is not looked at:
/// what is there counts.
/// </summary>
internal sealed class SheetPart(string[] texts, NumberHint[] styles, WorkbookPart book, ReadBudget budget)
{
    private enum StoredAs : byte { Number, Shared, Text, Inline, Boolean, Error, Date }

    private readonly List<Cell> cells = [];
    private readonly List<MergedRange> merges = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private readonly FormulaTexts formulas = new();
    private int row;
    private int column;
    private int style;
    private StoredAs storedAs;

    public Sheet Read(PartXml xml, string name, bool isHidden)
    {
        while (xml.Read())
        {
            if (!xml.IsStart)
                continue;
            switch (xml.Name)
            {
                case "row":
                    ReadRow(xml);
                    break;
                case "c":
                    ReadCell(xml);
                    break;
                case "col" when xml.Flag("hidden"):
                    budget.SpendItem();
                    hiddenColumns.Add((xml.Number("min", 1), xml.Number("max", CellAddress.LastColumn)));
                    break;
                case "mergeCell":
                    ReadMerge(xml.Attribute("ref"));
                    break;
            }
        }
        return new Sheet(name, cells, merges, isHidden, hiddenRows, hiddenColumns, formulas.Missing);
    }

    private void ReadRow(PartXml xml)
    {
        row++;
        column = 0;
        var hidden = false;
        while (xml.NextAttribute())
        {
            if (xml.Name == "r" && int.TryParse(xml.AttributeValue(), NumberStyles.None, CultureInfo.InvariantCulture, out var r) && r is > 0 and <= CellAddress.LastRow)
                row = r;
            else if (xml.Name == "hidden")
                hidden = PartXml.IsTrue(xml.AttributeValue());
        }
        xml.LeaveAttributes();
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
            switch (xml.Name)
            {
                case "r" when CellAddress.TryParse(xml.AttributeValue(), out var r, out var c):
                    (row, column) = (r, c);
                    break;
                case "s":
                    _ = int.TryParse(xml.AttributeValue(), NumberStyles.None, CultureInfo.InvariantCulture, out style);
                    break;
                case "t":
                    storedAs = StorageOf(xml.AttributeValue());
                    break;
            }
        }
        xml.LeaveAttributes();
        if (!xml.IsEmpty)
            ReadContent(xml);
    }

    private void ReadContent(PartXml xml)
    {
        Cell? cell = null;
        var isFormula = false;
        var hasValue = false;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsStart)
                continue;
            switch (xml.Name)
            {
                case "f":
                    isFormula = true;
                    formulas.Read(xml, row, column);
                    break;
                case "v":
                    var stored = xml.Text();
                    // An empty result is a result only where it is said to be text.
                    hasValue = !stored.IsEmpty || storedAs == StoredAs.Text;
                    cell = stored.IsEmpty ? null : CellOf(stored);
                    break;
                case "is":
                    cell = TextCell(RichText.Read(xml));
                    hasValue = true;
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
        if (isFormula && (!hasValue || (book.IsUncalculated && cell is { Kind: CellKind.Number, RawText: "0" })))
            AddWithoutValue();
        else if (cell is not null)
            Add(isFormula ? cell with { IsFormula = true } : cell);
    }

    private Cell? CellOf(ReadOnlySpan<char> stored) => storedAs switch
    {
        StoredAs.Number => NumberCell(stored),
        StoredAs.Shared => TextCell(SharedText(stored)),
        StoredAs.Boolean => new Cell(row, column, CellKind.Boolean, PartXml.IsTrue(stored) ? "TRUE" : "FALSE"),
        StoredAs.Error => new Cell(row, column, CellKind.Error, stored.ToString()),
        StoredAs.Date => new Cell(row, column, CellKind.Date, SerialDate.FromIso(stored.ToString()), Hint: NumberHint.Date),
        _ => TextCell(RichText.Clean(stored.ToString())),
    };

    private Cell? NumberCell(ReadOnlySpan<char> stored)
    {
        if (NumberText.Of(stored) is not { } number)
            return TextCell(RichText.Clean(stored.ToString()));
        var hint = style < styles.Length ? styles[style] : NumberHint.None;
        return hint == NumberHint.Date && SerialDate.ToIso(double.Parse(number, CultureInfo.InvariantCulture), book.CountsFrom1904) is { } date
            ? new Cell(row, column, CellKind.Date, date, Hint: hint)
            : new Cell(row, column, CellKind.Number, number, Hint: hint);
    }

    private Cell? TextCell(string text) => text.Length == 0 ? null : new Cell(row, column, CellKind.Text, text);

    private string SharedText(ReadOnlySpan<char> stored) =>
        int.TryParse(stored, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index < texts.Length
            ? texts[index] : throw new ReadingRefused(UnreadableReason.Broken);

    private void Add(Cell cell)
    {
        budget.SpendCell();
        cells.Add(cell);
    }

    private void AddWithoutValue()
    {
        formulas.Miss();
        var hint = style < styles.Length ? styles[style] : NumberHint.None;
        Add(new Cell(row, column, CellKind.Number, "", IsFormula: true, IsFormulaWithoutValue: true, Hint: hint));
    }

    private void ReadMerge(string? reference)
    {
        if (MergedRange.TryParse(reference, out var merge))
        {
            budget.SpendItem();
            merges.Add(merge);
        }
    }

    private static StoredAs StorageOf(ReadOnlySpan<char> type) => type switch
    {
        "s" => StoredAs.Shared,
        "str" => StoredAs.Text,
        "inlineStr" => StoredAs.Inline,
        "b" => StoredAs.Boolean,
        "e" => StoredAs.Error,
        "d" => StoredAs.Date,
        _ => StoredAs.Number,
    };
}
