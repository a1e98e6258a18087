namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>units/org_units.csv</c>: a line for each stretch of a unit's life in which its name, level, place and group stayed.</summary>
internal static class UnitReader
{
    private const string File = "units/org_units.csv";

    private static readonly string[] Header =
        ["code", "name", "short_name", "level", "parent_code", "group", "expected", "valid_from", "valid_to", "source"];

    private static readonly string[] More = ["official_code", "recorded_from", "recorded_to"];

    public static IReadOnlyList<OrgUnit> Read(CatalogSource source)
    {
        var rows = CsvTable.Read(source, File, Header, More);
        if (rows is null)
        {
            source.Names.CannotKnow(NameKind.Unit);
            source.Names.CannotKnow(NameKind.Group);
            return [];
        }
        var units = rows.Select(r => (Unit: Unit(r), r.Place)).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (unit, place) in units)
        {
            if (seen.Add(unit.Code))
                source.Names.Define(NameKind.Unit, unit.Code, place);
            source.Names.Refer(NameKind.Unit, unit.ParentCode ?? "", place, "parent_code");
            if (unit.Group.Length > 0)
                source.Names.Contribute(NameKind.Group, unit.Group, place);
        }
        CheckVersions(units, source.Faults);
        UnitTree.Check([.. units.Where(u => u.Unit.RecordedTo is null)], source.Faults);
        return [.. units.Select(u => u.Unit)];
    }

    /// <summary>Every unit once, as the newest believed line has it, from its founding on; in the order of first lines.</summary>
    public static IReadOnlyList<OrgUnit> Latest(IReadOnlyList<OrgUnit> versions) =>
    [
        .. versions.GroupBy(v => v.Code, StringComparer.Ordinal).Select(lines =>
        {
            var believed = lines.Where(l => l.RecordedTo is null).DefaultIfEmpty(lines.Last()).ToList();
            return believed.MaxBy(l => l.ValidFrom)! with { ValidFrom = believed.Min(l => l.ValidFrom) };
        }),
    ];

    private static OrgUnit Unit(CsvRow row)
    {
        var unit = new OrgUnit(
            row.Text("code"), row.Text("name"), row.Text("short_name"),
            row.Value("level", Words.Levels.Parse, Words.Levels.Expected, ""), row.OptionalText("parent_code"),
            row.OptionalValue("group", Words.Groups.Parse, Words.Groups.Expected + " or blank", ""),
            row.Value("expected", Words.OneZero.Parse, Words.OneZero.Expected, false),
            row.Value<DateOnly>("valid_from", Words.Date, "a date such as 2015-03-11", default),
            row.OptionalDay("valid_to"),
            row.Value("source", YamlValues.ParseSource, YamlValues.SourceExpected, ""))
        {
            RecordedFrom = row.OptionalDay("recorded_from"),
            RecordedTo = row.OptionalDay("recorded_to"),
        };
        if (unit.ValidTo is { } to && to != default && to < unit.ValidFrom)
            row.Fault("valid_to is before valid_from");
        if (unit.RecordedTo < unit.RecordedFrom)
            row.Fault("recorded_to is before recorded_from");
        return row.OptionalText("official_code") is { } official ? unit with { OfficialCode = official } : unit;
    }

    private static void CheckVersions(IReadOnlyList<(OrgUnit Unit, Place Place)> units, FaultList faults)
    {
        foreach (var lines in units.Where(u => u.Unit.RecordedTo is null).GroupBy(u => u.Unit.Code, StringComparer.Ordinal))
        {
            var ordered = lines.OrderBy(l => l.Unit.ValidFrom).ToList();
            foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
            {
                if (before.Unit.ValidTo is null || before.Unit.ValidTo >= after.Unit.ValidFrom)
                    faults.Add(after.Place, $"unit '{after.Unit.Code}' has two lines for {after.Unit.ValidFrom:yyyy-MM-dd}; the other is at {before.Place}");
            }
        }
        // Codes that are used again make the official one no key: but on one day it means one unit.
        foreach (var same in units.Where(u => u.Unit.RecordedTo is null).GroupBy(u => (u.Unit.OfficialCode, u.Unit.Level)))
        {
            foreach (var (one, index) in same.Select((u, i) => (u, i)))
            {
                if (same.Skip(index + 1).FirstOrDefault(o => o.Unit.Code != one.Unit.Code && Overlap(o.Unit, one.Unit)) is { Unit: not null } other)
                    faults.Add(other.Place, $"units '{one.Unit.Code}' and '{other.Unit.Code}' have the official code '{other.Unit.OfficialCode}' at the same time");
            }
        }
        var believed = units.Where(u => u.Unit.RecordedTo is null && u.Unit.Level == "province").ToList();
        foreach (var (one, index) in believed.Select((u, i) => (u, i)))
        {
            if (believed.Skip(index + 1).FirstOrDefault(o => o.Unit.Code != one.Unit.Code && Overlap(o.Unit, one.Unit)) is { Unit: not null } other)
                faults.Add(other.Place, $"'{one.Unit.Code}' and '{other.Unit.Code}' are provinces at the same time; the units of a catalog make one tree");
        }
    }

    private static bool Overlap(OrgUnit one, OrgUnit other) =>
        one.ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (one.ValidTo ?? DateOnly.MaxValue);
}
