using System.Security.Cryptography;
using System.Text;
using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Recognition;

/// <summary>
/// What a sender's files have in common from period to period: names of sheets, and the texts of the first rows and of the first
/// columns, digits left out. Files of one look come from one sender and are one form.
/// </summary>
internal static class Look
{
    private const int HeadRows = 30;
    private const int LabelColumns = 3;

    /// <summary>A hash in hexadecimal.</summary>
    public static string Of(Workbook workbook)
    {
        var text = new StringBuilder();
        foreach (var sheet in workbook.Sheets.Where(s => !s.IsHidden))
        {
            text.Append(Key(sheet.Name)).Append('\n');
            foreach (var cell in sheet.Cells.Where(c => c.Kind == CellKind.Text && (c.Row <= HeadRows || c.Column <= LabelColumns)))
                text.Append(Key(cell.RawText)).Append('|');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    // Periods are told by their numbers, and by Roman numerals of quarters.
    private static string Key(string text) => string.Join(' ', Folding.Key(string.Concat(text.Where(c => !char.IsDigit(c))))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("i" or "ii" or "iii" or "iv")));
}
