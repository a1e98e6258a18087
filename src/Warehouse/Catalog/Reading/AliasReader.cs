namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>units/aliases.csv</c>.</summary>
internal static class AliasReader
{
    public static IReadOnlyList<OrgUnitAlias> Read(CatalogSource source)
    {
        var aliases = new List<OrgUnitAlias>();
        var seen = new HashSet<(string, string?)>();
        foreach (var row in CsvTable.Read(source, "units/aliases.csv", "alias", "unit_code", "within_unit_code") ?? [])
        {
            var alias = new OrgUnitAlias(row.Text("alias"), row.Text("unit_code"), row.OptionalText("within_unit_code"));
            source.Names.Refer(NameKind.Unit, alias.UnitCode, row.Place, "unit_code");
            source.Names.Refer(NameKind.Unit, alias.WithinUnitCode ?? "", row.Place, "within_unit_code");
            if (!seen.Add((alias.Alias.ToUpperInvariant(), alias.WithinUnitCode)))
                row.Fault($"alias '{alias.Alias}' is doubled within '{alias.WithinUnitCode}'");
            aliases.Add(alias);
        }
        return aliases;
    }
}
