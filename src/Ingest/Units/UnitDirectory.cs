using System.Collections.Concurrent;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Units;

/// <summary>The tree of units, and for each sender the names that may stand in its returns.</summary>
internal sealed class UnitDirectory
{
    private readonly ProvinceCatalog catalog;
    private readonly Dictionary<string, OrgUnit> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<OrgUnit>> children = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, UnitScope> scopes = new(StringComparer.Ordinal);

    public UnitDirectory(ProvinceCatalog catalog)
    {
        this.catalog = catalog;
        foreach (var unit in catalog.Units)
        {
            byCode.TryAdd(unit.Code, unit);
            if (unit.ParentCode is { } parent)
                (children.TryGetValue(parent, out var list) ? list : children[parent] = []).Add(unit);
        }
        Province = byCode[catalog.Setting.ProvinceUnit];
    }

    public OrgUnit Province { get; }

    public OrgUnit? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    public OrgUnit? ParentOf(OrgUnit unit) => Find(unit.ParentCode);

    /// <summary>The leaf that holds the figures of a district's or the province's own office.</summary>
    public OrgUnit? OfficeOf(OrgUnit area) => ChildrenOf(area).FirstOrDefault(Levels.IsOffice);

    public IReadOnlyList<OrgUnit> ChildrenOf(OrgUnit unit) => children.GetValueOrDefault(unit.Code) ?? (IReadOnlyList<OrgUnit>)[];

    /// <summary>Whether a unit is an area or lies below it.</summary>
    public bool IsWithin(OrgUnit unit, OrgUnit area)
    {
        for (var at = unit; at is not null; at = ParentOf(at))
        {
            if (at.Code == area.Code)
                return true;
        }
        return false;
    }

    /// <summary>The district of a unit, or null for units of the province.</summary>
    public OrgUnit? DistrictOf(OrgUnit unit)
    {
        for (var at = unit; at is not null; at = ParentOf(at))
        {
            if (at.Level == Levels.District)
                return at;
        }
        return null;
    }

    /// <summary>A unit and all below it, in the order of the catalog.</summary>
    public IReadOnlyList<OrgUnit> Subtree(OrgUnit unit) => [.. catalog.Units.Where(u => IsWithin(u, unit))];

    /// <summary>The names known within a sender's subtree.</summary>
    public UnitScope ScopeOf(OrgUnit sender) =>
        scopes.GetOrAdd(sender.Code, _ => new UnitScope(this, sender, Subtree(sender), catalog.Aliases));

    /// <summary>The lowest unit that all given ones lie within.</summary>
    public OrgUnit CommonAncestor(IEnumerable<OrgUnit> units)
    {
        OrgUnit? common = null;
        foreach (var unit in units)
        {
            common ??= unit;
            while (!IsWithin(unit, common))
                common = ParentOf(common) ?? Province;
        }
        return common ?? Province;
    }
}
