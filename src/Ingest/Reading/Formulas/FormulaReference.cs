using System.Globalization;

namespace DanVan.Ingest.Reading.Formulas;

/// <summary>A range that a formula names, bounds 1-based and inclusive.</summary>
/// <param name="Sheet">Null for the formula's own sheet.</param>
internal sealed record FormulaReference(string? Sheet, MergedRange Range)
{
    public bool IsCell => Range.FirstRow == Range.LastRow && Range.FirstColumn == Range.LastColumn;

    /// <summary>"D8", "$D$8:F9", "C:C" or "8:9", moved for a formula that several cells share; null for anything else.</summary>
    public static FormulaReference? Parse(string? sheet, string text, int rowShift, int columnShift)
    {
        var colon = text.IndexOf(':');
        if (!TryEnd(colon < 0 ? text : text[..colon], rowShift, columnShift, out var first))
            return null;
        var last = first;
        if (colon >= 0 && !TryEnd(text[(colon + 1)..], rowShift, columnShift, out last))
            return null;
        // A whole column or row is written with a colon; "C" or "8" alone is a name or a number.
        if ((first.Row is null) != (last.Row is null) || (first.Column is null) != (last.Column is null)
            || (colon < 0 && (first.Row is null || first.Column is null)))
            return null;
        var (r1, r2) = (first.Row ?? 1, last.Row ?? CellAddress.LastRow);
        var (c1, c2) = (first.Column ?? 1, last.Column ?? CellAddress.LastColumn);
        var range = new MergedRange(Math.Min(r1, r2), Math.Min(c1, c2), Math.Max(r1, r2), Math.Max(c1, c2));
        return range.FirstRow < 1 || range.FirstColumn < 1 || range.LastRow > CellAddress.LastRow || range.LastColumn > CellAddress.LastColumn
            ? null : new(sheet, range);
    }

    private static bool TryEnd(string text, int rowShift, int columnShift, out (int? Row, int? Column) end)
    {
        end = default;
        var at = 0;
        var fixedColumn = Dollar(text, ref at);
        var start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        var letters = text[start..at];
        var fixedRow = letters.Length == 0 ? fixedColumn : Dollar(text, ref at);
        var digits = text[at..];
        if (letters.Length > 3 || (letters.Length == 0 && digits.Length == 0))
            return false;
        if (digits.Length > 0)
        {
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row))
                return false;
            end.Row = row + (fixedRow ? 0 : rowShift);
        }
        if (letters.Length > 0)
        {
            var column = 0;
            foreach (var letter in letters)
                column = (column * 26) + (letter & 0x1F);
            end.Column = column + (fixedColumn ? 0 : columnShift);
        }
        return true;
    }

    private static bool Dollar(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '$')
            return false;
        at++;
        return true;
    }
}
