using DanVan.Ingest.Recognition;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rows;

/// <summary>Reads a sheet whose measures stand below each other as the one row that it is: a unit's.</summary>
internal static class LineReader
{
    /// <param name="unit">The unit of the sheet; null where it is not known, which is a finding of its own.</param>
    public static ReturnRow Read(FormTable table, OrgUnit? unit, Figures figures)
    {
        var count = table.Form.Columns.Length;
        var row = new ReturnRow(table, table.Table.FirstRow, "", RowKind.Leaf)
        {
            Unit = unit,
            HasFigures = Figures.AnyLine(table),
            Values = new long[count],
            Flags = new ParseFlag[count],
        };
        figures.Read(table, row.Row, unit?.Name ?? Vietnamese.Quote(table.Sheet.Name), unit, isTotal: false, row.Values, row.Flags);
        return row;
    }
}
