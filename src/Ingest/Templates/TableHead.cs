using ClosedXML.Excel;

namespace DanVan.Ingest.Templates;

/// <summary>The merged header of the table and its column-code row.</summary>
internal static class TableHead
{
    public static void Draw(IXLWorksheet sheet, SheetPlan plan, IReadOnlyList<double> widths)
    {
        var bottom = plan.CodeRow - 1;
        if (plan.LabelColumns == 2 || plan.Form.IsList)
            Cell(sheet.Range(plan.HeaderRow, 1, bottom, 1), "STT");
        if (!plan.Form.IsList)
            Cell(sheet.Range(plan.HeaderRow, plan.LabelColumns, bottom, plan.LabelColumns), plan.Form.UnitHeader);
        foreach (var cell in plan.Header.Cells)
        {
            var row = plan.HeaderRow + cell.Level;
            var column = plan.LabelColumns + 1 + cell.Column;
            Cell(sheet.Range(row, column, row + cell.Levels - 1, column + cell.Columns - 1), cell.Text);
        }
        var heights = SheetWidths.HeaderHeights(plan.Header, widths, plan.LabelColumns);
        for (var level = 0; level < heights.Count; level++)
            sheet.Row(plan.HeaderRow + level).Height = heights[level];
        Codes(sheet, plan, widths);
    }

    private static void Cell(IXLRange range, string text)
    {
        range.Centred(text, TemplateStyle.HeaderSize, bold: true);
        range.Look(style => style.Boxed().Fill.BackgroundColor = TemplateStyle.Head);
    }

    private static void Codes(IXLWorksheet sheet, SheetPlan plan, IReadOnlyList<double> widths)
    {
        List<string> codes = [.. ColumnCodeRow.OfLabels(plan.Form, plan.LabelColumns), .. ColumnCodeRow.Of(plan.Form)];
        for (var i = 0; i < codes.Count; i++)
        {
            var code = sheet.Cell(plan.CodeRow, i + 1).SetValue(codes[i]).SetDataType(XLDataType.Text);
            code.Style.Centred(TemplateStyle.HeaderSize, bold: false).Boxed().Font.Italic = true;
        }
        sheet.Row(plan.CodeRow).Height = codes.Zip(widths, SheetWidths.CodeHeight).Max();
    }
}
