namespace DanVan.Ingest.Reading;

/// <summary>The worksheets of a file in the order of their tabs; chart sheets and macro sheets are left out.</summary>
public sealed record Workbook(IReadOnlyList<Sheet> Sheets);
