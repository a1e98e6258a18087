using System.Diagnostics;

namespace DanVan.Ingest.Reading;

/// <summary>What one reading has used of its limits; spending beyond them ends the reading.</summary>
internal sealed class ReadBudget(ReadLimits limits, CancellationToken cancellation)
{
    private readonly long started = Stopwatch.GetTimestamp();
    private long inflated;
    private long cells;
    private long items;

    public long BytesLeft => limits.InflatedBytes - inflated;

    public void SpendBytes(int count)
    {
        inflated += count;
        if (inflated > limits.InflatedBytes)
            throw new ReadingRefused(UnreadableReason.UnpacksTooLarge);
        CheckTime();
    }

    public void SpendCell()
    {
        if (++cells > limits.Cells)
            throw new ReadingRefused(UnreadableReason.TooManyCells);
    }

    /// <summary>What else a hostile file could pile up in memory: strings, styles, hidden rows, sheets, parts. Twice the cells are granted.</summary>
    public void SpendItem()
    {
        if (++items > 2L * limits.Cells)
            throw new ReadingRefused(UnreadableReason.TooManyCells);
    }

    public void CheckTime()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(started) > limits.Time)
            throw new ReadingRefused(UnreadableReason.TooSlow);
    }
}
