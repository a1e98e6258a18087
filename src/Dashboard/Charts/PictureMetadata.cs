using System.Buffers.Binary;
using System.Text;
using DanVan.Dashboard.Charts.Svg;

namespace DanVan.Dashboard.Charts;

/// <summary>What a downloaded picture says of itself, so that its edition is known also where the corner was cut off.</summary>
internal static class PictureMetadata
{
    // The signature and the header chunk, which has to come first.
    private const int BodyOfPng = 8 + 4 + 4 + 13 + 4;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var remainder = (uint)n;
        for (var bit = 0; bit < 8; bit++)
            remainder = (remainder & 1) == 0 ? remainder >> 1 : 0xEDB8_8320 ^ (remainder >> 1);
        return remainder;
    })];

    /// <summary>The picture with a text chunk (iTXt, UTF-8) for each thing said.</summary>
    public static byte[] IntoPng(ReadOnlySpan<byte> png, ChartSpec spec)
    {
        using var file = new MemoryStream();
        file.Write(png[..BodyOfPng]);
        foreach (var (keyword, text) in Of(spec))
            WriteChunk(file, [.. "iTXt"u8, .. Encoding.ASCII.GetBytes(keyword), 0, 0, 0, .. "vi"u8, 0, 0, .. Encoding.UTF8.GetBytes(text)]);
        file.Write(png[BodyOfPng..]);
        return file.ToArray();
    }

    /// <summary>A metadata element in the words of Dublin Core.</summary>
    public static string ForSvg(ChartSpec spec)
    {
        var said = string.Concat(Of(spec).Select(m => $"<dc:{DublinCore(m.Keyword)}>{SvgPicture.Escape(m.Text)}</dc:{DublinCore(m.Keyword)}>"));
        return "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + $"<rdf:Description rdf:about=\"\">{said}</rdf:Description></rdf:RDF></metadata>";
    }

    private static IEnumerable<(string Keyword, string Text)> Of(ChartSpec spec) => new (string Keyword, string? Text)[]
    {
        ("Title", spec.Title),
        ("Description", string.Join(" · ", new[] { spec.Subtitle, spec.Caution }.Where(t => !string.IsNullOrEmpty(t)))),
        ("Source", spec.SourceLine),
        ("Edition", spec.EditionCode),
        ("Warning", spec.Notice),
    }.Where(m => !string.IsNullOrEmpty(m.Text)).Select(m => (m.Keyword, m.Text!));

    private static string DublinCore(string keyword) => keyword switch
    {
        "Edition" => "identifier",
        "Warning" => "rights",
        _ => keyword.ToLowerInvariant(),
    };

    private static void WriteChunk(MemoryStream file, byte[] nameAndData)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, nameAndData.Length - 4);
        file.Write(number);
        file.Write(nameAndData);
        var remainder = uint.MaxValue;
        foreach (var one in nameAndData)
            remainder = Remainders[(remainder ^ one) & 0xFF] ^ (remainder >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~remainder);
        file.Write(number);
    }
}
