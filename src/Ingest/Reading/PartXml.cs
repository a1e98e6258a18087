using System.Globalization;
using System.Text;

namespace DanVan.Ingest.Reading;

/// <summary>
/// A part as a stream of elements told apart by local name, so that strict and transitional files, prefixed or not,
/// read the same. Works on the UTF-8 bytes themselves: the platform's reader makes strings and name tables that a grid
/// of numbers has no use for, and takes three times as long. It checks that tags match and nothing is cut off; a
/// document type, and with it every entity of a file's own, is refused.
/// </summary>
internal sealed class PartXml : IDisposable
{
    private const int DeepestElement = 64;
    private const int LongestText = 1 << 20;
    private const int NodesBetweenClockReadings = 1 << 14;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly PartBytes part;
    private readonly ReadBudget budget;
    private readonly byte[] xml;
    private readonly int length;
    private readonly (int Start, int Length)[] open = new (int, int)[DeepestElement];
    private byte[] resolved = [];
    private int depth;
    private int nodes;
    private int at;
    private bool inTag;
    private bool isSecondLook;
    private bool isEmpty;
    private int attributes;
    private (int Start, int Length) name;
    private (int Start, int Length) attributeName;
    private (int Start, int Length) attributeValue;

    public PartXml(PartBytes part, ReadBudget budget)
    {
        this.part = part;
        this.budget = budget;
        (xml, length) = (part.Bytes, part.Length);
        at = part.Start;
    }

    /// <summary>Stands on a start tag (an empty element has no end tag of its own).</summary>
    public bool IsStart { get; private set; }

    /// <summary>The element stood on is written as one tag, <c>&lt;c/&gt;</c>.</summary>
    public bool IsEmpty
    {
        get
        {
            LeaveAttributes();
            return isEmpty;
        }
    }

    /// <summary>The element's name without its prefix.</summary>
    public ReadOnlySpan<byte> Name => Local(name);

    /// <summary>Elements around the one stood on.</summary>
    public int Depth { get; private set; }

    /// <summary>Moves to the next tag; false at the end of the part.</summary>
    public bool Read()
    {
        LeaveAttributes();
        if ((++nodes & (NodesBetweenClockReadings - 1)) == 0)
            budget.CheckTime();
        while (true)
        {
            var text = xml.AsSpan(at, length - at);
            var tag = text.IndexOf((byte)'<');
            if (depth == 0 && (tag < 0 ? text : text[..tag]).ContainsAnyExcept(" \t\r\n"u8))
                throw Broken();
            if (tag < 0)
                return depth == 0 && name.Length > 0 ? false : throw Broken();
            at += tag + 1;
            switch (at < length ? xml[at] : (byte)0)
            {
                case (byte)'/':
                    ReadEnd();
                    return true;
                case (byte)'!':
                    PassDeclaration();
                    break;
                case (byte)'?':
                    at = EndOf("?>"u8, at);
                    break;
                default:
                    ReadStart();
                    return true;
            }
        }
    }

    /// <summary>Moves to the next attribute of the start tag stood on.</summary>
    public bool NextAttribute()
    {
        if (!inTag)
            return false;
        PassSpace();
        switch (Byte())
        {
            case (byte)'>':
                at++;
                Close(empty: false);
                return false;
            case (byte)'/' when at + 1 < length && xml[at + 1] == '>':
                at += 2;
                Close(empty: true);
                return false;
        }
        attributeName = ReadName();
        PassSpace();
        if (Byte() != '=')
            throw Broken();
        at++;
        PassSpace();
        var quote = Byte();
        if (quote is not ((byte)'"' or (byte)'\''))
            throw Broken();
        at++;
        var value = xml.AsSpan(at, length - at);
        var end = value.IndexOf(quote);
        if (end < 0 || value[..end].Contains((byte)'<'))
            throw Broken();
        attributeValue = (at, end);
        at += end + 1;
        return true;
    }

    /// <summary>The name of the attribute stood on, without its prefix.</summary>
    public ReadOnlySpan<byte> AttributeName => Local(attributeName);

    /// <summary>The value of the attribute stood on, entities resolved; valid until the next call.</summary>
    public ReadOnlySpan<byte> AttributeValue => Resolve(xml.AsSpan(attributeValue.Start, attributeValue.Length));

    /// <summary>Passes over the attributes not yet read.</summary>
    public void LeaveAttributes()
    {
        while (NextAttribute())
        {
        }
    }

    /// <summary>An attribute by local name; null where it is missing.</summary>
    public string? Attribute(ReadOnlySpan<byte> wanted)
    {
        LeaveAttributes();
        var end = at;
        (at, inTag, isSecondLook) = (attributes, true, true);
        string? value = null;
        while (value is null && NextAttribute())
            value = AttributeName.SequenceEqual(wanted) ? String(AttributeValue) : null;
        (at, inTag, isSecondLook) = (end, false, false);
        return value;
    }

    public bool Flag(ReadOnlySpan<byte> wanted) => Attribute(wanted) is "1" or "true";

    public int Number(ReadOnlySpan<byte> wanted, int missing) =>
        int.TryParse(Attribute(wanted), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : missing;

    public static bool IsTrue(ReadOnlySpan<byte> value) => value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8);

    /// <summary>
    /// The text of the element stood on, its child elements left out, in UTF-8; ends on its end tag. Valid until the next call.
    /// </summary>
    public ReadOnlySpan<byte> Text()
    {
        if (IsEmpty)
            return [];
        var text = xml.AsSpan(at, length - at);
        var end = text.IndexOf((byte)'<');
        if (end < 0 || end + 1 >= text.Length)
            throw Broken();
        if (text[end + 1] != '/')
            return MixedText();
        at += end + 1;
        ReadEnd();
        return Resolve(text[..end]);
    }

    /// <summary>Passes over the element stood on with all in it; ends on its end tag.</summary>
    public void Skip()
    {
        if (IsEmpty)
            return;
        var outside = Depth;
        while (Read() && Depth > outside)
        {
        }
    }

    /// <summary>UTF-8 as a string; bytes that are no UTF-8 mean that the file is broken.</summary>
    public static string String(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Strict.GetString(utf8);
        }
        catch (DecoderFallbackException fault)
        {
            throw new ReadingRefused(UnreadableReason.Broken, fault);
        }
    }

    public void Dispose() => part.Dispose();

    private static ReadingRefused Broken() => new(UnreadableReason.Broken);

    private ReadOnlySpan<byte> Local((int Start, int Length) qualified)
    {
        var whole = xml.AsSpan(qualified.Start, qualified.Length);
        return whole[(whole.IndexOf((byte)':') + 1)..];
    }

    private byte Byte() => at < length ? xml[at] : throw Broken();

    private void PassSpace()
    {
        while (at < length && xml[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
    }

    private (int Start, int Length) ReadName()
    {
        var start = at;
        while (at < length && xml[at] is not ((byte)' ' or (byte)'>' or (byte)'/' or (byte)'=' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'<' or (byte)'"' or (byte)'\'' or (byte)'&'))
            at++;
        return at > start ? (start, at - start) : throw Broken();
    }

    private void ReadStart()
    {
        // Only one element may stand at the top.
        if (depth == 0 && name.Length > 0)
            throw Broken();
        name = ReadName();
        if (depth == DeepestElement)
            throw Broken();
        attributes = at;
        inTag = true;
        IsStart = true;
        Depth = depth;
    }

    private void Close(bool empty)
    {
        inTag = false;
        if (isSecondLook)
            return;
        isEmpty = empty;
        if (!empty)
            open[depth++] = name;
    }

    private void ReadEnd()
    {
        at++;
        var closed = ReadName();
        PassSpace();
        if (Byte() != '>' || depth == 0)
            throw Broken();
        at++;
        var opened = open[--depth];
        if (!xml.AsSpan(closed.Start, closed.Length).SequenceEqual(xml.AsSpan(opened.Start, opened.Length)))
            throw Broken();
        name = closed;
        IsStart = false;
        Depth = depth;
    }

    private void PassDeclaration()
    {
        var rest = xml.AsSpan(at, length - at);
        if (rest.StartsWith("!--"u8))
            at = EndOf("-->"u8, at + 3);
        else if (rest.StartsWith("![CDATA["u8) && depth > 0)
            at = EndOf("]]>"u8, at);
        else
            throw Broken();
    }

    private int EndOf(ReadOnlySpan<byte> mark, int from)
    {
        var end = xml.AsSpan(from, length - from).IndexOf(mark);
        return end < 0 ? throw Broken() : from + end + mark.Length;
    }

    // Text in pieces, between comments, CDATA sections and child elements.
    private ReadOnlySpan<byte> MixedText()
    {
        var outside = Depth;
        var pieces = new MemoryStream();
        while (depth > outside)
        {
            var end = EndOf("<"u8, at) - 1;
            if (depth == outside + 1)
                Append(pieces, Resolve(xml.AsSpan(at, end - at)));
            at = end;
            if (depth == outside + 1 && xml.AsSpan(at, length - at).StartsWith("<![CDATA["u8))
                Append(pieces, xml.AsSpan(at + 9, EndOf("]]>"u8, at) - 3 - at - 9));
            if (xml.AsSpan(at, length - at).StartsWith("<!"u8) || xml.AsSpan(at, length - at).StartsWith("<?"u8))
                PassMarkup();
            else
                Read();
            LeaveAttributes();
        }
        return pieces.ToArray();
    }

    private void PassMarkup()
    {
        at++;
        if (xml[at] == '!')
            PassDeclaration();
        else
            at = EndOf("?>"u8, at);
    }

    private static void Append(MemoryStream pieces, ReadOnlySpan<byte> piece)
    {
        if (pieces.Length + piece.Length > LongestText)
            throw new ReadingRefused(UnreadableReason.UnpacksTooLarge);
        pieces.Write(piece);
    }

    private ReadOnlySpan<byte> Resolve(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestText)
            throw new ReadingRefused(UnreadableReason.UnpacksTooLarge);
        var entity = text.IndexOf((byte)'&');
        return entity < 0 ? text : XmlEntities.Resolve(text, entity, ref resolved);
    }
}
