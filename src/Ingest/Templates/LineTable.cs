using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>The table of a vertical form: code, text, unit of measure, the figure to fill in, a note.</summary>
internal static class LineTable
{
    public static readonly IReadOnlyList<double> Widths = [9, 66, 15, 16, 34];

    public static void Draw(IXLWorksheet sheet, SheetPlan plan)
    {
        string[] heads = ["Mã", plan.Form.UnitHeader, "Đơn vị tính", TemplateGrid.ValueHeader, "Ghi chú"];
        for (var i = 0; i < heads.Length; i++)
        {
            var head = sheet.Range(plan.HeaderRow, i + 1, plan.HeaderRow, i + 1);
            head.Centred(heads[i], TemplateStyle.BodySize, bold: true).Look(style => style.Boxed().Fill.BackgroundColor = TemplateStyle.Head);
        }
        sheet.Row(plan.HeaderRow).Height = 22;
        for (var i = 0; i < plan.Grid.Lines.Count; i++)
            Line(sheet, plan, plan.FirstRow + i, plan.Grid.Lines[i]);
    }

    private static void Line(IXLWorksheet sheet, SheetPlan plan, int row, TemplateLine line)
    {
        sheet.Range(row, 1, row, Widths.Count).Look(style => style.Boxed().Alignment.WrapText = true);
        sheet.Cell(row, 2).SetValue(line.Text).SetDataType(XLDataType.Text).Style.Alignment.Indent = line.Level + 1;
        sheet.Row(row).Height = Math.Max(17, SheetWidths.Height(line.Text, Widths[1] - (2 * line.Level)) + 3);
        if (line.Column is not { } column)
        {
            sheet.Range(row, 1, row, Widths.Count).Style.Font.Bold = true;
            sheet.Range(row, 1, row, Widths.Count).Style.Fill.BackgroundColor = line.Level == 0 ? TemplateStyle.Head : TemplateStyle.Locked;
            return;
        }
        sheet.Cell(row, 1).SetValue(column.Code).SetDataType(XLDataType.Text).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Cell(row, 3).SetValue(column.Unit).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Cell(row, 5).Style.Protection.Locked = false;
        Figure(sheet.Cell(row, 4), plan, column, row);
    }

    private static void Figure(IXLCell cell, SheetPlan plan, FormColumn column, int row)
    {
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        cell.Style.NumberFormat.Format = TemplateStyle.NumberFormat(column);
        if (plan.FormulaOf(column, row) is { } formula)
        {
            cell.FormulaA1 = formula;
            cell.Style.Fill.BackgroundColor = TemplateStyle.Locked;
        }
        else if (column.Type == ColumnType.Text)
            cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        cell.Style.Protection.Locked = cell.HasFormula;
    }
}
