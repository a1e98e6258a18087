using System.Globalization;
using ClosedXML.Excel;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>A real workbook as a unit would send it: the template of any form, filled in, totals included.</summary>
internal static class SampleReturn
{
    /// <param name="seed">Another seed, other figures.</param>
    /// <param name="change">Last touch to the first row, to make a mistake or mend one.</param>
    public static byte[] Of(
        ProvinceCatalog catalog, string formKey, string senderCode, string periodCode, int seed = 1, Action<Dictionary<string, long>>? change = null)
    {
        var (form, sender) = (catalog.Form(formKey)!, catalog.Unit(senderCode)!);
        var period = catalog.CalendarOf(form).Find(PeriodCode.Parse(periodCode))!;
        using var template = new MemoryStream();
        TemplateWriter.Write(form, sender, period, catalog, template);
        using var workbook = new XLWorkbook(template);
        // The first sample's DV-02 counts none.
        if (form.IsList && seed > 1)
            FillList(workbook.Worksheet(1), catalog, form, sender, period);
        foreach (var (at, row) in form.IsList ? [] : Rows(catalog, form, sender, period).Index())
        {
            var values = new Dictionary<string, long>(SampleRow.Of(form, seed * 1000 + at % 7));
            if (at == 0)
                change?.Invoke(values);
            Fill(workbook.Worksheet(row.Sheet), form, row.Label, values);
        }
        using var filled = new MemoryStream();
        workbook.SaveAs(filled);
        return filled.ToArray();
    }

    // One sheet of units, or a sheet a unit with a few of its fields.
    private static IEnumerable<(int Sheet, string Label)> Rows(ProvinceCatalog catalog, FormDefinition form, OrgUnit sender, Period period)
    {
        var leaves = LeafRows.Of(form, sender, period, catalog);
        return form.Shape == FormShape.UnitRows
            ? leaves.Select(l => (catalog.SentWith(form, sender).ToList().IndexOf(form) + 1, l.Name))
            : leaves.SelectMany((_, at) => catalog.Breakdowns.Where(b => b.Breakdown == form.Breakdown).Take(5).Select(b => (at + 1, b.Name)));
    }

    // A choice may be written by its code.
    private static void FillList(IXLWorksheet sheet, ProvinceCatalog catalog, FormDefinition form, OrgUnit sender, Period period)
    {
        var codes = CodeRow(sheet, form);
        var entries = LeafRows.Of(form, sender, period, catalog).SelectMany(leaf => SampleEntries.Of(leaf, period.Code));
        foreach (var (at, entry) in entries.Index())
        {
            foreach (var cell in entry.Cells)
                sheet.Cell(codes.Row + 1 + at, codes.Columns[cell.Column]).SetValue(cell.Text).SetDataType(XLDataType.Text);
        }
    }

    private static void Fill(IXLWorksheet sheet, FormDefinition form, string label, Dictionary<string, long> values)
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
