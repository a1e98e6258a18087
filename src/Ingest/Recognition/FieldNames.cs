using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Recognition;

/// <summary>The values of a breakdown by every way their names are written.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, BreakdownValue> byKey = new(StringComparer.Ordinal);
    private readonly List<(string Key, BreakdownValue Value)> all = [];

    public FieldNames(IEnumerable<BreakdownValue> values)
    {
        foreach (var value in values)
        {
            Add(value.Name, value);
            foreach (var alias in value.Aliases)
                Add(alias, value);
        }
    }

    public BreakdownValue? Find(string label) => byKey.GetValueOrDefault(Compact(Strip(Folding.Key(label))));

    /// <summary>The value whose name is most like the label, where one is at all like it.</summary>
    public BreakdownValue? Nearest(string label)
    {
        var key = Strip(Folding.Key(label));
        var best = (Value: (BreakdownValue?)null, Likeness: 0.6);
        foreach (var (known, value) in all)
        {
            var likeness = Similarity.Of(key, known, best.Likeness);
            if (likeness > best.Likeness)
                best = (value, likeness);
        }
        return best.Value;
    }

    private void Add(string name, BreakdownValue value)
    {
        var key = Strip(Folding.Key(name));
        byKey.TryAdd(Compact(key), value);
        all.Add((key, value));
    }

    private static string Strip(string key) => key.StartsWith("linh vuc ", StringComparison.Ordinal) ? key[9..] : key;

    private static string Compact(string key) => key.Replace(" ", "", StringComparison.Ordinal).Replace("&", "va", StringComparison.Ordinal);
}
