using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>
/// How wide columns and how high header rows must be for their texts to be read. Worked out from the texts, because
/// the library measures them only where Windows draws.
/// </summary>
internal static class SheetWidths
{
    /// <summary>Width of an A4 page on its side, in units of column width at full size.</summary>
    private const double PageWidth = 128;

    /// <summary>Characters of bold 9-point Times New Roman in one unit of column width, on the cautious side.</summary>
    private const double CharactersPerUnit = 1.3;

    /// <summary>Digits and signs are wider than the letters of words.</summary>
    private const double Wider = 1.2;

    /// <summary>An equation longer than this breaks over lines rather than widen its column.</summary>
    private const double WidestCode = 13;

    private const double LineHeight = 12;

    /// <summary>Widths of all columns from the left, in the units of a spreadsheet.</summary>
    public static IReadOnlyList<double> Of(SheetPlan plan)
    {
        var codes = ColumnCodeRow.Of(plan.Form);
        var labels = Math.Clamp(plan.Labels.Max(l => l.Length) + 1.0, 20, 38);
        List<double> widths = plan.LabelColumns == 2 ? [5, Math.Max(labels, 34)] : [labels];
        for (var i = 0; i < plan.Form.Columns.Count; i++)
        {
            var column = plan.Form.Columns[i];
            var least = column.Type switch { ColumnType.Decimal => 8, ColumnType.Text => 22, _ => 5.6 };
            widths.Add(Math.Max(least, Math.Max(Longest(column.Header[^1]), Math.Min(Wider * Longest(codes[i]), WidestCode))));
        }
        return Spread(widths, plan.LabelColumns);
    }

    /// <summary>Heights of the header's levels in points, so that every text fits its merged cell.</summary>
    public static IReadOnlyList<double> HeaderHeights(HeaderTree header, IReadOnlyList<double> widths, int labelColumns)
    {
        var heights = Enumerable.Repeat(1.4 * LineHeight, header.Depth).ToArray();
        foreach (var cell in header.Cells.OrderBy(c => c.Levels))
        {
            var width = widths.Skip(labelColumns + cell.Column).Take(cell.Columns).Sum();
            var missing = Height(cell.Text, width) - heights.Skip(cell.Level).Take(cell.Levels).Sum();
            if (missing > 0)
                heights[cell.Level + cell.Levels - 1] += missing;
        }
        return heights;
    }

    /// <summary>The height in points that a wrapped text takes.</summary>
    public static double Height(string text, double width) => (Lines(text, width) * LineHeight) + 4;

    /// <summary>How much larger than usual texts and rows must be set so that the page, shrunk to one page's width, can be read.</summary>
    public static double Enlargement(IReadOnlyList<double> widths) => Math.Clamp(widths.Sum() / PageWidth, 1, 1.4);

    private static double Longest(string text) => (text.Split(' ').Max(w => w.Length) / CharactersPerUnit) + 1.1;

    /// <summary>The height in points that a column's code or equation takes.</summary>
    public static double CodeHeight(string code, double width) => Height(code, width / Wider);

    private static int Lines(string text, double width)
    {
        var room = Math.Max(1, (width - 0.6) * CharactersPerUnit);
        var lines = 1;
        var used = 0.0;
        foreach (var word in text.Split(' '))
        {
            var needed = used == 0 ? word.Length : used + 1 + word.Length;
            if (needed <= room)
            {
                used = needed;
                continue;
            }
            lines += (used == 0 ? 0 : 1) + (int)(word.Length / (room + 1));
            used = word.Length % (room + 1);
        }
        return lines;
    }

    // A form with few columns would print as a strip in the middle of a landscape page.
    private static IReadOnlyList<double> Spread(List<double> widths, int labelColumns)
    {
        var free = PageWidth - widths.Sum();
        if (free <= 0)
            return widths;
        var each = Math.Min(free / (widths.Count - labelColumns), 5);
        return [.. widths.Select((w, i) => i < labelColumns ? w : w + each)];
    }
}
