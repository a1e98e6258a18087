namespace DanVan.Ingest.Reading;

/// <summary>
/// Which columns lie in a merge, row by row down a sheet: the work depends on the number of merges and not on merges times cells,
/// however many a file declares and however they overlap.
/// </summary>
internal sealed class MergedColumns(Sheet sheet)
{
    private readonly MergedRange[] starts = [.. sheet.Merges.OrderBy(m => m.FirstRow)];
    private readonly MergedRange[] ends = [.. sheet.Merges.OrderBy(m => m.LastRow)];

    // By how much the number of merges over a column differs from that over the column before.
    private readonly int[] steps = new int[sheet.MaxColumn + 2];
    private readonly bool[] covered = new bool[sheet.MaxColumn + 1];
    private int started;
    private int ended;
    private int at;

    /// <param name="row">Never above the row asked before.</param>
    /// <param name="column">Not beyond the last column of the sheet.</param>
    public bool Cover(int row, int column)
    {
        if (row != at)
            MoveTo(row);
        return covered[column];
    }

    private void MoveTo(int row)
    {
        at = row;
        var before = started + ended;
        for (; started < starts.Length && starts[started].FirstRow <= row; started++)
            Count(starts[started], 1);
        for (; ended < ends.Length && ends[ended].LastRow < row; ended++)
            Count(ends[ended], -1);
        if (started + ended == before)
            return;
        var over = 0;
        for (var column = 1; column < covered.Length; column++)
            covered[column] = (over += steps[column]) > 0;
    }

    private void Count(MergedRange merge, int by)
    {
        if (merge.FirstColumn >= covered.Length)
            return;
        steps[merge.FirstColumn] += by;
        steps[Math.Min(merge.LastColumn + 1, covered.Length)] -= by;
    }
}
