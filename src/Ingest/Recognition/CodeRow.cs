using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Recognition;

/// <summary>The row that numbers the columns: "MS | 1=4+13+22 | 2=5+14+23 | …" or "(1) | (2) | (3)=(4)+(5)".</summary>
internal sealed record CodeRow(int Row, IReadOnlyList<CodeCell> Cells)
{
    private const int Fewest = 3;

    /// <summary>The code row that a row is, or null. Figures are told from codes by their order: codes count up.</summary>
    public static CodeRow? Read(ReadOnlySpan<Cell> row)
    {
        if (row.Length < Fewest || !CountsUp(row))
            return null;
        var cells = new List<CodeCell>(row.Length);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in row)
        {
            if (PrintedCode.LeadingCode(cell.RawText) is not { } code)
                continue;
            if (!codes.Add(code))
                return null;
            cells.Add(new CodeCell(cell.Column, code, cell.RawText));
        }
        return cells.Count < Fewest ? null : new CodeRow(row[0].Row, cells);
    }

    // A look at the leading digits spares nearly every row of figures the pattern.
    private static bool CountsUp(ReadOnlySpan<Cell> row)
    {
        int numbers = 0, ups = 0, last = 0;
        foreach (var cell in row)
        {
            var number = LeadingNumber(cell.RawText);
            if (number <= 0)
                continue;
            ups += number == last + 1 ? 1 : 0;
            numbers++;
            last = number;
        }
        // Inserted, missing and moved columns break the count here and there; figures never keep it.
        return numbers >= Fewest && numbers * 2 >= row.Length && ups * 10 >= (numbers - 1) * 6;
    }

    private static int LeadingNumber(string text)
    {
        var at = 0;
        while (at < text.Length && (text[at] == '(' || char.IsWhiteSpace(text[at])))
            at++;
        var number = 0;
        var start = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            if (at - start == 2)
                return 0;
            number = (number * 10) + (text[at] - '0');
        }
        return number;
    }
}

/// <param name="Text">As it stands, equation included.</param>
internal readonly record struct CodeCell(int Column, string Code, string Text);
