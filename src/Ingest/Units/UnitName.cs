namespace DanVan.Ingest.Units;

/// <summary>The level word of a unit's name; it alone tells a commune from the district of the same name.</summary>
internal enum UnitKind { None, Commune, Ward, Town, District, City, Province }

/// <summary>A unit's name taken apart: "UBND TT. Đắk Hà" is the office of a town named "dakha".</summary>
/// <param name="IsOffice">It was written "UBND …".</param>
/// <param name="Base">The proper name, folded, without spaces; empty for a bare "UBND huyện".</param>
internal readonly record struct UnitName(UnitKind Kind, bool IsOffice, string Base)
{
    private static readonly string[][] Offices =
    [
        ["hdnd", "va", "ubnd"], ["hdnd", "ubnd"], ["hoi", "dong", "nhan", "dan", "va", "uy", "ban", "nhan", "dan"],
        ["uy", "ban", "nhan", "dan"], ["ubnd"],
    ];

    private static readonly (string[] Words, UnitKind Kind)[] Kinds =
    [
        (["thi", "tran"], UnitKind.Town), (["thanh", "pho"], UnitKind.City), (["thi", "xa"], UnitKind.City),
        (["xa"], UnitKind.Commune), (["x"], UnitKind.Commune), (["phuong"], UnitKind.Ward), (["p"], UnitKind.Ward),
        (["tt"], UnitKind.Town), (["huyen"], UnitKind.District), (["h"], UnitKind.District), (["tp"], UnitKind.City),
        (["tx"], UnitKind.City), (["tinh"], UnitKind.Province),
    ];

    /// <param name="key">Folded, see <see cref="Folding"/>.</param>
    public static UnitName Parse(string key)
    {
        if (key.Contains('&'))
            key = key.Replace("&", " va ", StringComparison.Ordinal);
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        var isOffice = false;
        foreach (var office in Offices)
        {
            if (StartsWith(words, 0, office))
            {
                (at, isOffice) = (office.Length, true);
                break;
            }
        }
        var kind = UnitKind.None;
        foreach (var (level, found) in Kinds)
        {
            // An initial such as "p" is a level only before a name.
            if (StartsWith(words, at, level) && (level[0].Length > 1 || at + 1 < words.Length))
            {
                (at, kind) = (at + level.Length, found);
                break;
            }
        }
        return new UnitName(kind, isOffice, string.Concat(words.AsSpan(at)));
    }

    private static bool StartsWith(string[] words, int at, string[] start)
    {
        if (words.Length < at + start.Length)
            return false;
        for (var i = 0; i < start.Length; i++)
        {
            if (words[at + i] != start[i])
                return false;
        }
        return true;
    }
}
