using ClosedXML.Excel;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>The rows of the table: labels, cells to fill, columns that compute themselves, and the total.</summary>
internal static class TableBody
{
    public static void Draw(IXLWorksheet sheet, SheetPlan plan, double enlargement)
    {
        for (var i = 0; i < plan.Labels.Count; i++)
            Row(sheet, plan, plan.FirstRow + i, i);
        Total(sheet, plan);
        var table = sheet.Range(plan.FirstRow, 1, plan.TotalRow, plan.LastColumn);
        table.Boxed();
        table.Style.Font.FontSize = Math.Round(TemplateStyle.BodySize * Math.Min(enlargement, 1.1));
        sheet.Rows(plan.FirstRow, plan.TotalRow).Height = 19 * enlargement;
        foreach (var column in plan.Form.Columns)
            Format(sheet, plan, column);
    }

    private static void Row(IXLWorksheet sheet, SheetPlan plan, int row, int index)
    {
        if (plan.LabelColumns == 2)
            sheet.Cell(row, 1).SetValue(index + 1).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        var label = sheet.Cell(row, plan.LabelColumns).SetValue(plan.Labels[index]);
        label.Style.Alignment.Indent = 1;
        foreach (var (code, parts) in plan.Computed)
            sheet.Cell(row, plan.ColumnOf(code)).FormulaA1 = plan.SumOf(parts, row);
    }

    private static void Total(IXLWorksheet sheet, SheetPlan plan)
    {
        var row = sheet.Range(plan.TotalRow, 1, plan.TotalRow, plan.LastColumn);
        row.Style.Font.Bold = true;
        row.Style.Fill.BackgroundColor = TemplateStyle.Locked;
        var word = plan.Form.Shape == FormShape.UnitRows ? "Tổng" : "Tổng cộng";
        sheet.Range(plan.TotalRow, 1, plan.TotalRow, plan.LabelColumns).Centred(word, bold: true);
        foreach (var column in plan.Form.Measures)
        {
            var letter = CellAddress.ColumnName(plan.ColumnOf(column.Code));
            sheet.Cell(plan.TotalRow, plan.ColumnOf(column.Code)).FormulaA1 = $"SUM({letter}{plan.FirstRow}:{letter}{plan.LastRow})";
        }
    }

    private static void Format(IXLWorksheet sheet, SheetPlan plan, FormColumn column)
    {
        var at = plan.ColumnOf(column.Code);
        var cells = sheet.Range(plan.FirstRow, at, plan.TotalRow, at);
        if (column.Type == ColumnType.Text)
        {
            cells.Style.Alignment.WrapText = true;
            return;
        }
        cells.Style.NumberFormat.Format = TemplateStyle.NumberFormat(column);
        cells.Style.Alignment.Horizontal = column.Type == ColumnType.Decimal ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Center;
        if (plan.Computed.ContainsKey(column.Code))
            sheet.Range(plan.FirstRow, at, plan.LastRow, at).Style.Fill.BackgroundColor = TemplateStyle.Locked;
    }
}
