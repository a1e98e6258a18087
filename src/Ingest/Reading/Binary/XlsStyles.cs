using System.Text;

namespace DanVan.Ingest.Reading.Binary;

/// <summary>Fonts, number formats and cell styles of an .xls file, gathered record by record.</summary>
internal sealed class XlsStyles(int version, ReadBudget budget)
{
    private readonly List<FontCoding> fonts = [];
    private readonly Dictionary<int, NumberHint> formats = [];
    private readonly List<(int Font, int Format)> styles = [];

    /// <summary>Takes the record if it is one of styles.</summary>
    public void Take(ushort kind, ReadOnlySpan<byte> content, Encoding encoding)
    {
        var cursor = new ByteCursor(content);
        switch (kind)
        {
            case XlsKinds.Font or XlsKinds.Font3:
                budget.SpendItem();
                cursor.Skip(version switch { 2 => 4, 3 or 4 => 6, _ => 14 });
                fonts.Add(FontNames.CodingOf(XlsTexts.Read(ref cursor, 1, version == 8, encoding)));
                break;
            case XlsKinds.Format or XlsKinds.Format2:
                budget.SpendItem();
                // Excel 2 to 4 count the formats in the order they come.
                var id = version >= 5 ? cursor.U16() : formats.Count;
                if (version == 4)
                    cursor.Skip(2);
                formats[id] = NumberFormats.HintOf(XlsTexts.Read(ref cursor, version == 8 ? 2 : 1, version == 8, encoding));
                break;
            case XlsKinds.Xf:
                budget.SpendItem();
                styles.Add((cursor.U16(), cursor.U16()));
                break;
            case XlsKinds.Xf3 or XlsKinds.Xf4:
                budget.SpendItem();
                styles.Add((cursor.U8(), cursor.U8()));
                break;
            case XlsKinds.Xf2:
                budget.SpendItem();
                var font = cursor.U8();
                cursor.Skip(1);
                styles.Add((font, cursor.U8() & 0x3F));
                break;
        }
    }

    public CellStyle[] ToArray() => [.. styles.Select(s => new CellStyle(HintOf(s.Format), FontOf(s.Font)))];

    private NumberHint HintOf(int format) =>
        formats.TryGetValue(format, out var hint) ? hint : version >= 5 ? NumberFormats.BuiltIn(format) : NumberHint.None;

    // There is no font number 4.
    private FontCoding FontOf(int font)
    {
        var at = font > 4 ? font - 1 : font;
        return (uint)at < (uint)fonts.Count ? fonts[at] : FontCoding.Unicode;
    }
}
