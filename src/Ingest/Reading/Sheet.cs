using DanVan.Ingest.Reading.Formulas;

namespace DanVan.Ingest.Reading;

/// <summary>
/// One worksheet: its cells that are not blank, row by row. Look-ups cost a few comparisons whatever the sheet's size,
/// and nothing here depends on the range the file declares.
/// </summary>
public sealed class Sheet
{
    private readonly Cell[] cells;
    private readonly int[] rows;
    private readonly int[] starts;
    private readonly IReadOnlySet<int> hiddenRows;
    private readonly IReadOnlyList<(int First, int Last)> hiddenColumns;

    /// <param name="cells">In any order; where an address comes twice, the later one stands.</param>
    /// <param name="hiddenColumns">Ranges of hidden columns, inclusive.</param>
    public Sheet(
        string name, IReadOnlyCollection<Cell> cells, IReadOnlyList<MergedRange>? merges = null, bool isHidden = false,
        IReadOnlySet<int>? hiddenRows = null, IReadOnlyList<(int First, int Last)>? hiddenColumns = null)
        : this(name, cells, merges ?? [], isHidden, hiddenRows ?? new HashSet<int>(), hiddenColumns ?? [], [])
    {
    }

    internal Sheet(
        string name, IReadOnlyCollection<Cell> cells, IReadOnlyList<MergedRange> merges, bool isHidden,
        IReadOnlySet<int> hiddenRows, IReadOnlyList<(int First, int Last)> hiddenColumns, IReadOnlyList<MissingFormula> missing)
    {
        Name = name;
        IsHidden = isHidden;
        Merges = merges;
        Missing = missing;
        this.hiddenRows = hiddenRows;
        this.hiddenColumns = hiddenColumns;
        this.cells = RowMajor.Order(cells);
        (rows, starts) = RowMajor.Index(this.cells);
        MaxRow = rows.Length == 0 ? 0 : rows[^1];
        foreach (var cell in this.cells)
            MaxColumn = Math.Max(MaxColumn, cell.Column);
    }

    public string Name { get; }

    /// <summary>Hidden or "very hidden": a person opening the file does not see it.</summary>
    public bool IsHidden { get; }

    /// <summary>Every cell that is not blank, by row and then by column.</summary>
    public IReadOnlyList<Cell> Cells => cells;

    public IReadOnlyList<MergedRange> Merges { get; }

    /// <summary>Formulas for which the file stores no result.</summary>
    internal IReadOnlyList<MissingFormula> Missing { get; }

    /// <summary>The last row with a cell that is not blank; 0 for an empty sheet.</summary>
    public int MaxRow { get; }

    /// <summary>The last column with a cell that is not blank; 0 for an empty sheet.</summary>
    public int MaxColumn { get; }

    /// <summary>The cell at this very address, or null where it is blank.</summary>
    public Cell? At(int row, int column)
    {
        var at = RowMajor.Find(rows, row);
        if (at < 0)
            return null;
        var inRow = cells.AsSpan(starts[at], starts[at + 1] - starts[at]);
        var index = RowMajor.Find(inRow, column);
        return index < 0 ? null : inRow[index];
    }

    /// <summary>What a reader of the sheet sees there: the cell, or the anchor's where the address lies in a merge.</summary>
    public Cell? AnchorOf(int row, int column)
    {
        foreach (var merge in Merges)
        {
            if (merge.Contains(row, column))
                return At(merge.FirstRow, merge.FirstColumn);
        }
        return At(row, column);
    }

    /// <summary>Raw text at this very address, or null where it is blank.</summary>
    public string? Text(int row, int column) => At(row, column)?.RawText;

    /// <summary>The cells of a row from left to right; empty where the row is blank.</summary>
    public ReadOnlySpan<Cell> Row(int row)
    {
        var at = RowMajor.Find(rows, row);
        return at < 0 ? [] : cells.AsSpan(starts[at], starts[at + 1] - starts[at]);
    }

    public bool IsRowHidden(int row) => hiddenRows.Contains(row);

    public bool IsColumnHidden(int column)
    {
        foreach (var (first, last) in hiddenColumns)
        {
            if (column >= first && column <= last)
                return true;
        }
        return false;
    }

    /// <summary>The same sheet with other cells, all its formulas settled.</summary>
    internal Sheet With(IReadOnlyCollection<Cell> settled) => new(Name, settled, Merges, IsHidden, hiddenRows, hiddenColumns, []);
}
