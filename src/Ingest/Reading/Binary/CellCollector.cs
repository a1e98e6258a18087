namespace DanVan.Ingest.Reading.Binary;

/// <summary>Gathers the cells of one sheet of a binary workbook, spending the budget; rows and columns come in counted from 0.</summary>
internal sealed class CellCollector(CellStyle[] styles, bool countsFrom1904, ReadBudget budget)
{
    private const int MostMerges = 100_000;

    private readonly List<Cell> cells = [];
    private readonly List<int> unsure = [];
    private readonly List<MergedRange> merges = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<(int First, int Last)> hiddenColumns = [];

    /// <summary>Whether some formula stores a result that it cannot have without having been calculated.</summary>
    public bool HasResults { get; private set; }

    /// <param name="mayBeStale">The formula asks to be calculated before it is shown.</param>
    public void Number(int row, int column, int style, double number, bool isFormula = false, bool mayBeStale = false)
    {
        if (!double.IsFinite(number))
            throw new ReadingRefused(UnreadableReason.Broken);
        var hint = Style(style).Hint;
        if (isFormula && number == 0 && mayBeStale)
            unsure.Add(cells.Count);
        HasResults |= isFormula && number != 0;
        if (hint == NumberHint.Date && SerialDate.ToIso(number, countsFrom1904) is { } date)
            Add(row, column, CellKind.Date, date, isFormula, hint);
        else
            Add(row, column, CellKind.Number, NumberText.Of(number), isFormula, hint);
    }

    public void Text(int row, int column, int style, string text, bool isFormula = false)
    {
        HasResults |= isFormula;
        var clean = RichText.Clean(text);
        if (clean.Length > 0)
            Add(row, column, CellKind.Text, clean, isFormula, NumberHint.None, Style(style).Font);
    }

    public void Boolean(int row, int column, bool value, bool isFormula = false)
    {
        HasResults |= isFormula;
        Add(row, column, CellKind.Boolean, value ? "TRUE" : "FALSE", isFormula, NumberHint.None);
    }

    public void Error(int row, int column, byte code, bool isFormula = false)
    {
        HasResults |= isFormula;
        Add(row, column, CellKind.Error, StoredNumber.Error(code), isFormula, NumberHint.None);
    }

    public void Merge(int firstRow, int lastRow, int firstColumn, int lastColumn)
    {
        if (merges.Count == MostMerges)
            throw new ReadingRefused(UnreadableReason.TooManyCells);
        merges.Add(new(
            Math.Min(firstRow, lastRow) + 1, Math.Min(firstColumn, lastColumn) + 1, Math.Max(firstRow, lastRow) + 1, Math.Max(firstColumn, lastColumn) + 1));
    }

    public void HideRow(int row)
    {
        budget.SpendItem();
        hiddenRows.Add(row + 1);
    }

    public void HideColumns(int first, int last)
    {
        budget.SpendItem();
        hiddenColumns.Add((first + 1, last + 1));
    }

    /// <param name="isCalculated">False where no formula of the whole workbook was ever calculated: a stored zero is then no result.</param>
    public Sheet ToSheet(string name, bool isHidden, bool isCalculated)
    {
        if (!isCalculated)
        {
            foreach (var at in unsure)
                cells[at] = cells[at] with { RawText = "", IsFormulaWithoutValue = true };
        }
        return new Sheet(name, cells, merges, isHidden, hiddenRows, hiddenColumns);
    }

    private CellStyle Style(int style) => (uint)style < (uint)styles.Length ? styles[style] : default;

    private void Add(int row, int column, CellKind kind, string text, bool isFormula, NumberHint hint, FontCoding font = FontCoding.Unicode)
    {
        if ((uint)row >= CellAddress.LastRow || (uint)column >= CellAddress.LastColumn)
            throw new ReadingRefused(UnreadableReason.Broken);
        budget.SpendCell();
        cells.Add(new Cell(row + 1, column + 1, kind, text, isFormula, Hint: hint, Font: font));
    }
}
