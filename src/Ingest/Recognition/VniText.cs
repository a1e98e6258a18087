using System.Text;

namespace DanVan.Ingest.Recognition;

/// <summary>
/// Text typed in VNI fonts (VNI-Times): a letter is followed by a sign that draws its marks, "Toång soá" for "Tổng số".
/// The pairs are those that the free keyboard programs for these fonts publish.
/// </summary>
internal static class VniText
{
    private const char Acute = '\u0301', Grave = '\u0300', Hook = '\u0309', Tilde = '\u0303', Dot = '\u0323';
    private const char Circumflex = '\u0302', Breve = '\u0306', Horn = '\u031B';

    // What the second sign adds to the letter before it.
    private static readonly Dictionary<char, string> Marks = new()
    {
        ['ù'] = $"{Acute}", ['ø'] = $"{Grave}", ['û'] = $"{Hook}", ['õ'] = $"{Tilde}", ['ï'] = $"{Dot}",
        ['â'] = $"{Circumflex}", ['á'] = $"{Circumflex}{Acute}", ['à'] = $"{Circumflex}{Grave}", ['å'] = $"{Circumflex}{Hook}", ['ã'] = $"{Circumflex}{Tilde}", ['ä'] = $"{Circumflex}{Dot}",
        ['ê'] = $"{Breve}", ['é'] = $"{Breve}{Acute}", ['è'] = $"{Breve}{Grave}", ['ú'] = $"{Breve}{Hook}", ['ü'] = $"{Breve}{Tilde}", ['ë'] = $"{Breve}{Dot}",
    };

    // Letters that are one sign, with their marks apart so that a capital is made by its letter alone.
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ô'] = $"o{Horn}", ['ö'] = $"u{Horn}", ['ñ'] = "đ", ['í'] = $"i{Acute}", ['ì'] = $"i{Grave}", ['æ'] = $"i{Hook}", ['ó'] = $"i{Tilde}", ['ò'] = $"i{Dot}", ['î'] = $"y{Dot}",
    };

    public static string Decode(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var small = char.ToLowerInvariant(text[i]);
            if (i > 0 && Takes(char.ToLowerInvariant(text[i - 1]), small))
                plain.Append(Marks[small]);
            else if (Letters.TryGetValue(small, out var letter))
                plain.Append(char.IsUpper(text[i]) ? char.ToUpperInvariant(letter[0]) : letter[0]).Append(letter.AsSpan(1));
            else
                plain.Append(text[i]);
        }
        return Nfc.Of(plain.ToString());
    }

    // The circumflex stands over a, e and o, the breve over a; the tones besides over u, y, ơ and ư.
    private static bool Takes(char letter, char mark) => Marks.TryGetValue(mark, out var added) && added[0] switch
    {
        Circumflex => letter is 'a' or 'e' or 'o',
        Breve => letter == 'a',
        _ => letter is 'a' or 'e' or 'o' or 'u' or 'y' or 'ô' or 'ö',
    };
}
