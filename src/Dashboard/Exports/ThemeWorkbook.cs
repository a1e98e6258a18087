using ClosedXML.Excel;
using DanVan.Dashboard.Lenses;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Exports;

/// <summary>
/// The figures of a theme as a workbook for one's own report: the province in the first sheet, districts and
/// departments side by side in two more, then the lists of hotspots. Values are numbers, not text, and unrounded.
/// </summary>
public sealed class ThemeWorkbook(
    ProvinceCatalog catalog, IndicatorReadings readings, HotspotReadings hotspots, Figures figures, Editions editions,
    StructureInView view, SiteNotice notice)
{
    private const int HeadRow = 6;

    // Points, for Times New Roman 12.
    private const double LineHeight = 16.5;

    public byte[] Of(ThemeDefinition theme, PeriodCode chosen)
    {
        var lines = readings.OfTheme(theme, chosen, catalog.Setting.ProvinceUnit);
        using var book = new XLWorkbook();
        WriteProvince(Sheet(book, "Toàn tỉnh", theme, chosen), lines);
        var areas = catalog.AreaLevel;
        WriteLevel(Sheet(book, areas == "district" ? "Huyện, thành phố" : "Xã, phường", theme, chosen), lines, areas);
        WriteLevel(Sheet(book, "Sở, ban, ngành", theme, chosen), lines, "department");
        foreach (var (i, hotspot) in hotspots.OfTheme(theme.Id, chosen).Index())
            WriteHotspots(Sheet(book, i == 0 ? "Điểm nóng" : $"Điểm nóng {i + 1}", theme, chosen), hotspot);
        book.Describe($"{theme.Name}, {catalog.Province.Name}, {chosen.VietnameseName}", editions.Of(chosen.ToString()), notice.Text);
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }

    private IXLWorksheet Sheet(XLWorkbook book, string title, ThemeDefinition theme, PeriodCode chosen)
    {
        var sheet = book.AddWorksheet(title);
        sheet.Style.Font.FontName = "Times New Roman";
        sheet.Style.Font.FontSize = 12;
        sheet.Cell(1, 1).SetValue(theme.Name).Style.Font.SetBold().Font.SetFontSize(14);
        // In another structure of units the figures may stand under the name of a province that did not report them.
        var others = string.Concat(view.OtherProvinces([chosen]).Select(o => "; " + o.Words));
        sheet.Cell(2, 1).SetValue($"{catalog.Province.Name}, {title.ToLowerInvariant()}, {chosen.VietnameseName}{others}");
        sheet.Cell(3, 1).SetValue(SourceLine.Of(catalog, theme, chosen));
        if (editions.Of(chosen.ToString()) is { } edition)
            sheet.Cell(4, 1).SetValue(EditionText.Long(edition));
        if (notice.Text is { } text)
            sheet.Cell(5, 1).SetValue(text.ToUpperInvariant()).Style.Font.SetBold().Font.SetFontColor(XLColor.FromHtml("#9A3412"));
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.SheetView.FreezeRows(HeadRow);
        return sheet;
    }

    private void WriteProvince(IXLWorksheet sheet, IReadOnlyList<Reading> lines)
    {
        Head(sheet, ("Mã", 7), ("Chỉ tiêu", 58), ("Đơn vị tính", 13), ("Kỳ", 24), ("Giá trị", 12), ("Cùng kỳ năm trước", 12), ("Tăng, giảm", 12), ("Chỉ tiêu giao", 12), ("Đơn vị đã báo cáo", 11), ("Đơn vị phải báo cáo", 11), ("Cách tính", 60));
        foreach (var (i, line) in lines.Index())
        {
            var row = HeadRow + 1 + i;
            sheet.Cell(row, 1).SetValue(line.Indicator.Code);
            sheet.Cell(row, 2).SetValue(line.Indicator.Name);
            sheet.Cell(row, 3).SetValue(line.Indicator.Unit);
            sheet.Cell(row, 4).SetValue(line.Period.VietnameseName);
            Number(sheet.Cell(row, 5), line.Value, line.Indicator, line.Now);
            Number(sheet.Cell(row, 6), line.Before?.Value, line.Indicator, line.Before);
            Number(sheet.Cell(row, 7), line.Change.Value - line.Change.Before, line.Indicator);
            Number(sheet.Cell(row, 8), line.Target?.Value, line.Indicator);
            sheet.Cell(row, 9).SetValue(line.Now?.Reported ?? 0);
            sheet.Cell(row, 10).SetValue(line.Now?.Expected ?? 0);
            sheet.Cell(row, 11).SetValue(line.Indicator.Formula + string.Concat(
                new[] { line.DerivedText, line.EstimatedText, line.DerivedTextBefore is { } before ? "cùng kỳ " + before : null, line.AlikeText, line.RegimeChange }.OfType<string>().Select(t => $" ({t})")));
        }
        Frame(sheet, lines.Count, 11);
        sheet.PageSetup.FitToPages(1, 0);
    }

    private void WriteLevel(IXLWorksheet sheet, IReadOnlyList<Reading> lines, string level)
    {
        Head(sheet, [("Đơn vị", 34), .. lines.Select(l => ($"{l.Indicator.Code}. {l.Indicator.ShortName} ({l.Indicator.Unit}), {l.Period.VietnameseName}{(Marks.Words(l.Now) is { Length: > 0 } marks ? ", " + marks : "")}", 13.0))]);
        var questions = lines.Select(l => new FigureQuestion(l.Indicator.Id, l.Period.ToString())).ToList();
        var found = figures.Ask(questions, FigureUnits.Across(level));
        var byIndicator = questions.Select(q => found[q]).ToList();
        var units = catalog.Units.Where(u => byIndicator.Any(f => f.Any(x => x.UnitCode == u.Code))).ToList();
        foreach (var (i, unit) in units.Index())
        {
            sheet.Cell(HeadRow + 1 + i, 1).SetValue(unit.Name);
            foreach (var (j, line) in lines.Index())
                if (byIndicator[j].FirstOrDefault(f => f.UnitCode == unit.Code) is { } figure)
                    Number(sheet.Cell(HeadRow + 1 + i, j + 2), figure.Value, line.Indicator, figure);
        }
        Frame(sheet, units.Count, lines.Count + 1);
        sheet.SheetView.FreezeColumns(1);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(1, 1);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, HeadRow);
    }

    // Those met and those for which too little is known; where nothing was reported the cell is empty.
    private static void WriteHotspots(IXLWorksheet sheet, HotspotReading hotspot)
    {
        var columns = hotspot.Groups.SelectMany(g => g.Columns.Select(c => (Group: g.Name, Column: c))).ToList();
        Head(sheet, [("Đơn vị", 34), ("Kết luận", 26), .. columns.Select(c => ($"{c.Group}: {c.Column.Indicator.Code}. {c.Column.Indicator.ShortName} {c.Column.Threshold}, {c.Column.Period.VietnameseName}", 20.0))]);
        IReadOnlyList<HotspotUnit> units = [.. hotspot.Hot, .. hotspot.Undecided];
        foreach (var (i, unit) in units.Index())
        {
            sheet.Cell(HeadRow + 1 + i, 1).SetValue(unit.Unit.Name);
            sheet.Cell(HeadRow + 1 + i, 2).SetValue(unit.Met == Met.Yes ? "Hội đủ các điều kiện" : $"Chưa đủ số liệu (thiếu {unit.Missing})");
            foreach (var (j, cell) in unit.Findings.SelectMany(f => f.Cells).Index())
                Number(sheet.Cell(HeadRow + 1 + i, j + 3), cell.Reading.Value, cell.Column.Indicator, cell.Reading.Now);
        }
        if (units.Count == 0)
            sheet.Cell(HeadRow + 1, 1).SetValue("Không đơn vị nào hội đủ các điều kiện");
        Frame(sheet, units.Count, columns.Count + 2);
        sheet.PageSetup.FitToPages(1, 0);
    }

    private static void Head(IXLWorksheet sheet, params ReadOnlySpan<(string Text, double Width)> columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            sheet.Cell(HeadRow, i + 1).SetValue(columns[i].Text);
            // Widths are given: fitting them asks for fonts that a bare machine does not have.
            sheet.Column(i + 1).Width = columns[i].Width;
        }
        var head = sheet.Range(HeadRow, 1, HeadRow, columns.Length).Style;
        head.Font.SetBold().Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        head.Fill.SetBackgroundColor(XLColor.FromHtml("#EAF1F8"));
    }

    private static void Frame(IXLWorksheet sheet, int rows, int columns)
    {
        var table = sheet.Range(HeadRow, 1, HeadRow + rows, columns).Style;
        table.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        sheet.Range(HeadRow + 1, 1, HeadRow + Math.Max(rows, 1), columns).Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        for (var row = HeadRow; row <= HeadRow + rows; row++)
            sheet.Row(row).Height = LineHeight * Enumerable.Range(1, columns).Max(c => Lines(sheet, row, c));
    }

    // As many lines as the text takes in its column; measured by letters, for the same reason.
    private static int Lines(IXLWorksheet sheet, int row, int column) =>
        sheet.Cell(row, column).DataType == XLDataType.Text
            ? (int)Math.Ceiling(1.1 * sheet.Cell(row, column).GetString().Length / sheet.Column(column).Width) is var lines and > 1 ? lines : 1
            : 1;

    private static void Number(IXLCell cell, decimal? value, IndicatorDefinition indicator, Figure? figure = null) =>
        NumberCell.Set(cell, value, indicator.Decimals, figure is null ? "" : Marks.Text(figure.IsDerived, figure.IsEstimated));
}
