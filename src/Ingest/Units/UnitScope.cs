using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Units;

/// <summary>
/// Finds the unit that a row label means, among the units below one sender: names, short names and aliases, folded,
/// spaces ignored. A name that fits two units is never guessed.
/// </summary>
internal sealed class UnitScope
{
    private const double AtAllAlike = 0.6;

    private readonly UnitDirectory directory;
    private readonly Dictionary<string, List<Entry>> byBase = new(StringComparer.Ordinal);
    private readonly List<(string Key, OrgUnit Unit)> names = [];

    public UnitScope(UnitDirectory directory, OrgUnit area, IReadOnlyList<OrgUnit> units, IReadOnlyList<OrgUnitAlias> aliases)
    {
        this.directory = directory;
        Area = area;
        Units = units;
        var inside = units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            Add(unit.Name, unit);
            Add(unit.ShortName, unit);
            if (unit.Level == Levels.Section)
                AddSection(unit);
        }
        foreach (var alias in aliases)
        {
            if (inside.TryGetValue(alias.UnitCode, out var unit))
                Add(alias.Alias, unit);
        }
    }

    public OrgUnit Area { get; }

    public IReadOnlyList<OrgUnit> Units { get; }

    /// <param name="label">As it stands in the cell, numbering included.</param>
    /// <param name="within">The district named by a heading above the row: it settles a name that two districts have.</param>
    public UnitMatch Match(string label, OrgUnit? within = null)
    {
        var match = MatchName(Folding.Key(label), within);
        if (!match.IsUnknown)
            return match;
        // "1. Xã Đắk Mar (*)": numbering before, a mark after.
        var bare = LabelText.WithoutNumbering(label);
        if (bare.Length != label.Length)
            match = MatchName(Folding.Key(bare), within);
        var bracket = bare.IndexOf('(', StringComparison.Ordinal);
        return match.IsUnknown && bracket > 2 ? MatchName(Folding.Key(bare[..bracket]), within) : match;
    }

    /// <summary>The unit whose name is most like the label, or null where none is at all like it.</summary>
    public OrgUnit? Nearest(string label)
    {
        var key = Folding.Key(LabelText.WithoutNumbering(label));
        var best = (Unit: (OrgUnit?)null, Likeness: AtAllAlike);
        foreach (var (name, unit) in names)
        {
            var likeness = Similarity.Of(key, name, best.Likeness);
            if (likeness > best.Likeness)
                best = (unit, likeness);
        }
        return best.Unit;
    }

    private UnitMatch MatchName(string key, OrgUnit? within)
    {
        var match = Among(UnitName.Parse(key), within);
        if (!match.IsUnknown)
            return match;
        // "Xã Đắk Mar, huyện Đắk Hà": what follows names the parent and settles between namesakes.
        foreach (var word in (string[])[" huyen ", " thanh pho ", " tp ", " tinh"])
        {
            var cut = key.IndexOf(word, StringComparison.Ordinal);
            if (cut <= 0)
                continue;
            var parent = UnitName.Parse(key[(cut + 1)..]);
            match = Among(UnitName.Parse(key[..cut]), within);
            if (!match.IsUnknown && parent.Kind is UnitKind.District or UnitKind.City)
                match = match.Where(u => directory.DistrictOf(u) is { } d && UnitName.Parse(Folding.Key(d.Name)).Base == parent.Base);
            if (!match.IsUnknown)
                return match;
        }
        return UnitMatch.Unknown;
    }

    private UnitMatch Among(UnitName name, OrgUnit? within)
    {
        if (!byBase.TryGetValue(name.Base, out var entries))
            return UnitMatch.Unknown;
        OrgUnit? only = null;
        List<OrgUnit>? several = null;
        foreach (var entry in entries)
        {
            if (!entry.Fits(name) || entry.Unit == only || several?.Contains(entry.Unit) == true)
                continue;
            if (only is null)
                only = entry.Unit;
            else
                (several ??= [only]).Add(entry.Unit);
        }
        var match = several is null ? UnitMatch.Of(only) : new UnitMatch(null, several);
        if (several is null || within is null)
            return match;
        var here = match.Where(u => directory.IsWithin(u, within));
        return here.Unit is null ? match : here;
    }

    private void Add(string text, OrgUnit unit)
    {
        var key = Folding.Key(text);
        names.Add((key, unit));
        Add(UnitName.Parse(key), unit);
    }

    private void Add(UnitName name, OrgUnit unit)
    {
        // "Măng Bút" as an alias of a commune is still a commune's name.
        var kind = name.Kind == UnitKind.None ? UnitName.Parse(Folding.Key(unit.Name)).Kind : name.Kind;
        var entry = new Entry(unit, kind, name.Kind == UnitKind.None, name.IsOffice);
        var list = byBase.TryGetValue(name.Base, out var found) ? found : byBase[name.Base] = [];
        if (!list.Contains(entry))
            list.Add(entry);
    }

    // "Phòng Nội vụ huyện Đắk Hà" is "Phòng Nội vụ" or "P. Nội vụ" in the district's own return.
    private void AddSection(OrgUnit section)
    {
        var key = Folding.Key(section.Name);
        if (directory.ParentOf(section) is { } parent)
            key = key.Replace(" " + Folding.Key(parent.Name), "", StringComparison.Ordinal);
        Add(UnitName.Parse(key), section);
        if (key.StartsWith("phong ", StringComparison.Ordinal))
            Add(UnitName.Parse("p " + key[6..]), section);
    }

    /// <param name="IsBare">The name was written without a level word.</param>
    private readonly record struct Entry(OrgUnit Unit, UnitKind Kind, bool IsBare, bool IsOffice)
    {
        public bool Fits(UnitName name)
        {
            if (IsOffice != name.IsOffice && !(name.IsOffice && Unit.Level == Levels.Commune))
                return false;
            return name.Kind == UnitKind.None || name.Kind == Kind || (IsBare && Kind == UnitKind.None);
        }
    }
}

/// <summary>What a label was found to mean: one unit, several (then none is taken), or none.</summary>
internal sealed record UnitMatch(OrgUnit? Unit, IReadOnlyList<OrgUnit> Candidates)
{
    public static UnitMatch Unknown { get; } = new(null, []);

    public bool IsUnknown => Unit is null && Candidates.Count == 0;

    public static UnitMatch Of(OrgUnit? unit) => unit is null ? Unknown : new(unit, [unit]);

    public UnitMatch Where(Func<OrgUnit, bool> fits)
    {
        var left = Candidates.Where(fits).ToList();
        return left.Count == 1 ? Of(left[0]) : new UnitMatch(null, left);
    }
}
