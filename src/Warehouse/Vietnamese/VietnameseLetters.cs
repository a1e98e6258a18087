using System.Collections.Frozen;

namespace DanVan.Warehouse.Vietnamese;

/// <summary>
/// How letters and marks make up the Latin of Vietnamese and of the highland names written beside it (Bahnar, Xê Đăng,
/// Ê Đê). Own tables, because the program runs without ICU and the platform's normalisation does nothing there.
/// </summary>
public static class VietnameseLetters
{
    // Each row: a letter, then the same with grave, hook above, tilde, acute and dot below.
    private static readonly string[] Tones =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    private const string ToneMarks = "\u0300\u0309\u0303\u0301\u0323";

    // Letter, mark, result; the second line is the order of decomposed text, where a dot below comes before breve and circumflex.
    private static readonly string[] Shapes =
    [
        "a\u0306ă", "a\u0302â", "e\u0302ê", "o\u0302ô", "o\u031Bơ", "u\u031Bư",
        "ạ\u0306ặ", "ạ\u0302ậ", "ẹ\u0302ệ", "ọ\u0302ộ", "ọ\u031Bợ", "ụ\u031Bự",
        "e\u0306ĕ", "i\u0306ĭ", "o\u0306ŏ", "u\u0306ŭ", "n\u0303ñ", "c\u030Cč",
    ];

    // Letters without a mark of their own: to what they fold.
    private static readonly string[] Bars = ["đd", "ðd", "ƀb", "ɓb", "ɗd", "ıi"];

    private static readonly FrozenDictionary<(char, char), char> Compositions = Compose();

    private static readonly char[] Folded = Fold();

    /// <summary>The letter with the mark on it, or NUL where there is none.</summary>
    public static char With(char letter, char mark) => Compositions.GetValueOrDefault((letter, mark));

    /// <summary>Lower case without tone and vowel marks; other characters in lower case.</summary>
    public static char Plain(char letter) =>
        letter < Folded.Length && Folded[letter] != 0 ? Folded[letter] : char.ToLowerInvariant(letter);

    public static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036F';

    private static FrozenDictionary<(char, char), char> Compose()
    {
        var all = new Dictionary<(char, char), char>();
        foreach (var row in Tones)
        {
            for (var tone = 0; tone < ToneMarks.Length; tone++)
                Add(row[0], ToneMarks[tone], row[tone + 1]);
        }
        foreach (var shape in Shapes)
            Add(shape[0], shape[1], shape[2]);
        return all.ToFrozenDictionary();

        void Add(char letter, char mark, char result)
        {
            all[(letter, mark)] = result;
            all[(char.ToUpperInvariant(letter), mark)] = char.ToUpperInvariant(result);
        }
    }

    private static char[] Fold()
    {
        var plain = new char[0x1F00];
        for (var c = 'a'; c <= 'z'; c++)
            Set(c, c);
        foreach (var shape in Shapes)
            Set(shape[2], plain[shape[0]]);
        foreach (var row in Tones)
        {
            foreach (var letter in row)
                Set(letter, plain[row[0]]);
        }
        foreach (var bar in Bars)
            Set(bar[0], bar[1]);
        return plain;

        void Set(char letter, char folded)
        {
            plain[letter] = folded;
            plain[char.ToUpperInvariant(letter)] = folded;
        }
    }
}
