using System.Globalization;
using ClosedXML.Excel;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>A real workbook as a unit would send it: the template of the form, filled in.</summary>
internal static class SampleReturn
{
    /// <param name="values">What a row holds: by leaf and, for forms with a breakdown, the code of the field; by column code.</param>
    public static byte[] Of(
        ProvinceCatalog catalog, FormDefinition form, OrgUnit sender, PeriodCode period,
        Func<OrgUnit, string?, IReadOnlyDictionary<string, long>> values)
    {
        var dates = catalog.CalendarOf(form).Find(period)!;
        var template = new MemoryStream();
        TemplateWriter.Write(form, sender, dates, catalog, template);
        using var workbook = new XLWorkbook(template);
        var leaves = LeafRows.Of(form, sender, dates, catalog);
        if (form.Shape == FormShape.UnitRows)
            foreach (var leaf in leaves)
                Fill(workbook.Worksheet(1), form, leaf.Name, values(leaf, null));
        else
            foreach (var (at, leaf) in leaves.Index())
                foreach (var field in catalog.Breakdowns.Where(b => b.Breakdown == form.Breakdown))
                    Fill(workbook.Worksheet(at + 1), form, field.Name, values(leaf, field.Code));
        var filled = new MemoryStream();
        workbook.SaveAs(filled);
        return filled.ToArray();
    }

    private static void Fill(IXLWorksheet sheet, FormDefinition form, string label, IReadOnlyDictionary<string, long> values)
    {
        var codes = CodeRow(sheet, form);
        var row = sheet.RowsUsed().First(r => r.RowNumber() > codes.Row && r.Cells(1, 2).Any(c => c.GetString() == label)).RowNumber();
        foreach (var (code, value) in values)
            sheet.Cell(row, codes.Columns[code]).Value = value;
    }

    private static (int Row, IReadOnlyDictionary<string, int> Columns) CodeRow(IXLWorksheet sheet, FormDefinition form)
    {
        foreach (var row in sheet.RowsUsed())
        {
            var columns = row.CellsUsed()
                .Select(c => (Code: PrintedCode.LeadingCode(Convert.ToString(c.Value, CultureInfo.InvariantCulture)), c.Address.ColumnNumber))
                .Where(c => c.Code is not null && form.Column(c.Code) is not null)
                .ToList();
            if (columns.Count == form.Columns.Count)
                return (row.RowNumber(), columns.ToDictionary(c => c.Code!, c => c.ColumnNumber));
        }
        throw new InvalidOperationException($"The template of {form.Key} has no column-code row.");
    }
}
