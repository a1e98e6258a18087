using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Recognition;

/// <summary>A table known to be a form's: where each of the form's columns stands in the sheet.</summary>
/// <param name="ColumnOf">Physical column per column of the form; 0 where the sheet has none.</param>
/// <param name="LikenessOf">0 to 1 per column: how well its header fits.</param>
/// <param name="LabelColumn">The column that names the rows; 0 where there is none.</param>
/// <param name="Likeness">0 to 1: how well codes and headers fit.</param>
internal sealed record FormTable(
    KnownForm Form, SheetTable Table, int[] ColumnOf, double[] LikenessOf, int LabelColumn, double Likeness)
{
    /// <summary>
    /// Where the form's columns stand below each other: the physical row of each, 0 where the sheet has none. The whole
    /// sheet is then one row of the return. Null for every other form.
    /// </summary>
    public int[]? LineOf { get; init; }

    /// <summary>Lines that are not as printed, for the findings.</summary>
    public IReadOnlyList<LineOddity> Oddities { get; init; } = [];

    /// <summary>The row of codes contradicts the headers, and the headers, all as printed, were believed.</summary>
    public bool AreCodesWrong { get; init; }

    public Sheet Sheet => Table.Sheet;

    /// <summary>The same table read as the other forms that it was measured against, likeliest first.</summary>
    public IReadOnlyList<FormTable> Others { get; init; } = [];

    /// <summary>The cell of a figure; null where it is blank or the sheet lacks the column.</summary>
    public Cell? CellOf(int row, int column) => ColumnOf[column] == 0 ? null : Sheet.At(RowOf(row, column), ColumnOf[column]);

    /// <summary>The column of the form whose figure a cell holds, or −1.</summary>
    public int IndexOf(Cell cell) => LineOf is null
        ? Array.IndexOf(ColumnOf, cell.Column)
        : Array.IndexOf(LineOf, cell.Row) is >= 0 and var line && ColumnOf[line] == cell.Column ? line : -1;

    /// <summary>The address of a figure, "D12"; the row's label where the sheet lacks the column.</summary>
    public string Address(int row, int column) =>
        CellAddress.ToA1(RowOf(row, column), ColumnOf[column] > 0 ? ColumnOf[column] : Math.Max(1, LabelColumn));

    private int RowOf(int row, int column) => LineOf is { } lines && lines[column] > 0 ? lines[column] : row;

    /// <summary>The first column that holds figures.</summary>
    public int FirstFigureColumn
    {
        get
        {
            var first = int.MaxValue;
            foreach (var column in ColumnOf)
                first = column > 0 && column < first ? column : first;
            return first;
        }
    }
}
