using System.Globalization;
using ClosedXML.Excel;
using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Marking;

/// <summary>
/// A new .xlsx with the values and merged cells of a workbook of another format (.xls, .xlsb): what marks are put on where the
/// original cannot carry them. Formulas stand as their results; a text longer than a cell can hold ends with "…".
/// </summary>
internal static class PlainCopy
{
    // ClosedXML keeps every cell as objects; a return has some thousands.
    private const int MostCells = 200_000;

    // What a cell of a spreadsheet can hold; other formats can say more.
    private const int LongestText = 32_767;
    private const int Narrow = 7;
    private const int Wide = 40;

    /// <exception cref="ReadingRefused">There are too many cells.</exception>
    public static byte[] Of(Workbook workbook)
    {
        if (workbook.Sheets.Sum(s => (long)s.Cells.Count) > MostCells)
            throw new ReadingRefused(UnreadableReason.TooManyCells);
        using var copy = new XLWorkbook();
        foreach (var sheet in workbook.Sheets)
        {
            var to = copy.AddWorksheet(sheet.Name);
            if (sheet.IsHidden)
                to.Visibility = XLWorksheetVisibility.Hidden;
            Write(sheet, to);
        }
        using var bytes = new MemoryStream();
        copy.SaveAs(bytes);
        return bytes.ToArray();
    }

    private static void Write(Sheet sheet, IXLWorksheet to)
    {
        var widths = new Dictionary<int, int>();
        var merged = new MergedColumns(sheet);
        foreach (var cell in sheet.Cells)
        {
            var target = to.Cell(cell.Row, cell.Column);
            if (cell.Kind == CellKind.Number && double.TryParse(cell.RawText, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                target.SetValue(number);
                if (cell.Hint == NumberHint.Percent)
                    target.Style.NumberFormat.Format = "0.##%";
            }
            else
            {
                target.SetValue(Fitting(cell.RawText)).SetDataType(XLDataType.Text);
                target.Style.Alignment.WrapText = true;
            }
            if (!merged.Cover(cell.Row, cell.Column))
                widths[cell.Column] = Math.Max(widths.GetValueOrDefault(cell.Column), cell.RawText.Length + 2);
        }
        foreach (var merge in sheet.Merges.Where(m => m.LastRow - m.FirstRow < 1000 && m.LastColumn - m.FirstColumn < 1000))
            to.Range(merge.FirstRow, merge.FirstColumn, merge.LastRow, merge.LastColumn).Merge();
        foreach (var (column, width) in widths)
            to.Column(column).Width = Math.Clamp(width, Narrow, Wide);
        to.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }

    private static string Fitting(string text)
    {
        if (text.Length <= LongestText)
            return text;
        // Half a character pair is no text.
        var end = char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1;
        return $"{text[..end]}…";
    }
}
