namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>forms/CIRCULAR/circular.yaml</c>.</summary>
internal static class CircularReader
{
    public const string FileName = "circular.yaml";

    /// <summary>What stands in a circular's folder besides its forms.</summary>
    public static IReadOnlyList<string> OtherFiles { get; } = [FileName, CheckReader.FileName, CrossRuleReader.FileName];

    public static IReadOnlyDictionary<string, Circular> ReadAll(CatalogSource source)
    {
        var circulars = new Dictionary<string, Circular>(StringComparer.Ordinal);
        foreach (var folder in source.Files.Yaml("forms", depth: 2).Select(p => p[..p.LastIndexOf('/')]).Distinct())
        {
            var key = folder[(folder.IndexOf('/') + 1)..];
            source.Names.Define(NameKind.Circular, key, new($"{folder}/{FileName}", 1));
            if (source.Yaml($"{folder}/{FileName}", map => Circular(source, map, key)) is { } circular)
                circulars.Add(key, circular);
        }
        return circulars;
    }

    private static Circular Circular(CatalogSource source, YamlMap map, string key)
    {
        var circular = new Circular(
            key, map.Text("number"), map.Text("title"), map.Text("issuer"), map.Text("calendar"),
            map.Date("in_force_from"), map.OptionalDate("in_force_to"), map.Source(), map.Word("official", Words.YesNo, false));
        source.Names.Refer(NameKind.Calendar, circular.Calendar, map.At("calendar"), "calendar");
        if (circular.InForceTo < circular.InForceFrom)
            map.Fault("in_force_to", "in_force_to is before in_force_from");
        return circular;
    }
}
