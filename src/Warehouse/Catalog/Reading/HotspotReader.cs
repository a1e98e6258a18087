namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>hotspots/ID.yaml</c>.</summary>
internal static class HotspotReader
{
    public static IReadOnlyList<HotspotDefinition> ReadAll(CatalogSource source, IReadOnlyList<DirectiveDefinition> directives)
    {
        var hotspots = new List<HotspotDefinition>();
        foreach (var path in source.Files.Yaml("hotspots"))
            if (source.Yaml(path, map => Hotspot(source, map, Path.GetFileNameWithoutExtension(path), directives)) is { } hotspot)
                hotspots.Add(hotspot);
        return hotspots;
    }

    private static HotspotDefinition Hotspot(CatalogSource source, YamlMap map, string id, IReadOnlyList<DirectiveDefinition> directives)
    {
        var indicators = new HashSet<string>(StringComparer.Ordinal);
        var hotspot = new HotspotDefinition(
            id, map.Text("name"), map.Text("question"), map.Source(), map.Text("theme"), map.Text("directive"), map.Whole("point", 1, 99),
            map.WordList("levels", Words.LeafLevels),
            map.Maps("all_of", group => new HotspotGroup(group.Text("name"), group.Maps("any_of", c => Condition(source, c, indicators)))));
        source.Names.Refer(NameKind.Theme, hotspot.Theme, map.At("theme"), "theme");
        source.Names.Refer(NameKind.Directive, hotspot.Directive, map.At("directive"), "directive");
        if (hotspot.Point > 0 && directives.FirstOrDefault(d => d.Id == hotspot.Directive) is { } directive && directive.Points.All(p => p.Number != hotspot.Point))
            map.Fault("point", $"directive '{directive.Id}' has no point {hotspot.Point}");
        return hotspot;
    }

    private static HotspotCondition Condition(CatalogSource source, YamlMap map, HashSet<string> indicators)
    {
        var condition = new HotspotCondition(
            map.Text("indicator"), map.Value<Threshold>("is", Words.Threshold, "a comparison such as \">= 10\", \"= 0\" or \"< 90\"", default), map.Text("why"));
        source.Names.Refer(NameKind.Indicator, condition.Indicator, map.At("indicator"), "indicator");
        if (condition.Indicator.Length > 0 && !indicators.Add(condition.Indicator))
            map.Fault("indicator", $"indicator '{condition.Indicator}' is doubled; one threshold holds for each");
        return condition;
    }
}
