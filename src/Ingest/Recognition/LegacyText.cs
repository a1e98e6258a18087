using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Recognition;

/// <summary>
/// Text typed in the old TCVN3 fonts (ABC, .VnTime): each Vietnamese letter is stored as one of the Latin-1 signs that
/// the font draws otherwise, "Tæng sè ®¬n" for "Tổng số đơn". Capitals are made by the font, so they come out small.
/// </summary>
internal static class LegacyText
{
    private const char First = '\u00A1';

    // By code point from U+00A1 to U+00FE; a blank where TCVN3 has no letter.
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

    // Unicode Vietnamese uses these Latin-1 letters as what they are.
    private const string AlsoUnicode = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";

    /// <summary>Told with every form read from such text.</summary>
    public static Finding Note { get; } = new(
        "NHAN-04", Severity.Note, null, null, null, null, "TCVN3", "Unicode",
        "Tệp dùng phông chữ cũ TCVN3 (ABC, .VnTime); hệ thống đã tự chuyển sang Unicode để đọc. Đề nghị các kỳ sau dùng phông chữ Unicode.");

    /// <summary>The workbook with such text put into Unicode, or null where hardly any is.</summary>
    public static Workbook? Decode(Workbook workbook)
    {
        int legacy = 0, texts = 0;
        foreach (var sheet in workbook.Sheets)
        {
            foreach (var cell in sheet.Cells)
            {
                texts += cell.Kind == CellKind.Text ? 1 : 0;
                legacy += cell.Kind == CellKind.Text && IsLegacy(cell.RawText, needsProof: true) ? 1 : 0;
            }
        }
        return legacy >= 5 && legacy * 5 >= texts ? new Workbook([.. workbook.Sheets.Select(Decode)]) : null;
    }

    // Names, merges and addresses stay: only what the cells say is read anew.
    private static Sheet Decode(Sheet sheet) => new(
        sheet.Name, [.. sheet.Cells.Select(c => c.Kind == CellKind.Text && IsLegacy(c.RawText, needsProof: false) ? c with { RawText = Decode(c.RawText) } : c)],
        sheet.Merges, sheet.IsHidden);

    internal static string Decode(string text) => string.Create(text.Length, text, (letters, from) =>
    {
        for (var i = 0; i < letters.Length; i++)
            letters[i] = LetterOf(from[i]) is var letter and not ' ' ? letter : from[i];
    });

    private static char LetterOf(char c) => c >= First && c - First < Letters.Length ? Letters[c - First] : ' ';

    /// <param name="needsProof">Ask for a sign that Unicode Vietnamese never has; without, any that may be one is enough.</param>
    private static bool IsLegacy(string text, bool needsProof)
    {
        var found = false;
        foreach (var c in text)
        {
            // ă, đ, ơ, ư and the letters with two marks exist in Unicode only.
            if (c is (>= '\u0100' and <= '\u01B0') or (>= '\u1EA0' and <= '\u1EF9'))
                return false;
            found |= LetterOf(c) != ' ' && (!needsProof || !AlsoUnicode.Contains(c));
        }
        return found;
    }
}
