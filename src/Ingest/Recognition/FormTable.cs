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
    public Sheet Sheet => Table.Sheet;

    /// <summary>The address of a figure, "D12"; the row's label where the sheet lacks the column.</summary>
    public string Address(int row, int column) =>
        CellAddress.ToA1(row, ColumnOf[column] > 0 ? ColumnOf[column] : Math.Max(1, LabelColumn));

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
