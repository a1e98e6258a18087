using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Structures;

/// <summary>The units of a stretch of time in which none of them changed: one tree below one province.</summary>
public sealed class UnitStructure
{
    private readonly Dictionary<string, OrgUnit> _byCode;
    private readonly ILookup<string?, OrgUnit> _children;

    /// <param name="units">Every unit as it was then, in the order of the catalog.</param>
    internal UnitStructure(DateOnly from, DateOnly? to, IReadOnlyList<OrgUnit> units)
    {
        (From, To) = (from, to);
        Root = units.First(u => u.ParentCode is null);
        var codes = units.Select(u => u.Code).ToHashSet(StringComparer.Ordinal);
        // A unit that the catalog lets begin before its parent stands below the province until then.
        Units = [.. units.Select(u => u == Root || codes.Contains(u.ParentCode ?? "") ? u : u with { ParentCode = Root.Code })];
        _byCode = Units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        _children = Units.ToLookup(u => u.ParentCode);
    }

    public DateOnly From { get; }

    /// <summary>Last day; null for the newest.</summary>
    public DateOnly? To { get; }

    /// <summary>Its first day as a number, 20250701: what the database calls it.</summary>
    public long Key => KeyOf(From);

    /// <summary>The province.</summary>
    public OrgUnit Root { get; }

    public IReadOnlyList<OrgUnit> Units { get; }

    public OrgUnit? Find(string code) => _byCode.GetValueOrDefault(code);

    public IEnumerable<OrgUnit> ChildrenOf(string code) => _children[code];

    /// <summary>The unit and everything above it, the province last.</summary>
    public IEnumerable<OrgUnit> UpFrom(string code)
    {
        for (var at = Find(code); at is not null; at = at.ParentCode is { } parent ? Find(parent) : null)
            yield return at;
    }

    /// <summary>The lowest unit that all the given ones are or lie within.</summary>
    public string CommonAncestor(IEnumerable<string> codes)
    {
        List<string>? common = null;
        foreach (var code in codes)
        {
            var path = UpFrom(code).Select(u => u.Code).ToList();
            common = common is null ? path : [.. common.Where(path.Contains)];
        }
        return common is [var lowest, ..] ? lowest : Root.Code;
    }

    internal static long KeyOf(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
