using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Recognition;

/// <summary>
/// Finds a form whose measures stand below each other, each line by its own text and its code, wherever it stands: lines
/// may be moved, inserted, renumbered, columns added between. Nothing is read from fixed addresses.
/// </summary>
internal static class LineFinder
{
    private const double Enough = 0.5;
    private const int FewestLines = 3;
    private const int MostRows = 600;
    private const int MostColumns = 12;

    /// <summary>The sheet read as each form of lines that it may be, best first; none that does not fit.</summary>
    public static List<FormTable> Find(Sheet sheet, IReadOnlyList<KnownForm> forms)
    {
        var found = new List<FormTable>();
        foreach (var form in forms)
        {
            if (form.Lines is not null && Find(sheet, form, form.Lines) is { } table)
                found.Add(table);
        }
        found.Sort((a, b) => b.Likeness.CompareTo(a.Likeness));
        return found;
    }

    private static FormTable? Find(Sheet sheet, KnownForm form, LineNames lines)
    {
        var last = Math.Min(sheet.MaxRow, MostRows);
        if (LabelColumn(sheet, lines, last) is not { } label)
            return null;
        var codes = CodeColumn(sheet, form, label, last);
        var matches = LineMatches.Read(sheet, form, lines, label, codes, last);
        if (matches.Likeness < Enough)
            return null;
        var header = HeaderRow(sheet, form, label, matches.FirstRow);
        if (ValueColumn(sheet, label, header, matches) is not { } value)
            return null;
        var block = new HeaderBlock(sheet, header, 1, Math.Min(sheet.MaxColumn, MostColumns), header);
        return new FormTable(
            form, new SheetTable(sheet, block, null, matches.FirstRow, last, []), [.. matches.RowOf.Select(r => r == 0 ? 0 : value)],
            matches.LikenessOf, label, matches.Likeness)
        {
            LineOf = matches.RowOf,
            Oddities = [.. matches.Oddities.Where(o => o.Kind != LineOddityKind.Stranger || IsFigure(sheet.At(o.Row, value)))],
        };
    }

    // The column in which most texts are those of lines, letter for letter.
    private static int? LabelColumn(Sheet sheet, LineNames lines, int last)
    {
        Span<int> hits = stackalloc int[MostColumns + 1];
        foreach (var cell in sheet.Cells)
        {
            if (cell.Row > last)
                break;
            if (cell.Kind == CellKind.Text && cell.Column <= MostColumns && lines.IndexOf(Folding.Key(cell.RawText)) >= 0)
                hits[cell.Column]++;
        }
        var best = 1;
        for (var column = 2; column <= MostColumns; column++)
            best = hits[column] > hits[best] ? column : best;
        return hits[best] >= FewestLines ? best : null;
    }

    private static int? CodeColumn(Sheet sheet, KnownForm form, int label, int last)
    {
        var best = (Column: (int?)null, Hits: FewestLines - 1);
        for (var column = 1; column < label; column++)
        {
            var hits = 0;
            for (var row = 1; row <= last; row++)
                hits += form.IndexOf(LineNames.Code(sheet.Text(row, column))) >= 0 ? 1 : 0;
            if (hits > best.Hits)
                best = (column, hits);
        }
        return best.Column;
    }

    // The heading of the lines; where none is printed, the row over the first of them.
    private static int HeaderRow(Sheet sheet, KnownForm form, int label, int first)
    {
        for (var row = first - 1; row >= 1 && row > first - 12; row--)
        {
            if (sheet.AnchorOf(row, label) is { } cell && LineNames.IsLabelHeader(Folding.Key(cell.RawText), form.UnitHeaderKey))
                return row;
        }
        return Math.Max(1, first - 1);
    }

    private static int? ValueColumn(Sheet sheet, int label, int header, LineMatches matches)
    {
        var last = Math.Min(sheet.MaxColumn, MostColumns);
        for (var row = header; row < matches.FirstRow; row++)
        {
            for (var column = label + 1; column <= last; column++)
            {
                if (sheet.At(row, column) is { Kind: CellKind.Text } cell && LineNames.IsValueHeader(Folding.Key(cell.RawText)))
                    return column;
            }
        }
        var best = (Column: (int?)null, Hits: 0);
        for (var column = label + 1; column <= last; column++)
        {
            var hits = matches.RowOf.Count(row => row > 0 && IsFigure(sheet.At(row, column)));
            if (hits > best.Hits)
                best = (column, hits);
        }
        return best.Column;
    }

    private static bool IsFigure(Cell? cell) => cell is not null && (cell.Kind == CellKind.Number || cell.IsFormula
        || (cell.RawText.Length is > 0 and < 20 && char.IsAsciiDigit(cell.RawText.TrimStart()[..1].FirstOrDefault())));
}
