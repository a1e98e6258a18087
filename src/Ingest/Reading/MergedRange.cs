namespace DanVan.Ingest.Reading;

/// <summary>Cells merged into one; only the top left one, the anchor, carries a value. Bounds are 1-based and inclusive.</summary>
public readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Contains(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    /// <summary>"B3:D4".</summary>
    public override string ToString() => $"{CellAddress.ToA1(FirstRow, FirstColumn)}:{CellAddress.ToA1(LastRow, LastColumn)}";
}
