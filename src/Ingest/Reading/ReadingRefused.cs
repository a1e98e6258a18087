namespace DanVan.Ingest.Reading;

/// <summary>Ends a reading from deep inside a part; never leaves <see cref="WorkbookReader"/>.</summary>
internal sealed class ReadingRefused(UnreadableReason reason, Exception? inner = null)
    : Exception($"The workbook is refused: {reason}.", inner)
{
    public UnreadableReason Reason { get; } = reason;
}
