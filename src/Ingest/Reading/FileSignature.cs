using System.Text;

namespace DanVan.Ingest.Reading;

/// <summary>What a file is by its first bytes; names and extensions are not believed.</summary>
internal static class FileSignature
{
    private const int Head = 4096;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>A zip, as .xlsx, .xlsm and .xlsb are.</summary>
    public static bool IsPackage(ReadOnlySpan<byte> file) => file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8);

    /// <summary>The container of .xls files, and of much else from the same years.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> file) => file.StartsWith(Compound);

    /// <summary>Why the file cannot be a workbook, or null where it starts as one.</summary>
    public static UnreadableReason? Refuse(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
            return UnreadableReason.EmptyFile;
        return IsPackage(file) || IsCompound(file) || IsBareXls(file) ? null : OfText(file[..Math.Min(file.Length, Head)]);
    }

    // The first record of Excel 2 to 5 files that stand without a container.
    private static bool IsBareXls(ReadOnlySpan<byte> file) =>
        file.Length > 4 && file[0] == 9 && file[1] is 0 or 2 or 4 or 8 && file[2] is 4 or 6 or 8 or 16 && file[3] == 0;

    private static UnreadableReason OfText(ReadOnlySpan<byte> head)
    {
        var text = Decode(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
            return UnreadableReason.WebPage;
        if (text.StartsWith('<'))
            return UnreadableReason.XmlSpreadsheet;
        if (text.StartsWith("%PDF", StringComparison.Ordinal))
            return UnreadableReason.Pdf;
        if (text.Any(c => c < ' ' && c is not ('\t' or '\r' or '\n' or '\f')))
            return UnreadableReason.NotAWorkbook;
        return UnreadableReason.PlainText;
    }

    private static string Decode(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head),
        _ => Encoding.UTF8.GetString(head),
    };
}
