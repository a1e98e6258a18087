using System.Globalization;
using ClosedXML.Excel;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Exports;

/// <summary>The entries of a list as a workbook that says how they were chosen and, row by row, which cells they came from.</summary>
public sealed class ListWorkbook(Lists lists, Editions editions, SiteNotice notice)
{
    private const int HeadRow = 7;

    /// <summary>Letters that Excel takes in a cell.</summary>
    private const int LongestCell = 32_767;

    private const string CutOff = "… [ô quá dài, xem đủ trong tệp gốc]";

    private static readonly (string Text, double Width)[] Lineage =
        [("Đơn vị gửi", 26), ("Tệp gốc", 34), ("Sheet", 14), ("Dòng", 8), ("Ô đầu", 8), ("Nhận lúc", 18), ("SHA-256 của tệp", 24)];

    public byte[] Of(ListFilter filter)
    {
        var entries = filter.Of(lists.Of(filter.Form.Key, filter.Period.ToString(), filter.Unit.Code));
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet(filter.Form.Code);
        sheet.Style.Font.FontName = "Times New Roman";
        sheet.Style.Font.FontSize = 12;
        sheet.Cell(1, 1).SetValue(filter.Form.Title).Style.Font.SetBold().Font.SetFontSize(14);
        sheet.Cell(2, 1).SetValue($"{filter.Period.VietnameseName}. Điều kiện lọc: {filter.Words}");
        sheet.Cell(3, 1).SetValue(string.Create(CultureInfo.InvariantCulture, $"{entries.Count} {filter.Form.Entry}, mỗi dòng ghi ô của tệp báo cáo gốc ở các cột cuối"));
        sheet.Cell(4, 1).SetValue(SourceLine.Of([filter.Form]));
        if (editions.Of(filter.Period.ToString()) is { } edition)
            sheet.Cell(5, 1).SetValue(EditionText.Long(edition));
        if (notice.Text is { } text)
            sheet.Cell(6, 1).SetValue(text.ToUpperInvariant()).Style.Font.SetBold().Font.SetFontColor(XLColor.FromHtml("#9A3412"));
        Head(sheet, filter.Form);
        foreach (var (i, entry) in entries.Index())
            Row(sheet, HeadRow + 1 + i, i + 1, filter.Form, entry);
        var columns = 1 + filter.Form.Columns.Count + Lineage.Length;
        var table = sheet.Range(HeadRow, 1, HeadRow + entries.Count, columns).Style;
        table.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        table.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        sheet.SheetView.FreezeRows(HeadRow);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(HeadRow, HeadRow);
        book.Describe($"{filter.Form.Title}, {filter.Period.VietnameseName}", editions.Of(filter.Period.ToString()), notice.Text);
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }

    private static void Head(IXLWorksheet sheet, FormDefinition form)
    {
        List<(string Text, double Width)> heads = [("STT", 6), .. form.Columns.Select(c => (c.Label, c.Type == ColumnType.Text && c.Header.Count == 1 ? 36.0 : 20)), .. Lineage];
        foreach (var (i, head) in heads.Index())
        {
            sheet.Cell(HeadRow, i + 1).SetValue(head.Text);
            // Widths are given: fitting them asks for fonts that a bare machine does not have.
            sheet.Column(i + 1).Width = head.Width;
        }
        var style = sheet.Range(HeadRow, 1, HeadRow, heads.Count).Style;
        style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#EAF1F8"));
    }

    private static void Row(IXLWorksheet sheet, int row, int number, FormDefinition form, StandingEntry line)
    {
        sheet.Cell(row, 1).SetValue(number);
        foreach (var (i, column) in form.Columns.Index())
        {
            if (line.Entry.Cells.FirstOrDefault(c => c.Column == column.Code) is { } cell)
                Value(sheet.Cell(row, i + 2), column.Type, cell.Code, cell.Text);
        }
        object[] lineage = [line.SenderName, line.FileName, line.Entry.Sheet, line.Entry.Row, line.Entry.Cells[0].Cell, VietnameseDate.Moment(line.ReceivedAt), line.Sha256];
        foreach (var (i, value) in lineage.Index())
        {
            var cell = sheet.Cell(row, 2 + form.Columns.Count + i).SetValue(Convert.ToString(value, CultureInfo.InvariantCulture));
            cell.SetDataType(XLDataType.Text);
        }
    }

    // Years and days as what they are, so that they sort; everything else as text.
    private static void Value(IXLCell cell, ColumnType type, string code, string text)
    {
        if (type is ColumnType.Year or ColumnType.Integer)
            cell.SetValue(long.Parse(code, CultureInfo.InvariantCulture));
        else if (type == ColumnType.Date)
            cell.SetValue(DateTime.ParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Style.DateFormat.SetFormat("dd/MM/yyyy");
        else
            cell.SetValue(Fitting(text)).SetDataType(XLDataType.Text);
    }

    // Other programs write longer cells than Excel opens; the columns at the end say where all of it stands.
    internal static string Fitting(string text)
    {
        if (text.Length <= LongestCell)
            return text;
        var length = LongestCell - CutOff.Length;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + CutOff;
    }
}
