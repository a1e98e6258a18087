using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Recognition;

/// <summary>The header rows of a table, each column's path rebuilt through merged cells.</summary>
internal sealed class HeaderBlock
{
    private const int MostRows = 12;
    private const int MostBlankRows = 2;
    private const int MostMerges = 2000;

    private readonly Sheet sheet;
    private readonly MergedRange[] merges;
    private readonly int first;
    private readonly int last;

    /// <param name="bottom">The last header row.</param>
    /// <param name="first">First column of the table, the one that names the rows included.</param>
    /// <param name="top">The first header row where it is known.</param>
    public HeaderBlock(Sheet sheet, int bottom, int first, int last, int? top = null)
    {
        this.sheet = sheet;
        (this.first, this.last) = (first, last);
        var highest = top ?? Math.Max(1, bottom - MostRows + 1);
        merges = [.. sheet.Merges.Where(m => m.LastRow >= highest && m.FirstRow <= bottom && m.LastColumn >= first && m.FirstColumn <= last).Take(MostMerges)];
        Bottom = bottom;
        Top = top ?? FindTop(highest);
    }

    /// <summary>First header row; below <see cref="Bottom"/> where the table has no header at all.</summary>
    public int Top { get; }

    public int Bottom { get; }

    public int LastColumn => last;

    /// <summary>Whether any header row has a text in this very column.</summary>
    public bool HasText(int column)
    {
        for (var row = Top; row <= Bottom; row++)
        {
            if (sheet.At(row, column) is not null)
                return true;
        }
        return false;
    }

    /// <summary>The texts over a column from the top level down, each once.</summary>
    public HeaderPath PathOf(int column)
    {
        var keys = new List<string>(4);
        var texts = new List<string>(4);
        (int Row, int Column) before = default;
        for (var row = Top; row <= Bottom; row++)
        {
            var anchor = Anchor(row, column);
            var cell = sheet.At(anchor.Row, anchor.Column) ?? Inherited(row, column);
            if (cell is null || (cell.Row, cell.Column) == before)
                continue;
            before = (cell.Row, cell.Column);
            var key = Folding.Key(cell.RawText);
            if (key.Length == 0)
                continue;
            keys.Add(key);
            texts.Add(cell.RawText.ReplaceLineEndings(" ").Trim());
        }
        return new HeaderPath([.. keys], string.Join(" › ", texts));
    }

    // Groups whose cells were unmerged keep their text in the first column only.
    private Cell? Inherited(int row, int column)
    {
        if (row == Bottom || !HasTextBelow(row, column))
            return null;
        for (var left = column - 1; left >= first; left--)
        {
            var anchor = Anchor(row, left);
            if (sheet.At(anchor.Row, anchor.Column) is not { } cell)
                continue;
            return anchor.LastRow == row && HasTextBelow(row, left) ? cell : null;
        }
        return null;
    }

    private bool HasTextBelow(int row, int column)
    {
        for (var below = row + 1; below <= Bottom; below++)
        {
            if (sheet.At(below, column) is not null)
                return true;
        }
        return false;
    }

    private int FindTop(int highest)
    {
        var top = Bottom + 1;
        var blanks = 0;
        for (var row = Bottom; row >= highest; row--)
        {
            var texts = CountTexts(row, out var isTitle);
            if (texts == 0 && ++blanks <= MostBlankRows)
                continue;
            // One text on a row is a title, a date line or a unit of measure.
            if (texts < 2 || isTitle)
                break;
            (top, blanks) = (row, 0);
        }
        return top;
    }

    private int CountTexts(int row, out bool isTitle)
    {
        isTitle = false;
        var (count, numbers) = (0, 0);
        (int, int) before = default;
        for (var column = first; column <= last; column++)
        {
            var anchor = Anchor(row, column);
            if ((anchor.Row, anchor.Column) == before || sheet.At(anchor.Row, anchor.Column) is null)
                continue;
            before = (anchor.Row, anchor.Column);
            count++;
            numbers += IsNumber(sheet.At(anchor.Row, anchor.Column)!) ? 1 : 0;
            isTitle |= (anchor.LastColumn - anchor.Column + 1) * 10 >= (last - first + 1) * 8;
        }
        // Rows of figures end a header as a title does: the table above, on the page before.
        isTitle |= numbers > 1;
        return count;
    }

    private static bool IsNumber(Cell cell) =>
        cell.Kind == CellKind.Number || (cell.RawText.Length > 0 && !cell.RawText.AsSpan().ContainsAnyExceptInRange('0', '9'));

    private (int Row, int Column, int LastRow, int LastColumn) Anchor(int row, int column)
    {
        foreach (var merge in merges)
        {
            if (merge.Contains(row, column))
                return (merge.FirstRow, merge.FirstColumn, merge.LastRow, merge.LastColumn);
        }
        return (row, column, row, column);
    }
}

/// <summary>What stands over a column.</summary>
/// <param name="Keys">Folded levels, top first; empty where nothing stands there.</param>
/// <param name="Label">The levels as written, divided by " › ".</param>
internal sealed record HeaderPath(string[] Keys, string Label)
{
    /// <summary>
    /// How alike the path is to a form's, 0 to 1. Sheets add a title above or leave a level out, so the lower levels
    /// are compared at several depths and the best counts.
    /// </summary>
    public double LikenessTo(string formPath, int formDepth, double atLeast)
    {
        var best = 0.0;
        for (var depth = Math.Min(Keys.Length, formDepth + 1); depth >= Math.Max(1, formDepth - 1); depth--)
        {
            if (depth > Keys.Length)
                continue;
            var path = depth == 1 ? Keys[^1] : string.Join(' ', Keys, Keys.Length - depth, depth);
            best = Math.Max(best, Similarity.Of(path, formPath, Math.Max(atLeast, best)));
            if (best == 1)
                break;
        }
        return best;
    }
}
