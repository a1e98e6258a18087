using DanVan.Ingest.Units;

namespace DanVan.Ingest.Rows;

/// <summary>
/// A row label made of general words only, such as "UBND Cấp Xã", "Tổng (I+II)" or "Sở, ban, ngành": the name of a group
/// of units, never of one.
/// </summary>
/// <param name="IsWhole">A total of everything: "Tổng cộng", "Toàn tỉnh".</param>
/// <param name="IsArea">"Toàn huyện": everything of the district.</param>
/// <param name="IsPlural">It says so itself ("các", "cấp", "tổng"), so it cannot be one unit's short name.</param>
/// <param name="Level">The level of the units meant, if it names one.</param>
internal sealed record GroupLabel(bool IsWhole, bool IsArea, bool IsPlural, string? Level)
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "tong", "cong", "toan", "chung", "so", "hop", "luong", "cap", "ubnd", "uy", "ban", "nhan", "dan", "nganh", "huyen", "thi",
        "xa", "thanh", "pho", "phuong", "tran", "tinh", "cac", "khoi", "don", "vi", "co", "quan", "phong", "chuyen", "mon", "truc",
        "thuoc", "va", "bo", "ca", "nhom", "hanh", "chinh", "linh", "vuc", "hdnd", "&",
    };

    private static readonly HashSet<string> Totals = new(StringComparer.Ordinal) { "tong", "cong", "toan" };

    private static readonly HashSet<string> Plurals = new(StringComparer.Ordinal) { "tong", "cong", "toan", "cap", "cac", "khoi", "nhom" };

    /// <param name="key">The label without numbering, folded.</param>
    public static GroupLabel? Read(string key)
    {
        if (key.Length is 0 or > 80)
            return null;
        var words = key.Split([' ', '(', ')', '+', '/'], StringSplitOptions.RemoveEmptyEntries);
        var general = 0;
        var isPlural = false;
        foreach (var word in words)
        {
            if (Words.Contains(word))
                general++;
            else if (!IsNumbering(word))
                return null;
            isPlural |= Plurals.Contains(word);
        }
        if (general == 0)
            return null;
        var level = LevelOf(" " + string.Join(' ', words) + " ");
        var isTotal = Totals.Contains(words[0]);
        var isArea = isTotal && level is Levels.District && key.Contains("toan", StringComparison.Ordinal);
        // "Cộng I" adds up one part, "Tổng (I+II)" all of them.
        var isPart = general < words.Length && !key.Contains('+');
        return new GroupLabel(isTotal && !isArea && !isPart && level is null or Levels.Province, isArea, isPlural || LevelWords(words) > 1, level);
    }

    /// <summary>What stands after "Toàn", "Tổng", "Cộng", "Tổng cộng": "huyen dak ha"; null where the label starts otherwise.</summary>
    public static string? AfterTotalWord(string key)
    {
        foreach (var start in (string[])["tong cong toan ", "tong cong ", "tong so ", "tong toan ", "toan ", "tong ", "cong "])
        {
            if (key.StartsWith(start, StringComparison.Ordinal))
                return key[start.Length..];
        }
        return null;
    }

    private static string? LevelOf(string words)
    {
        words = words.Replace(" tong so ", " ", StringComparison.Ordinal).Replace(" cong so ", " ", StringComparison.Ordinal);
        bool Has(string word) => words.Contains($" {word} ", StringComparison.Ordinal);
        if (Has("huyen") || Has("thanh pho"))
            return Levels.District;
        if (Has("xa") || Has("phuong") || Has("thi tran"))
            return Levels.Commune;
        if (Has("phong") || Has("chuyen mon"))
            return Levels.Section;
        if (Has("so") || Has("nganh"))
            return Levels.Department;
        return Has("tinh") ? Levels.Province : null;
    }

    private static int LevelWords(string[] words)
    {
        var count = 0;
        foreach (var word in words)
            count += word is "huyen" or "xa" or "phuong" or "tran" or "nganh" or "ban" or "pho" ? 1 : 0;
        return count;
    }

    private static bool IsNumbering(string word)
    {
        if (word.Length == 1 && word[0] is >= 'a' and <= 'e')
            return true;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c is not ('i' or 'v' or 'x'))
                return false;
        }
        return true;
    }
}
