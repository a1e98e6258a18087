using ClosedXML.Excel;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Ingest;

/// <summary>A template filled in as a unit would: every entry cell of every row, the formulas left alone.</summary>
public static class FilledTemplate
{
    /// <param name="value">Given the row (0 for the first unit) and the printed column code, the figure to enter.</param>
    public static byte[] Write(
        ProvinceCatalog catalog, string form, string sender, string period, Func<int, string, decimal> value)
    {
        var definition = catalog.Form(form)!;
        using var template = new MemoryStream();
        TemplateWriter.Write(
            definition, catalog.Unit(sender)!, catalog.CalendarOf(definition).Find(PeriodCode.Parse(period))!, catalog, template);
        using var workbook = new XLWorkbook(template);
        var sheet = workbook.Worksheet(1);
        var codes = sheet.Column(1).CellsUsed().First(c => c.GetString() == "MS").WorksheetRow();
        for (var row = codes.RowNumber() + 1; sheet.Cell(row, 1).GetString() != "Tổng"; row++)
            foreach (var (column, index) in definition.Measures.Select((c, i) => (c, i)))
            {
                var cell = sheet.Cell(row, index + 2);
                if (!cell.Style.Protection.Locked)
                    cell.Value = value(row - codes.RowNumber() - 1, column.Code);
            }
        using var filled = new MemoryStream();
        workbook.SaveAs(filled);
        return filled.ToArray();
    }

    /// <summary>Figures of 01/TCD that break no rule: <paramref name="receptions"/> regular ones, one case, one large group.</summary>
    public static Func<int, string, decimal> Receptions(int receptions) => (row, code) => code switch
    {
        "4" => receptions + row,
        "5" => (receptions + row) * 2,
        "6" or "8" => 1,
        "9" => 6,
        _ => 0,
    };
}
