using System.Globalization;
using System.Xml;

namespace DanVan.Ingest.Reading;

/// <summary>
/// A part as a stream of elements told apart by local name, so that strict and transitional files, prefixed or not,
/// read the same. No document type, no entity of its own and no address is ever followed.
/// </summary>
internal sealed class PartXml(Stream part) : IDisposable
{
    private const int DeepestElement = 64;
    private const int LongestText = 1 << 20;

    private readonly XmlReader xml = XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    private char[] text = new char[256];

    public bool IsStart => xml.NodeType == XmlNodeType.Element;

    public bool IsEnd => xml.NodeType == XmlNodeType.EndElement;

    public bool IsEmpty => xml.IsEmptyElement;

    public string Name => xml.LocalName;

    public int Depth => xml.Depth;

    /// <summary>Moves to the next node. Nesting beyond any real part would pile up in memory and ends the reading.</summary>
    public bool Read()
    {
        var more = xml.Read();
        return xml.Depth <= DeepestElement ? more : throw new ReadingRefused(UnreadableReason.Broken);
    }

    public bool NextAttribute() => xml.MoveToNextAttribute();

    public void LeaveAttributes() => xml.MoveToElement();

    /// <summary>An attribute by local name; null where it is missing.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        while (value is null && xml.MoveToNextAttribute())
            value = xml.LocalName == name ? xml.Value : null;
        xml.MoveToElement();
        return value;
    }

    public bool Flag(string name) => IsTrue(Attribute(name));

    public int Number(string name, int missing) =>
        int.TryParse(Attribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : missing;

    public static bool IsTrue(ReadOnlySpan<char> value) => value is "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of the attribute stood on, without a string for it; valid until the next call.</summary>
    public ReadOnlySpan<char> AttributeValue()
    {
        var length = 0;
        Append(ref length);
        return text.AsSpan(0, length);
    }

    /// <summary>The text of the element stood on, its child elements left out; ends on its end tag. Valid until the next call.</summary>
    public ReadOnlySpan<char> Text()
    {
        var length = 0;
        if (xml.IsEmptyElement)
            return [];
        var depth = xml.Depth;
        while (Read() && xml.Depth > depth)
        {
            if (xml.Depth == depth + 1 && IsText(xml.NodeType))
                Append(ref length);
        }
        return text.AsSpan(0, length);
    }

    /// <summary>Passes over the element stood on with all in it; ends on its end tag.</summary>
    public void Skip()
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (Read() && xml.Depth > depth)
        {
        }
    }

    public void Dispose() => xml.Dispose();

    private static bool IsText(XmlNodeType node) =>
        node is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    private void Append(ref int length)
    {
        while (true)
        {
            if (length == text.Length)
                Grow();
            var count = xml.ReadValueChunk(text, length, text.Length - length);
            if (count == 0)
                return;
            length += count;
        }
    }

    private void Grow()
    {
        if (text.Length >= LongestText)
            throw new ReadingRefused(UnreadableReason.UnpacksTooLarge);
        Array.Resize(ref text, text.Length * 2);
    }
}
