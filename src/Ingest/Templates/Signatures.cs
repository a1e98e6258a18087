using ClosedXML.Excel;

namespace DanVan.Ingest.Templates;

/// <summary>The note and the signatures under the table; all of it may be filled in.</summary>
internal static class Signatures
{
    public static void Draw(IXLWorksheet sheet, SheetPlan plan, double enlargement)
    {
        if (!plan.HasNoteColumn)
            Note(sheet, plan);
        var row = plan.SignatureRow;
        var middle = (plan.LastColumn / 2) + 1;
        var year = plan.Period.To.Year;
        Line(sheet, row, middle, plan.LastColumn, $"……………, ngày …… tháng …… năm {year}").Style.Font.Italic = true;
        Pair(sheet, plan, row + 1, middle, "NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ", bold: true);
        Pair(sheet, plan, row + 2, middle, "(Ký, ghi rõ họ tên)", "(Ký, đóng dấu, ghi rõ họ tên)", bold: false);
        Pair(sheet, plan, row + 7, middle, "", "", bold: true);
        sheet.Range(plan.NoteRow, 1, plan.EndRow, plan.LastColumn).Style.Font.FontSize = Math.Round(TemplateStyle.BodySize * enlargement);
        sheet.Rows(row, plan.EndRow).Height = 16 * enlargement;
    }

    private static void Note(IXLWorksheet sheet, SheetPlan plan)
    {
        var note = sheet.Range(plan.NoteRow, 1, plan.NoteRow, plan.LastColumn).Merge();
        note.FirstCell().SetValue(plan.Form.CodeRowLabel is null ? "Ghi chú:" : $"{plan.NoteNumber}. Ghi chú:");
        note.Style.Alignment.WrapText = true;
        note.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        note.Style.Protection.Locked = false;
        sheet.Row(plan.NoteRow).Height = 32;
    }

    private static void Pair(IXLWorksheet sheet, SheetPlan plan, int row, int middle, string left, string right, bool bold)
    {
        Line(sheet, row, 1, middle - 1, left).Style.Font.Bold = bold;
        Line(sheet, row, middle, plan.LastColumn, right).Style.Font.Bold = bold;
    }

    private static IXLRange Line(IXLWorksheet sheet, int row, int from, int to, string text)
    {
        var line = sheet.Range(row, from, row, to).Centred(text);
        line.Style.Protection.Locked = false;
        return line;
    }
}
