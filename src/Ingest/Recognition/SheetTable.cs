using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Recognition;

/// <summary>A table of figures as it stands in a sheet, before anyone knows which form it is.</summary>
/// <param name="FirstRow">First row below the header.</param>
/// <param name="LastRow">Last row that may belong to it.</param>
/// <param name="CodeRow">The row that numbers the columns; null where the table has none.</param>
/// <param name="Columns">Columns with a header or a code, left to right; those that name the rows included.</param>
internal sealed record SheetTable(
    Sheet Sheet, HeaderBlock Header, CodeRow? CodeRow, int FirstRow, int LastRow, IReadOnlyList<SheetColumn> Columns);

/// <param name="Code">Printed code, or null.</param>
internal sealed record SheetColumn(int Column, string? Code, HeaderPath Path);
