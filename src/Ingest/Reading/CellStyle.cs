namespace DanVan.Ingest.Reading;

/// <summary>What a cell's style says about what it holds: all that is kept of styles.</summary>
internal readonly record struct CellStyle(NumberHint Hint, FontCoding Font);
