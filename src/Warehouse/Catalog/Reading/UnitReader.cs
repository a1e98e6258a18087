namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>units/org_units.csv</c>.</summary>
internal static class UnitReader
{
    private const string File = "units/org_units.csv";

    public static IReadOnlyList<OrgUnit> Read(CatalogSource source)
    {
        var rows = CsvTable.Read(
            source, File,
            "code", "name", "short_name", "level", "parent_code", "group", "expected", "valid_from", "valid_to", "source");
        if (rows is null)
        {
            source.Names.CannotKnow(NameKind.Unit);
            source.Names.CannotKnow(NameKind.Group);
            return [];
        }
        var units = rows.Select(r => (Unit: Unit(r), r.Place)).ToList();
        foreach (var (unit, place) in units)
        {
            source.Names.Define(NameKind.Unit, unit.Code, place);
            source.Names.Refer(NameKind.Unit, unit.ParentCode ?? "", place, "parent_code");
            if (unit.Group.Length > 0)
                source.Names.Contribute(NameKind.Group, unit.Group, place);
        }
        UnitTree.Check(units, source.Faults);
        return [.. units.Select(u => u.Unit)];
    }

    private static OrgUnit Unit(CsvRow row)
    {
        var unit = new OrgUnit(
            row.Text("code"), row.Text("name"), row.Text("short_name"),
            row.Value("level", Words.Levels.Parse, Words.Levels.Expected, ""), row.OptionalText("parent_code"),
            row.OptionalValue("group", Words.Groups.Parse, Words.Groups.Expected + " or blank", ""),
            row.Value("expected", Words.OneZero.Parse, Words.OneZero.Expected, false),
            row.Value<DateOnly>("valid_from", Words.Date, "a date such as 2015-03-11", default),
            row.OptionalText("valid_to") is null ? null : row.Value<DateOnly>("valid_to", Words.Date, "a date such as 2025-06-30 or blank", default),
            row.Value("source", YamlValues.ParseSource, YamlValues.SourceExpected, ""));
        if (unit.ValidTo is { } to && to != default && to < unit.ValidFrom)
            row.Fault("valid_to is before valid_from");
        return unit;
    }
}
