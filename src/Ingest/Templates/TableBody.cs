using ClosedXML.Excel;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>The rows of the table: labels, unlocked cells to fill, columns that compute themselves, and the total.</summary>
internal static class TableBody
{
    public static void Draw(IXLWorksheet sheet, SheetPlan plan, double enlargement)
    {
        for (var i = 0; i < plan.Labels.Count; i++)
            Row(sheet, plan, plan.FirstRow + i, i);
        Total(sheet, plan);
        sheet.Rows(plan.FirstRow, plan.TotalRow).Height = 19 * enlargement;
        var size = Math.Round(TemplateStyle.BodySize * Math.Min(enlargement, 1.1));
        for (var column = 1; column <= plan.LabelColumns; column++)
            Labels(sheet, plan, column, size);
        foreach (var column in plan.Form.Columns)
            Figures(sheet, plan, column, size);
    }

    private static void Row(IXLWorksheet sheet, SheetPlan plan, int row, int index)
    {
        if (plan.LabelColumns == 2)
            sheet.Cell(row, 1).SetValue(index + 1);
        sheet.Cell(row, plan.LabelColumns).SetValue(plan.Labels[index]);
        foreach (var column in plan.Form.Columns)
        {
            if (plan.FormulaOf(column, row) is { } formula)
                sheet.Cell(row, plan.ColumnOf(column.Code)).FormulaA1 = formula;
            if (plan.Given.TryGetValue(column.Code, out var given))
                sheet.Cell(row, plan.ColumnOf(column.Code)).SetValue(given[index]);
        }
    }

    private static void Total(IXLWorksheet sheet, SheetPlan plan)
    {
        var labels = sheet.Range(plan.TotalRow, 1, plan.TotalRow, plan.LabelColumns);
        labels.FirstCell().SetValue(plan.Form.Shape == FormShape.UnitRows ? "Tổng" : "Tổng cộng");
        if (plan.LabelColumns > 1)
            labels.Merge();
        foreach (var column in plan.Form.Measures)
        {
            var letter = CellAddress.ColumnName(plan.ColumnOf(column.Code));
            sheet.Cell(plan.TotalRow, plan.ColumnOf(column.Code)).FormulaA1 = $"SUM({letter}{plan.FirstRow}:{letter}{plan.LastRow})";
        }
    }

    private static void Labels(IXLWorksheet sheet, SheetPlan plan, int column, double size)
    {
        sheet.Range(plan.FirstRow, column, plan.LastRow, column).Look(style =>
        {
            style.Boxed().Font.FontSize = size;
            if (column == plan.LabelColumns)
                style.Alignment.Indent = 1;
            else
                style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        });
        sheet.Cell(plan.TotalRow, column).Style.Centred(size, bold: true).Boxed().Fill.BackgroundColor = TemplateStyle.Locked;
    }

    private static void Figures(IXLWorksheet sheet, SheetPlan plan, FormColumn column, double size)
    {
        var at = plan.ColumnOf(column.Code);
        var isComputed = plan.Computed.ContainsKey(column.Code) || plan.Given.ContainsKey(column.Code) || column.Type == ColumnType.Ratio;
        sheet.Range(plan.FirstRow, at, plan.LastRow, at).Look(style =>
        {
            Format(style, column, size);
            style.Protection.Locked = isComputed;
            if (isComputed)
                style.Fill.BackgroundColor = TemplateStyle.Locked;
        });
        sheet.Range(plan.TotalRow, at, plan.TotalRow, at).Look(style =>
        {
            Format(style, column, size);
            style.Font.Bold = true;
            style.Fill.BackgroundColor = TemplateStyle.Locked;
        });
    }

    private static void Format(IXLStyle style, FormColumn column, double size)
    {
        style.Boxed().Font.FontSize = size;
        if (column.Type == ColumnType.Text)
        {
            style.Alignment.WrapText = true;
            return;
        }
        style.NumberFormat.Format = TemplateStyle.NumberFormat(column);
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
    }
}
