using System.Globalization;
using System.Text.RegularExpressions;

namespace DanVan.Ingest.Reading;

/// <summary>A text with runs of formatting: the runs joined, phonetic guides left out, line breaks as "\n", NFC.</summary>
internal static partial class RichText
{
    /// <summary>Reads the element stood on (<c>si</c> or <c>is</c>) and ends on its end tag.</summary>
    public static string Read(PartXml xml)
    {
        if (xml.IsEmpty)
            return "";
        string? whole = null;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsStart)
                continue;
            if (xml.Name.SequenceEqual("t"u8))
            {
                var run = PartXml.String(xml.Text());
                whole = whole is null ? run : whole + run;
            }
            else if (xml.Name.SequenceEqual("rPh"u8) || xml.Name.SequenceEqual("rPr"u8))
            {
                xml.Skip();
            }
        }
        return whole is null ? "" : Clean(whole);
    }

    /// <summary>Undoes the file format's escapes, then the differences of line break and composition.</summary>
    public static string Clean(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
            text = Escape().Replace(text, m => ((char)int.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        if (text.Contains('\r'))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return Nfc.Of(text);
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
