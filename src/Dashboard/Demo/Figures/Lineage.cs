using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Structures;

namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// Whose figures a unit of any time reports. Figures are drawn for the units of one structure; one that took others over
/// reports what they would have, added up, so that a level goes on through a merger.
/// </summary>
internal sealed class Lineage(ProvinceCatalog catalog, UnitStructure drawn)
{
    private readonly Dictionary<long, ILookup<string, OrgUnit>> origins = [];

    /// <summary>The units drawn that a leaf goes back to, the one whose place it took first.</summary>
    public IReadOnlyList<OrgUnit> Of(OrgUnit leaf, DateOnly day)
    {
        var structure = catalog.History.On(day);
        if (structure.Key == drawn.Key)
            return [leaf];
        if (!origins.TryGetValue(structure.Key, out var known))
            origins[structure.Key] = known = Trace(structure);
        var bare = leaf.Code[(leaf.Code.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return drawn.Find(leaf.Code) is { } same && !known.Contains(leaf.Code) ? [same]
            : [.. known[leaf.Code].OrderByDescending(u => u.Code == leaf.Code || u.Code == bare).DefaultIfEmpty(leaf)];
    }

    private ILookup<string, OrgUnit> Trace(UnitStructure structure)
    {
        var pairs = catalog.History.Cover(structure, drawn).Where(p => !structure.ChildrenOf(p.Unit).Any())
            .SelectMany(p => LeavesBelow(p.Part).Select(leaf => (p.Unit, Leaf: leaf))).ToList();
        // Nobody in particular took over what the office of a district did; here it goes on in the commune of the district's seat.
        foreach (var office in drawn.Units.Where(u => u.Level == "district_office" && structure.Find(u.Code) is null))
        {
            var seat = drawn.ChildrenOf(office.ParentCode!).First(u => u.Level == "commune");
            if (pairs.Find(p => p.Leaf.Code == seat.Code).Unit is { } successor)
                pairs.Add((successor, office));
        }
        return pairs.ToLookup(p => p.Unit, p => p.Leaf);
    }

    private IEnumerable<OrgUnit> LeavesBelow(string code) =>
        drawn.ChildrenOf(code).ToList() is { Count: > 0 } children ? children.SelectMany(c => LeavesBelow(c.Code)) : [drawn.Find(code)!];
}
