namespace DanVan.Warehouse.Structures;

/// <summary>
/// A unit of the structure of a period whose figures, or a share of them, belong to a unit of the structure wanted.
/// </summary>
/// <param name="Unit">Of the structure wanted.</param>
/// <param name="Part">Of the structure of the period: the highest unit that belongs wholly, or a leaf of which a share does.</param>
/// <param name="From">Millionths: of a figure <c>v</c> the unit gets <c>⌊v·To⌋ − ⌊v·From⌋</c>, so that the shares add up exactly.</param>
/// <param name="IsFirst">Of several shares of one leaf in one unit, the one by which the leaf is counted.</param>
public readonly record struct CoverPart(string Unit, string Part, int From, int To, bool IsFirst)
{
    /// <summary>The part of a whole number of thousandths between two bounds in millionths; parts side by side add up to the whole.</summary>
    public static long ShareOf(long milli, int from, int to) => UpTo(milli, to) - UpTo(milli, from);

    // Divided before it is multiplied, so that no sum of money runs over.
    private static long UpTo(long milli, int bound) =>
        (milli / Succession.Whole * bound) + (milli % Succession.Whole * bound / Succession.Whole);

    public bool IsEstimate => From > 0 || To < Succession.Whole;
}

internal static class UnitCover
{
    public static IReadOnlyList<CoverPart> Of(UnitHistory history, UnitStructure wanted, UnitStructure of)
    {
        if (wanted.Key == of.Key)
            return [.. wanted.Units.Select(u => new CoverPart(u.Code, u.Code, 0, Succession.Whole, true))];
        var shares = new Dictionary<string, List<(string Leaf, int From, int To)>>(StringComparer.Ordinal);
        var map = new UnitMap(history, of, wanted);
        var leaves = of.Units.Where(u => !of.ChildrenOf(u.Code).Any()).ToList();
        foreach (var leaf in leaves)
        {
            foreach (var (node, from, to) in map.Of(leaf.Code))
            {
                foreach (var above in wanted.UpFrom(node))
                    Add(shares.TryGetValue(above.Code, out var list) ? list : shares[above.Code] = [], leaf.Code, from, to);
            }
        }
        var leavesBelow = leaves.SelectMany(l => of.UpFrom(l.Code)).CountBy(u => u.Code).ToDictionary(StringComparer.Ordinal);
        return [.. wanted.Units.Where(u => shares.ContainsKey(u.Code)).SelectMany(u => Compress(u.Code, shares[u.Code], of, leavesBelow))];
    }

    // The shares of a leaf come in order: what touches the one before makes one with it.
    private static void Add(List<(string Leaf, int From, int To)> list, string leaf, int from, int to)
    {
        if (list.Count > 0 && list[^1] is var last && last.Leaf == leaf && last.To == from)
            list[^1] = (leaf, last.From, to);
        else
            list.Add((leaf, from, to));
    }

    private static IEnumerable<CoverPart> Compress(
        string unit, List<(string Leaf, int From, int To)> shares, UnitStructure of, Dictionary<string, int> leavesBelow)
    {
        var whole = shares.Where(s => s is (_, 0, Succession.Whole)).Select(s => s.Leaf).ToList();
        var reached = whole.SelectMany(of.UpFrom).CountBy(u => u.Code).ToDictionary(StringComparer.Ordinal);
        var parts = whole.Select(leaf => of.UpFrom(leaf).TakeWhile(u => reached[u.Code] == leavesBelow[u.Code]).Last().Code).Distinct();
        foreach (var part in parts)
            yield return new(unit, part, 0, Succession.Whole, true);
        var counted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (leaf, from, to) in shares.Where(s => s is not (_, 0, Succession.Whole)))
            yield return new(unit, leaf, from, to, counted.Add(leaf));
    }
}
