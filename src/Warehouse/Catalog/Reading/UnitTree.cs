namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>
/// Checks that units form one tree: a province at the top, and figures on leaves only, so that every total is the
/// sum of its leaves.
/// </summary>
internal static class UnitTree
{
    public static void Check(IReadOnlyList<(OrgUnit Unit, Place Place)> units, FaultList faults)
    {
        var lines = units.ToLookup(u => u.Unit.Code, u => u.Unit, StringComparer.Ordinal);
        foreach (var (unit, place) in units)
        {
            if (unit.Level.Length == 0)
                continue;
            if (unit.ParentCode is null != unit.Level is "province")
                faults.Add(place, unit.ParentCode is null
                    ? $"unit '{unit.Code}' has no parent_code; only a province stands at the top"
                    : $"unit '{unit.Code}' is a province and has a parent_code");
            else if (unit.ParentCode is { } above && lines.Contains(above)
                && (lines[above].FirstOrDefault(p => p.ExistsOn(unit.ValidFrom)) ?? lines[above].First()) is var parent && !Fits(unit.Level, parent.Level))
                faults.Add(place, $"unit '{unit.Code}' is a {unit.Level} below '{parent.Code}', a {parent.Level}; expected below {Above(unit.Level)}");
        }
        // A tree changes only on days on which some line begins.
        var told = new HashSet<Place>();
        foreach (var day in units.Select(u => u.Unit.ValidFrom).Distinct().Order())
            ReportCycles([.. units.Where(u => u.Unit.ExistsOn(day))], told, faults);
    }

    private static bool Fits(string level, string parent) =>
        parent.Length == 0 || Above(level).Split(" or ").Contains(parent, StringComparer.Ordinal);

    private static string Above(string level) => level switch
    {
        "district_office" or "section" => "district",
        "province_office" or "department" or "district" => "province",
        _ => "district or province",
    };

    private static void ReportCycles(IReadOnlyList<(OrgUnit Unit, Place Place)> units, HashSet<Place> told, FaultList faults)
    {
        var byCode = new Dictionary<string, OrgUnit>(StringComparer.Ordinal);
        foreach (var (unit, _) in units)
            byCode.TryAdd(unit.Code, unit);
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (unit, place) in units)
        {
            var path = new List<string>();
            for (var at = unit.Code; at is not null && byCode.TryGetValue(at, out var next) && !settled.Contains(at); at = next.ParentCode)
            {
                if (path.IndexOf(at) is var start and >= 0)
                {
                    if (told.Add(place))
                        faults.Add(place, $"unit '{at}' is its own ancestor: {string.Join(" → ", [.. path[start..], at])}");
                    break;
                }
                path.Add(at);
            }
            settled.UnionWith(path);
        }
    }
}
