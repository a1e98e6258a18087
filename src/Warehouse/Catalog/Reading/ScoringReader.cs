namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>scoring/ID.yaml</c>.</summary>
internal static class ScoringReader
{
    public static IReadOnlyList<CriteriaSet> ReadAll(CatalogSource source)
    {
        var sets = new List<CriteriaSet>();
        foreach (var path in source.Files.Yaml("scoring"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            source.Names.Contribute(NameKind.Breakdown, id, new(path, 1));
            if (source.Yaml(path, map => Set(source, map, id)) is { } set)
                sets.Add(set);
        }
        return sets;
    }

    private static CriteriaSet Set(CatalogSource source, YamlMap map, string id)
    {
        var form = map.Text("form");
        source.Names.Refer(NameKind.Form, form, map.At("form"), "form");
        string Column(string key)
        {
            var code = map.Text(key);
            source.Names.Refer(NameKind.Measure, code.Length == 0 ? "" : $"{form}/{code}", map.At(key), key);
            return code;
        }
        var columns = new ScoreColumns(Column("max_column"), Column("self_column"), Column("appraised_column"), Column("disqualifying_column"));
        return new(
            id, map.Text("name"), map.Text("legal_basis"), map.OptionalText("notice"), map.Date("valid_from"), map.Source(), form, columns,
            Criteria(map), Classes(map), map.Text("disqualified"));
    }

    private static IReadOnlyList<Criterion> Criteria(YamlMap map)
    {
        var read = map.Maps("criteria", entry => (Entry: entry, Criterion: new Criterion(
            entry.Text("code"), entry.OptionalText("parent"), entry.Text("name"), entry.Value<decimal>("max_points", Words.Number, "a number of points", 1))));
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (entry, criterion) in read)
        {
            if (criterion.Parent is { } parent && !codes.Contains(parent))
                entry.Fault("parent", $"criterion '{parent}' does not stand above {criterion.Code}");
            if (!codes.Add(criterion.Code) || !names.Add(criterion.Name))
                entry.Fault("code", $"code or name of criterion {criterion.Code} is doubled");
            var parts = read.Where(r => r.Criterion.Parent == criterion.Code).ToList();
            if (criterion.MaxPoints <= 0 || (parts.Count > 0 && parts.Sum(p => p.Criterion.MaxPoints) != criterion.MaxPoints))
                entry.Fault("max_points", $"the points of {criterion.Code} are none, or not the sum of those below it");
        }
        return [.. read.Select(r => r.Criterion)];
    }

    private static IReadOnlyList<ScoreClass> Classes(YamlMap map)
    {
        var classes = map.Maps("classes", entry => new ScoreClass(entry.Value<decimal>("from", Words.Number, "a number of points", 0), entry.Text("name")));
        if (classes.Count > 0 && (classes[^1].From != 0 || classes.Zip(classes.Skip(1)).Any(p => p.First.From <= p.Second.From)))
            map.Fault("classes", "classes stand from the highest down, and the last starts at 0 points");
        return classes;
    }
}
