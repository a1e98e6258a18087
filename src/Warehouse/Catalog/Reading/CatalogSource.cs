namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>What every reader of one pass works on: the files, the names met so far, the faults found so far.</summary>
internal sealed record CatalogSource(CatalogFiles Files, Names Names, FaultList Faults)
{
    /// <summary>Reads one YAML file, or returns null where it is not a mapping; the fault is then on the list.</summary>
    public T? Yaml<T>(string path, Func<YamlMap, T?> read) where T : class
    {
        if (Files.Text(path) is not { } text || YamlTree.Parse(path, text, Faults) is not { } root)
            return null;
        if (root is not YamlPairs pairs)
        {
            Faults.Add(new(path, root.Line), "is not a mapping of keys to values");
            return null;
        }
        return new YamlMap(path, pairs, Faults).ReadWhole(read);
    }
}
