using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>One sheet of a template: head, table, signatures, and what may be typed where.</summary>
internal static class FormSheet
{
    public static void Add(XLWorkbook workbook, string name, SheetPlan plan, ProvinceCatalog catalog)
    {
        var sheet = workbook.AddWorksheet(name);
        var isLines = plan.Form.Shape == FormShape.KeyValues;
        var widths = isLines ? LineTable.Widths : plan.Form.IsList ? ListTable.Widths(plan.Form) : SheetWidths.Of(plan);
        for (var i = 0; i < widths.Count; i++)
            sheet.Column(i + 1).Width = widths[i];
        Letterhead.Draw(sheet, plan, catalog, widths);
        if (isLines)
            LineTable.Draw(sheet, plan);
        else
        {
            TableHead.Draw(sheet, plan, widths);
            if (plan.Form.IsList)
                ListTable.Draw(sheet, plan, new ListChoices(workbook, plan.Form, plan.Sender, plan.Period, catalog));
            else
                TableBody.Draw(sheet, plan, SheetWidths.Enlargement(widths));
        }
        Entries.Guard(sheet, plan);
        LiveChecks.Add(sheet, plan);
        Signatures.Draw(sheet, plan, SheetWidths.Enlargement(widths));
        Print(sheet, plan);
        sheet.SheetView.Freeze(plan.CodeRow, plan.LabelColumns);
        sheet.SheetView.ZoomScale = 90;
        sheet.ShowGridLines = false;
        // A list may grow beyond its rows.
        sheet.Protect().AllowElement(
            XLSheetProtectionElements.SelectLockedCells | XLSheetProtectionElements.SelectUnlockedCells
            | XLSheetProtectionElements.FormatColumns | XLSheetProtectionElements.FormatRows
            | (plan.Form.IsList ? XLSheetProtectionElements.InsertRows | XLSheetProtectionElements.DeleteRows : XLSheetProtectionElements.None));
    }

    private static void Print(IXLWorksheet sheet, SheetPlan plan)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.CenterHorizontally = true;
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.5).SetHeader(0.2).SetFooter(0.2);
        page.SetRowsToRepeatAtTop(plan.HeaderRow, plan.CodeRow);
        page.PrintAreas.Add(1, 1, plan.EndRow, plan.LastColumn);
        page.Footer.Left.AddText($"{plan.Form.Code} – {plan.Period.Code.VietnameseName}");
        page.Footer.Right.AddText("Trang ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText("/");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }
}
