namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>themes/ID.yaml</c>.</summary>
internal static class ThemeReader
{
    public static IReadOnlyList<ThemeDefinition> ReadAll(CatalogSource source, IReadOnlyList<FormDefinition> forms)
    {
        var themes = new List<ThemeDefinition>();
        foreach (var path in source.Files.Yaml("themes"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            source.Names.Define(NameKind.Theme, id, new(path, 1));
            if (source.Yaml(path, map => Theme(source, map, id, forms, themes)) is { } theme)
                themes.Add(theme);
        }
        return [.. themes.OrderBy(t => t.Order)];
    }

    private static ThemeDefinition Theme(
        CatalogSource source, YamlMap map, string id, IReadOnlyList<FormDefinition> forms, List<ThemeDefinition> before)
    {
        var theme = new ThemeDefinition(
            id, map.Text("name"), map.Text("short_name"), map.Text("question"), map.Whole("order", 1, 99),
            map.References(source, "headline", NameKind.Indicator, isRequired: true), map.Maps("panels", panel => PanelReader.Read(source, panel, forms)));
        if (theme.Order > 0 && before.Find(t => t.Order == theme.Order) is { } other)
            map.Fault("order", $"order {theme.Order} is doubled; theme '{other.Id}' has it already");
        return theme;
    }
}
