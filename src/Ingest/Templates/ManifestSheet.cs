using ClosedXML.Excel;

namespace DanVan.Ingest.Templates;

/// <summary>The hidden sheet that carries a <see cref="Manifest"/>.</summary>
internal static class ManifestSheet
{
    public static void Add(XLWorkbook workbook, Manifest manifest)
    {
        var sheet = workbook.AddWorksheet(Manifest.SheetName);
        foreach (var (key, value) in manifest.Rows)
        {
            var row = (sheet.LastRowUsed()?.RowNumber() ?? 0) + 1;
            sheet.Cell(row, 1).SetValue(key);
            sheet.Cell(row, 2).SetValue(value).SetDataType(XLDataType.Text);
        }
        sheet.Protect();
        sheet.Visibility = XLWorksheetVisibility.VeryHidden;
    }
}
