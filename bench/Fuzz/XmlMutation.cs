using System.Text;

namespace DanVan.Fuzz;

/// <summary>Changes tags, attributes and texts of an XML part, so that most of what comes out is still XML.</summary>
internal sealed class XmlMutation(Random random, ByteMutation bytes)
{
    private static readonly string[] Values =
    [
        "", "0", "-0", "1", "-1", "2", "7", "65535", "2147483647", "2147483648", "99999999999999999999", "1e308", "1e-320", "NaN", "0x10", "1.5", "1,5", "1.234", "1.234,5",
        "A1", "XFD1048576", "XFE1", "A0", "AAAA99999999", "A1:XFD1048576", "B2:A1", "s", "str", "inlineStr", "b", "e", "d", "n", "true", "#REF!", "#N/A", "2020-13-45",
        "veryHidden", "hidden", "visible", "../../x.xml", "/xl/workbook.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet", "External",
        "x", "-", "không", "Tổng", "Toàn huyện", "MS", "1=2+3", "(Từ ngày 15/12/2020 đến ngày 14/3/2021)", "&#0;", "&#x10FFFF;", "&#xD800;", "&amp;", "&b;", "_x000D_", "\u0301", "SUM(A1:A9)",
        "IF(1,1,1)", "((((((((((((((((((((1))))))))))))))))))))", "A1", "'x'!A1", "[1]Sheet1!A1", "cmd|'/c calc'!A1",
    ];

    public byte[] Of(byte[] part)
    {
        for (var tries = 0; tries < 8; tries++)
        {
            if (random.Next(8) switch
                {
                    0 => Between(part, (byte)'<', (byte)'>', keepEnds: false, ""),
                    1 => Twice(part),
                    2 or 3 => Between(part, (byte)'>', (byte)'<', keepEnds: true, Value()),
                    4 or 5 => Between(part, (byte)'"', (byte)'"', keepEnds: true, Value()),
                    6 => Element(part),
                    _ => bytes.Of(part),
                } is { } changed)
                return changed;
        }
        return bytes.Of(part);
    }

    private string Value() => Values[random.Next(Values.Length)];

    private byte[]? Between(byte[] part, byte first, byte last, bool keepEnds, string with)
    {
        var start = Find(part, first);
        var end = start < 0 ? -1 : Array.IndexOf(part, last, start + 1);
        if (end < 0)
            return null;
        return keepEnds
            ? [.. part[..(start + 1)], .. Encoding.UTF8.GetBytes(with), .. part[end..]]
            : [.. part[..start], .. Encoding.UTF8.GetBytes(with), .. part[(end + 1)..]];
    }

    private byte[]? Twice(byte[] part)
    {
        var start = Find(part, (byte)'<');
        var end = start < 0 ? -1 : Array.IndexOf(part, (byte)'>', start);
        return end < 0 ? null : [.. part[..(end + 1)], .. part[start..(end + 1)], .. part[(end + 1)..]];
    }

    // A whole row or cell, gone, doubled or moved elsewhere.
    private byte[]? Element(byte[] part)
    {
        var (open, close) = random.Next(2) == 0 ? ("<row ", "</row>") : ("<c ", "</c>");
        var start = Find(part, Encoding.UTF8.GetBytes(open));
        if (start < 0)
            return null;
        var end = part.AsSpan(start).IndexOf(Encoding.UTF8.GetBytes(close));
        if (end < 0)
            return null;
        end += start + close.Length;
        return random.Next(3) switch
        {
            0 => [.. part[..start], .. part[end..]],
            1 => [.. part[..end], .. part[start..end], .. part[end..]],
            _ => Find(part, Encoding.UTF8.GetBytes(open)) is var to && to > end ? [.. part[..start], .. part[end..to], .. part[start..end], .. part[to..]] : null,
        };
    }

    private int Find(byte[] part, byte what) => part.Length == 0 ? -1 : Array.IndexOf(part, what, random.Next(part.Length));

    private int Find(byte[] part, byte[] what)
    {
        if (part.Length == 0)
            return -1;
        var from = random.Next(part.Length);
        var at = part.AsSpan(from).IndexOf(what);
        return at < 0 ? -1 : from + at;
    }
}
