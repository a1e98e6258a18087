using System.Globalization;
using DanVan.Ingest.Reading;

namespace DanVan.Dashboard.Sheets;

/// <summary>A cell as a Vietnamese spreadsheet shows it: numbers to the right with a decimal comma, text as written.</summary>
internal static class CellText
{
    public static string Of(Cell? cell) => cell switch
    {
        null => "",
        { IsFormulaWithoutValue: true } => "(công thức chưa có kết quả)",
        { Kind: CellKind.Number, Hint: NumberHint.Percent } => Percent(cell.RawText),
        { Kind: CellKind.Number } => cell.RawText.Replace('.', ','),
        { Kind: CellKind.Date } => Date(cell.RawText),
        _ => cell.RawText,
    };

    public static CellAlign Align(Cell? cell) => cell?.Kind switch
    {
        CellKind.Number or CellKind.Date => CellAlign.Right,
        CellKind.Boolean or CellKind.Error => CellAlign.Centre,
        _ => CellAlign.Left,
    };

    // What is no share by far may not fit a decimal a hundredfold.
    private static string Percent(string raw) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction) && Math.Abs(fraction) < 1_000_000_000
            ? (fraction * 100).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',') + "%"
            : raw;

    private static string Date(string raw) =>
        DateOnly.TryParseExact(raw, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : raw;
}
