namespace DanVan.Dashboard.Charts;

/// <summary>The figures of a chart as a table: "Xem bảng số liệu".</summary>
/// <param name="Columns">Headings; the first stands over the row headings.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<ChartTableRow> Rows);

/// <param name="Cells">One for each column but the first.</param>
public sealed record ChartTableRow(string Heading, IReadOnlyList<ChartTableCell> Cells);

/// <param name="Text">The value without its unit, which stands in the heading, or why there is none.</param>
public sealed record ChartTableCell(string Text, string? Href = null, bool IsMissing = false);
