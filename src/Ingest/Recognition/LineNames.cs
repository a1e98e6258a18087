using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Recognition;

/// <summary>The texts of a form's lines and headings, folded.</summary>
internal sealed class LineNames
{
    private static readonly string[] LabelHeaders = ["chi tieu", "ten chi tieu", "noi dung", "noi dung chi tieu", "noi dung thong ke"];

    private static readonly string[] ValueHeaders =
        ["so lieu", "so lieu trong ky", "so lieu ky bao cao", "so luong", "ket qua", "ket qua thuc hien", "gia tri", "thuc hien", "thuc hien trong ky"];

    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> headings = new(StringComparer.Ordinal);
    private readonly string[] keys;

    public LineNames(IReadOnlyList<FormColumn> columns)
    {
        keys = [.. columns.Select(c => Folding.Key(c.Header[^1]))];
        for (var i = 0; i < keys.Length; i++)
            indexOf.TryAdd(keys[i], i);
        headings.UnionWith(columns.SelectMany(c => c.Header.SkipLast(1)).Select(Folding.Key));
    }

    /// <summary>A cell as a line's code: "(0.1a)" and "0.1a." are 0.1a; "" where it is blank.</summary>
    public static string Code(string? raw) => raw is null or { Length: > 12 } ? "" : raw.Trim(' ', '.', '(', ')', '\u00A0');

    public static bool IsLabelHeader(string key, string printed) => key == printed || Array.IndexOf(LabelHeaders, key) >= 0;

    public static bool IsValueHeader(string key) => Array.IndexOf(ValueHeaders, key) >= 0;

    /// <summary>The line of exactly this text, or −1.</summary>
    public int IndexOf(string key) => indexOf.GetValueOrDefault(key, -1);

    public bool IsHeading(string key) => headings.Contains(key);

    public double Likeness(string key, int line, double atLeast) => Similarity.Of(key, keys[line], atLeast);

    /// <summary>The line whose text is most like a key, or −1 where none is at least so much like it.</summary>
    public (int Line, double Likeness) Nearest(string key, double atLeast)
    {
        var best = (Line: -1, Likeness: atLeast);
        for (var i = 0; i < keys.Length; i++)
        {
            var likeness = Similarity.Of(key, keys[i], best.Likeness);
            if (likeness > best.Likeness)
                best = (i, likeness);
        }
        return best;
    }
}
