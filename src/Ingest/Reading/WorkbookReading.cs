namespace DanVan.Ingest.Reading;

/// <summary>What came of reading a file: a workbook, or the named reason why there is none. Exactly one is set.</summary>
public sealed record WorkbookReading(Workbook? Workbook, Unreadable? Refusal)
{
    public static WorkbookReading Of(Workbook workbook) => new(workbook, null);

    public static WorkbookReading Of(Unreadable refusal) => new(null, refusal);
}
