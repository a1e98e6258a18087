using System.Buffers;

namespace DanVan.Warehouse.Vietnamese;

/// <summary>
/// Text as it is compared: people write one header or unit name in many ways (hoà/hòa, Đ/Ð, H'Drai/H’Drai, NBSP,
/// decomposed letters), and all of them have one key.
/// </summary>
public static class Folding
{
    private const int OnStack = 256;

    /// <summary>
    /// Lower case, no tone or vowel marks, đ as d; apostrophes, quotes and zero-width characters gone; white space,
    /// hyphens, dots, commas, colons and semicolons as one space; no space at either end. "UBND Xã Hoà-Bình" → "ubnd xa hoa binh".
    /// </summary>
    public static string Key(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        char[]? rented = null;
        var key = text.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        var length = Fold(text, key);
        var folded = key[..length].SequenceEqual(text) ? text : new string(key[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    private static int Fold(string text, Span<char> key)
    {
        var length = 0;
        var gap = false;
        foreach (var raw in text)
        {
            // Full-width forms lie at a fixed distance from ASCII.
            var c = raw is >= '\uFF01' and <= '\uFF5E' ? (char)(raw - 0xFEE0) : raw;
            if (IsNothing(c))
                continue;
            if (IsGap(c))
            {
                gap = length > 0;
                continue;
            }
            if (gap)
                key[length++] = ' ';
            gap = false;
            key[length++] = VietnameseLetters.Plain(c);
        }
        return length;
    }

    private static bool IsNothing(char c) => VietnameseLetters.IsMark(c) || c is
        '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '′' or '"' or '“' or '”' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || c is
        '.' or ',' or ':' or ';' or '_' or '-' or '…' or '·' or '•' or '−' or (>= '\u2010' and <= '\u2015');
}
