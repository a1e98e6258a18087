using System.Collections.Frozen;
using System.Text;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>What becomes of a text in an office: retyped with slips, decomposed by a Mac, stripped for a file name.</summary>
internal static class Wording
{
    // A letter and its five tones (grave, hook, tilde, acute, dot below), and what the letter decomposes to.
    private static readonly (string Letters, string Plain)[] Rows =
    [
        ("aàảãáạ", "a"), ("ăằẳẵắặ", "a\u0306"), ("âầẩẫấậ", "a\u0302"), ("eèẻẽéẹ", "e"), ("êềểễếệ", "e\u0302"), ("iìỉĩíị", "i"),
        ("oòỏõóọ", "o"), ("ôồổỗốộ", "o\u0302"), ("ơờởỡớợ", "o\u031B"), ("uùủũúụ", "u"), ("ưừửữứự", "u\u031B"), ("yỳỷỹýỵ", "y"),
    ];

    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    private static readonly FrozenDictionary<char, string> Parts = Decompositions();

    // The slips seen in headers that were typed again.
    private static readonly (string Right, string Wrong)[] Slips =
    [
        ("Đôn đốc", "Đôn đổc"), ("lần đầu", "lần đẩu"), ("xử lý", "xử ly"), ("Số vụ việc", "số vụ việc"), ("thẩm quyền", "thẩm  quyền"),
        ("giải quyết", "giải quyểt"),
    ];

    /// <summary>Letters and marks apart (NFD).</summary>
    public static string Decomposed(string text)
    {
        var apart = new StringBuilder(text.Length * 2);
        foreach (var letter in text)
            apart.Append(Parts.GetValueOrDefault(letter) ?? letter.ToString());
        return apart.ToString();
    }

    public static string WithSlips(string text)
    {
        foreach (var (right, wrong) in Slips)
            text = text.Replace(right, wrong, StringComparison.Ordinal);
        return text;
    }

    /// <summary>"Dak Ha" for "Đắk Hà".</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var bare = Parts.TryGetValue(letter, out var parts) ? parts[0] : letter;
            plain.Append(bare switch { 'đ' => 'd', 'Đ' => 'D', _ => bare });
        }
        return plain.ToString();
    }

    private static FrozenDictionary<char, string> Decompositions()
    {
        var parts = new Dictionary<char, string>();
        foreach (var (letters, plain) in Rows)
        {
            for (var tone = 0; tone < letters.Length; tone++)
                Add(letters[tone], plain, tone);
        }
        return parts.ToFrozenDictionary();

        void Add(char letter, string plain, int tone)
        {
            var apart = tone == 0 ? plain : WithTone(plain, Tones[tone - 1]);
            if (apart.Length == 1)
                return;
            parts[letter] = apart;
            parts[char.ToUpperInvariant(letter)] = char.ToUpperInvariant(apart[0]) + apart[1..];
        }
    }

    // The order of decomposed text: a horn first, then a mark below, then marks above.
    private static string WithTone(string plain, char tone) =>
        tone == '\u0323' && plain.Length > 1 && plain[1] != '\u031B' ? $"{plain[0]}{tone}{plain[1..]}" : plain + tone;
}
