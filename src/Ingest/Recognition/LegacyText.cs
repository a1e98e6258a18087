using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Recognition;

/// <summary>
/// Text typed in the old TCVN3 fonts (ABC, .VnTime): each Vietnamese letter is stored as one of the Latin-1 signs that
/// the font draws otherwise, "Tæng sè ®¬n" for "Tổng số đơn". Capitals are made by fonts of their own (.VnTimeH). VNI
/// text is told by its font only: nothing else is certain.
/// </summary>
public static class LegacyText
{
    private const char First = '\u00A1';

    // By code point from U+00A1 to U+00FE; a blank where TCVN3 has no letter.
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

    // Unicode Vietnamese uses these Latin-1 letters as what they are.
    private const string AlsoUnicode = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";

    /// <summary>Told with every form read from such text.</summary>
    public static Finding Note { get; } = new(
        "NHAN-04", Severity.Note, null, null, null, null, "TCVN3, VNI", "Unicode",
        "Tệp dùng phông chữ cũ (TCVN3: ABC, .VnTime; hoặc VNI: VNI-Times); hệ thống đã tự chuyển sang Unicode để đọc. Đề nghị các kỳ sau dùng phông chữ Unicode.");

    /// <summary>The workbook with such text put into Unicode, or null where there is none that is certain.</summary>
    public static Workbook? Decode(Workbook workbook)
    {
        var sheets = workbook.Sheets.Select(Decode).ToList();
        return sheets.Exists(s => s is not null) ? new Workbook([.. sheets.Select((s, i) => s ?? workbook.Sheets[i])]) : null;
    }

    // A cell's font is proof for the cell; without fonts, many cells with signs that Unicode never has are proof for the sheet.
    private static Sheet? Decode(Sheet sheet)
    {
        int legacy = 0, texts = 0, fonts = 0;
        foreach (var cell in sheet.Cells)
        {
            if (cell.Kind != CellKind.Text)
                continue;
            texts++;
            fonts += cell.Font != FontCoding.Unicode && IsChanged(cell) ? 1 : 0;
            legacy += IsLegacy(cell.RawText, needsProof: true) ? 1 : 0;
        }
        var isAll = legacy >= 5 && legacy * 5 >= texts;
        return isAll || fonts > 0 ? sheet.With([.. sheet.Cells.Select(c => c.Kind == CellKind.Text ? Decode(c, isAll) : c)]) : null;
    }

    private static Cell Decode(Cell cell, bool isAll) => cell.Font switch
    {
        _ when HasUnicodeOnly(cell.RawText) => cell,
        FontCoding.Vni => cell with { RawText = VniText.Decode(cell.RawText) },
        FontCoding.Tcvn3Capitals => cell with { RawText = Decode(cell.RawText).ToUpperInvariant() },
        FontCoding.Tcvn3 => cell with { RawText = Decode(cell.RawText) },
        _ => isAll && IsLegacy(cell.RawText, needsProof: false) ? cell with { RawText = Decode(cell.RawText) } : cell,
    };

    private static bool IsChanged(Cell cell) => !HasUnicodeOnly(cell.RawText)
        && (cell.Font == FontCoding.Vni ? VniText.Decode(cell.RawText) != cell.RawText : IsLegacy(cell.RawText, needsProof: false));

    internal static string Decode(string text) => string.Create(text.Length, text, (letters, from) =>
    {
        for (var i = 0; i < letters.Length; i++)
            letters[i] = LetterOf(from[i]) is var letter and not ' ' ? letter : from[i];
    });

    private static char LetterOf(char c) => c >= First && c - First < Letters.Length ? Letters[c - First] : ' ';

    // ă, đ, ơ, ư and the letters with two marks exist in Unicode only.
    private static bool HasUnicodeOnly(string text)
    {
        foreach (var c in text)
        {
            if (c is (>= '\u0100' and <= '\u01B0') or (>= '\u1EA0' and <= '\u1EF9'))
                return true;
        }
        return false;
    }

    /// <param name="needsProof">Ask for a sign that Unicode Vietnamese never has; without, any that may be one is enough.</param>
    private static bool IsLegacy(string text, bool needsProof)
    {
        if (HasUnicodeOnly(text))
            return false;
        foreach (var c in text)
        {
            if (LetterOf(c) != ' ' && (!needsProof || !AlsoUnicode.Contains(c)))
                return true;
        }
        return false;
    }
}
