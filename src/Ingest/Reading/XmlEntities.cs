using System.Buffers.Text;
using System.Text;

namespace DanVan.Ingest.Reading;

/// <summary>The five entities that XML itself defines, and characters by number; there are no others without a document type.</summary>
internal static class XmlEntities
{
    private const int LongestEntity = 12;

    /// <param name="from">Where the first entity starts.</param>
    /// <param name="into">Scratch space, grown as needed; an entity is never shorter than what it stands for.</param>
    public static ReadOnlySpan<byte> Resolve(ReadOnlySpan<byte> text, int from, ref byte[] into)
    {
        if (into.Length < text.Length)
            into = new byte[Math.Max(text.Length, 256)];
        text[..from].CopyTo(into);
        var length = from;
        for (var at = from; at < text.Length;)
        {
            if (text[at] != '&')
            {
                into[length++] = text[at++];
                continue;
            }
            var end = text[at..].IndexOf((byte)';');
            if (end is < 2 or > LongestEntity)
                throw new ReadingRefused(UnreadableReason.Broken);
            length += CharacterOf(text.Slice(at + 1, end - 1)).EncodeToUtf8(into.AsSpan(length));
            at += end + 1;
        }
        return into.AsSpan(0, length);
    }

    private static Rune CharacterOf(ReadOnlySpan<byte> entity) => entity switch
    {
        [(byte)'l', (byte)'t'] => new Rune('<'),
        [(byte)'g', (byte)'t'] => new Rune('>'),
        [(byte)'a', (byte)'m', (byte)'p'] => new Rune('&'),
        [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => new Rune('"'),
        [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => new Rune('\''),
        [(byte)'#', (byte)'x', .. var hex] when Utf8Parser.TryParse(hex, out uint code, out var used, 'x') && used == hex.Length && Rune.IsValid(code) => new Rune(code),
        [(byte)'#', .. var number] when Utf8Parser.TryParse(number, out uint code, out var used) && used == number.Length && Rune.IsValid(code) => new Rune(code),
        _ => throw new ReadingRefused(UnreadableReason.Broken),
    };
}
