namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>directives/ID.yaml</c>.</summary>
internal static class DirectiveReader
{
    public static IReadOnlyList<DirectiveDefinition> ReadAll(CatalogSource source)
    {
        var directives = new List<DirectiveDefinition>();
        foreach (var path in source.Files.Yaml("directives"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            source.Names.Define(NameKind.Directive, id, new(path, 1));
            if (source.Yaml(path, map => Directive(source, map, id)) is { } directive)
                directives.Add(directive);
        }
        return directives;
    }

    private static DirectiveDefinition Directive(CatalogSource source, YamlMap map, string id)
    {
        var numbers = new HashSet<int>();
        return new(
            id, map.Text("number"), map.Text("title"), map.Text("issuer"), map.Date("issued"),
            map.Maps("points", p =>
            {
                var point = Point(source, p);
                if (point.Number > 0 && !numbers.Add(point.Number))
                    p.Fault("number", $"point {point.Number} is doubled");
                return point;
            }));
    }

    private static DirectivePoint Point(CatalogSource source, YamlMap map)
    {
        var indicators = map.References(source, "indicators", NameKind.Indicator, isRequired: false);
        var forms = map.References(source, "forms", NameKind.Form, isRequired: false);
        var indices = map.References(source, "indices", NameKind.Index, isRequired: false);
        var point = new DirectivePoint(
            map.Whole("number", 1, 99), map.Text("title"), map.Text("text"), map.Text("owner"), indicators, indices, forms,
            map.OptionalText("unmeasured"));
        if (indicators.Count == 0 && !map.Has("unmeasured"))
            map.Fault("number", $"point {point.Number} has no indicator; say under 'unmeasured' why");
        return point;
    }
}
