using ClosedXML.Excel;

namespace DanVan.Ingest.Templates;

/// <summary>The merged header of the table and its column-code row.</summary>
internal static class TableHead
{
    public static void Draw(IXLWorksheet sheet, SheetPlan plan, IReadOnlyList<double> widths)
    {
        var bottom = plan.CodeRow - 1;
        if (plan.LabelColumns == 2)
            Cell(sheet.Range(plan.HeaderRow, 1, bottom, 1), "STT");
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
        sheet.Range(plan.HeaderRow, 1, plan.CodeRow, plan.LastColumn).Boxed();
        sheet.Range(plan.HeaderRow, 1, bottom, plan.LastColumn).Style.Fill.BackgroundColor = TemplateStyle.Head;
    }

    private static void Cell(IXLRange range, string text) => range.Centred(text, TemplateStyle.HeaderSize, bold: true);

    private static void Codes(IXLWorksheet sheet, SheetPlan plan, IReadOnlyList<double> widths)
    {
        List<string> codes = [.. ColumnCodeRow.OfLabels(plan.Form, plan.LabelColumns), .. ColumnCodeRow.Of(plan.Form)];
        for (var i = 0; i < codes.Count; i++)
            sheet.Range(plan.CodeRow, i + 1, plan.CodeRow, i + 1).Centred(codes[i], TemplateStyle.HeaderSize).Style.Font.Italic = true;
        sheet.Row(plan.CodeRow).Height = codes.Zip(widths, SheetWidths.Height).Max();
    }
}
