namespace DanVan.Ingest.Reading;

/// <summary>Cells merged into one; only the top left one, the anchor, carries a value. Bounds are 1-based and inclusive.</summary>
public readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Contains(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    /// <summary>Reads "B3:D4"; false for anything else.</summary>
    public static bool TryParse(string? text, out MergedRange range)
    {
        range = default;
        var colon = text?.IndexOf(':') ?? -1;
        if (colon < 0
            || !CellAddress.TryParse(text.AsSpan(0, colon), out var r1, out var c1)
            || !CellAddress.TryParse(text.AsSpan(colon + 1), out var r2, out var c2))
            return false;
        range = new(Math.Min(r1, r2), Math.Min(c1, c2), Math.Max(r1, r2), Math.Max(c1, c2));
        return true;
    }

    /// <summary>"B3:D4".</summary>
    public override string ToString() => $"{CellAddress.ToA1(FirstRow, FirstColumn)}:{CellAddress.ToA1(LastRow, LastColumn)}";
}
