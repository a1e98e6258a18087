using ClosedXML.Excel;
using DanVan.Dashboard.Pages;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Exports;

/// <summary>"Bảng đính chính" to be signed and sent out: a line a changed figure, values as numbers and unrounded.</summary>
public sealed class ChangesWorkbook(ProvinceCatalog catalog, SiteNotice notice)
{
    private const int HeadRow = 6;

    // Points, for Times New Roman 12.
    private const double LineHeight = 16.5;

    private static readonly (string Text, double Width)[] Heads =
    [
        ("Đơn vị", 34), ("Mã", 7), ("Chỉ tiêu", 40), ("Đơn vị tính", 12), ("Đã công bố", 12), ("Tử số/mẫu số đã công bố", 14),
        ("Số mới", 12), ("Tử số/mẫu số mới", 14), ("Tăng, giảm", 12), ("Lý do", 52), ("Biểu đồ có số liệu này", 34),
    ];

    public byte[] Of(EditionChanges changes)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Đính chính");
        sheet.Style.Font.FontName = "Times New Roman";
        sheet.Style.Font.FontSize = 12;
        sheet.Cell(1, 1).SetValue("Bảng đính chính số liệu").Style.Font.SetBold().Font.SetFontSize(14);
        sheet.Cell(2, 1).SetValue($"{catalog.In(PeriodCode.Parse(changes.From.PeriodCode)).Province.Name}, {PeriodCode.Parse(changes.From.PeriodCode).VietnameseName}");
        sheet.Cell(3, 1).SetValue($"Ấn bản {changes.From.Code}, công bố ngày {VietnameseDate.Day(VietnamDay.Of(changes.From.PublishedAt))} theo {changes.From.DocumentNumber}");
        sheet.Cell(4, 1).SetValue(changes.To is { } to
            ? $"so với ấn bản {to.Code}, công bố ngày {VietnameseDate.Day(VietnamDay.Of(to.PublishedAt))} theo {to.DocumentNumber}"
            : "so với số liệu hiện hành, chưa công bố");
        if (notice.Text is { } text)
            sheet.Cell(5, 1).SetValue(text.ToUpperInvariant()).Style.Font.SetBold().Font.SetFontColor(XLColor.FromHtml("#9A3412"));
        foreach (var (i, head) in Heads.Index())
        {
            sheet.Cell(HeadRow, i + 1).SetValue(head.Text);
            // Widths are given: fitting them asks for fonts that a bare machine does not have.
            sheet.Column(i + 1).Width = head.Width;
        }
        sheet.Row(HeadRow).Height = LineHeight * Heads.Max(head => Lines(head.Text, head.Width));
        sheet.Range(HeadRow, 1, HeadRow, Heads.Length).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#EAF1F8"));
        foreach (var (i, line) in changes.Lines.Index())
            Row(sheet, HeadRow + 1 + i, line, changes.IsCatalogChanged);
        var table = sheet.Range(HeadRow, 1, HeadRow + changes.Lines.Count, Heads.Length).Style;
        table.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        table.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        if (Marks.Footnotes(changes.Lines.SelectMany(l => new[] { l.Before, l.After })) is { Length: > 0 } marks)
            sheet.Cell(HeadRow + changes.Lines.Count + 2, 1).SetValue(marks.Trim()).Style.Font.SetItalic();
        sheet.SheetView.FreezeRows(HeadRow);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(HeadRow, HeadRow);
        book.Describe(
            $"{sheet.Cell(1, 1).GetString()}, {sheet.Cell(2, 1).GetString()}",
            string.Join(", ", new[] { changes.From.Code, changes.To?.Code }.OfType<string>()),
            $"{sheet.Cell(3, 1).GetString()}, {sheet.Cell(4, 1).GetString()}",
            notice.Text);
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }

    private void Row(IXLWorksheet sheet, int row, EditionChange line, bool isCatalogChanged)
    {
        sheet.Cell(row, 1).SetValue(line.Unit.Name);
        sheet.Cell(row, 2).SetValue(line.Indicator.Code);
        sheet.Cell(row, 3).SetValue(line.Indicator.Name);
        sheet.Cell(row, 4).SetValue(line.Indicator.Unit);
        foreach (var (column, figure) in new[] { (5, line.Before), (7, line.After) })
        {
            NumberCell.Set(sheet.Cell(row, column), figure?.Value, line.Indicator.Decimals, figure is null ? "" : Marks.Text(figure.IsDerived == 1, figure.IsEstimated == 1));
            sheet.Cell(row, column + 1).SetValue(FigureText.Parts(figure)).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        }
        NumberCell.Set(sheet.Cell(row, 9), line.After?.Value - line.Before?.Value, line.Indicator.Decimals);
        sheet.Cell(row, 10).SetValue(line.Causes.Count > 0
            ? string.Join('\n', line.Causes.Select(c => CauseText.Of(c, catalog)))
            : isCatalogChanged ? "Danh mục chỉ tiêu thay đổi." : "Báo cáo của đơn vị khác trong kỳ thay đổi.");
        sheet.Cell(row, 11).SetValue(string.Join('\n', line.Charts.Select(c => $"{c.Theme.ShortName}: {c.Title}")));
        sheet.Row(row).Height = LineHeight * Enumerable.Range(1, Heads.Length).Max(column => Lines(sheet.Cell(row, column).GetFormattedString(), Heads[column - 1].Width));
    }

    // Not every program fits rows to wrapped text by itself; a letter is about a unit of width.
    private static int Lines(string text, double width) => text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length * 1.05 / width)));
}
