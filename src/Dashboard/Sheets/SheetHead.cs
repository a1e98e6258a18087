using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Sheets;

/// <summary>
/// The header rows over a cell and the row that numbers the columns, found for drawing only: the fit of columns and
/// measures was settled when the file was read.
/// </summary>
/// <param name="Codes">The column-code row; null where the sheet prints none.</param>
internal sealed record SheetHead(int Top, int Bottom, int? Codes)
{
    private const int MostRows = 12;
    private const int FewestCodes = 3;

    /// <summary>The head above a row; null where nothing looks like one.</summary>
    public static SheetHead? Above(Sheet sheet, int row)
    {
        for (var at = row - 1; at >= 1; at--)
        {
            if (CodesIn(sheet, at) < FewestCodes)
                continue;
            return new SheetHead(FirstRow(sheet, at), at, at);
        }
        return null;
    }

    /// <summary>The columns that the code row numbers with the codes asked for.</summary>
    public IEnumerable<int> ColumnsOf(Sheet sheet, IReadOnlyList<string> codes)
    {
        var columns = new List<int>();
        if (Codes is { } row)
        {
            foreach (var cell in sheet.Row(row))
            {
                if (PrintedCode.LeadingCode(cell.RawText) is { } code && codes.Contains(code))
                    columns.Add(cell.Column);
            }
        }
        return columns;
    }

    // Codes count up by one nearly everywhere; figures do not.
    private static int CodesIn(Sheet sheet, int row)
    {
        int codes = 0, ups = 0, last = int.MinValue;
        foreach (var cell in sheet.Row(row))
        {
            if (PrintedCode.LeadingCode(cell.RawText) is not { } code)
                continue;
            var number = int.Parse(code.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]), System.Globalization.CultureInfo.InvariantCulture);
            ups += number == last + 1 ? 1 : 0;
            last = number;
            codes++;
        }
        return ups * 10 >= (codes - 1) * 6 ? codes : 0;
    }

    private static int FirstRow(Sheet sheet, int codes)
    {
        var top = codes;
        for (var row = codes - 1; row >= Math.Max(1, codes - MostRows) && IsHeader(sheet, row); row--)
            top = row;
        return top;
    }

    // A header row has several texts of its own or merged into it; a title has one, or the two of a letterhead.
    private static bool IsHeader(Sheet sheet, int row)
    {
        var anchors = new HashSet<(int, int)>();
        for (var column = 1; column <= sheet.MaxColumn; column++)
        {
            if (sheet.AnchorOf(row, column) is { } cell)
                anchors.Add((cell.Row, cell.Column));
        }
        return anchors.Count > 2;
    }
}
