namespace DanVan.Ingest.Reading;

/// <summary>Words that people write after a figure, and whether they fit the unit that the column prints.</summary>
internal static class UnitWords
{
    // Folded; a word that only counts says nothing that the column does not.
    private static readonly HashSet<string> Counting =
    [
        "cuoc", "luot", "luot nguoi", "nguoi", "vu", "vu viec", "viec", "don", "ho so", "hs", "doan", "doan dong nguoi", "cai", "ban", "cap",
        "quyet dinh", "qd", "ket luan", "kl", "ho", "to", "nhom", "mo hinh", "mh", "dien hinh", "lop", "buoi", "hoi nghi", "hn", "van ban", "vb",
        "co quan", "don vi", "xa", "thon", "lang", "tap the", "ca nhan", "doi tuong", "truong hop", "kien nghi", "y kien", "thu tuc", "tthc", "lan", "so",
    ];

    // Units that scale: a figure in one of them is another figure in the next.
    private static readonly Dictionary<string, string> Scaled = new()
    {
        ["d"] = "dong", ["dong"] = "dong", ["vnd"] = "dong", ["vn dong"] = "dong",
        ["nghin dong"] = "nghin dong", ["ngan dong"] = "nghin dong", ["1000d"] = "nghin dong", ["nghin"] = "nghin dong",
        ["trieu"] = "trieu dong", ["trieu dong"] = "trieu dong", ["trd"] = "trieu dong", ["tr d"] = "trieu dong", ["tr dong"] = "trieu dong",
        ["ty"] = "ty dong", ["ty dong"] = "ty dong",
        ["m2"] = "m2", ["m²"] = "m2", ["met vuong"] = "m2", ["ha"] = "ha", ["hecta"] = "ha", ["km"] = "km", ["kg"] = "kg", ["tan"] = "tan",
        ["%"] = "%", ["phan tram"] = "%", ["ngay"] = "ngay", ["gio"] = "gio",
    };

    /// <summary>Whether the words after a figure leave it as it is in a column of this unit (null: unit not known).</summary>
    public static bool Fits(string suffix, string? columnUnit)
    {
        var word = Folding.Key(suffix);
        if (word.Length == 0)
            return true;
        var unit = Folding.Key(columnUnit);
        if (word == unit)
            return true;
        if (Scaled.TryGetValue(word, out var scale))
            return (unit.Length == 0 && scale != "%") || Scaled.GetValueOrDefault(unit) == scale;
        return Counting.Contains(word) && !Scaled.ContainsKey(unit);
    }

    public static bool IsPercent(string? columnUnit) => columnUnit is not null && Scaled.GetValueOrDefault(Folding.Key(columnUnit)) == "%";
}
