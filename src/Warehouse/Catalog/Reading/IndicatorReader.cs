namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>indicators/THEME/ID.yaml</c>.</summary>
internal static class IndicatorReader
{
    public static IReadOnlyList<IndicatorDefinition> ReadAll(CatalogSource source, IReadOnlyList<FormDefinition> forms)
    {
        var indicators = new List<IndicatorDefinition>();
        foreach (var path in source.Files.Yaml("indicators", depth: 2))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            var theme = path.Split('/')[1];
            source.Names.Define(NameKind.Indicator, id, new(path, 1));
            source.Names.Refer(NameKind.Theme, theme, new(path, 1), "the folder");
            if (source.Yaml(path, map => Indicator(source, map, id, theme, forms)) is { } indicator)
                indicators.Add(indicator);
        }
        return indicators;
    }

    private static IndicatorDefinition Indicator(CatalogSource source, YamlMap map, string id, string theme, IReadOnlyList<FormDefinition> forms)
    {
        var code = map.Text("code");
        source.Names.Define(NameKind.Code, code, map.At("code"));
        var factor = map.Number("factor");
        if (map.Has("factor") && factor <= 0)
            map.Fault("factor", "'factor' must be above zero: 1 for counts, 100 for percentages");
        return new(
            id, code, theme, map.Text("name"), map.Text("short_name"), map.Text("unit"), factor, map.Whole("decimals", 0, 3),
            map.Word("better", Words.Better, Better.Neither),
            Terms(source, map.Texts("numerator"), "numerator", forms), Terms(source, map.OptionalTexts("denominator"), "denominator", forms),
            Targets(map), map.Text("formula"), map.Text("why"), map.Text("reference"),
            map.Source(), map.Text("owner"), map.Date("next_review"));
    }

    private static List<IndicatorTerm> Terms(CatalogSource source, IReadOnlyList<Located<string>> texts, string key, IReadOnlyList<FormDefinition> forms)
    {
        var terms = new List<IndicatorTerm>();
        foreach (var (text, place) in texts)
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isMinus = words[0] == "minus";
            var rest = words.Skip(isMinus ? 1 : 0).ToList();
            TermKind? kind = rest.Count == 1 ? TermKind.Value
                : rest is ["positive", _] ? TermKind.Positive
                : rest is ["reported", _] ? TermKind.Reported
                : null;
            if (kind is null)
            {
                source.Faults.Add(place, $"'{text}' is not a term; write [minus] [positive | reported] CIRCULAR/FORM/COLUMN");
                continue;
            }
            source.Names.Refer(NameKind.Measure, rest[^1], place, key);
            // Such a leaf has many rows: whether it is counted once or once a row would be anybody's guess.
            if (kind != TermKind.Value && forms.Any(f => f.Breakdown is not null && rest[^1].StartsWith(f.Key + "/", StringComparison.Ordinal)))
                source.Faults.Add(place, $"'{text}' counts units of a form by breakdown; only values of such a form can be summed");
            if (terms.Exists(t => t.Measure == rest[^1] && t.Kind == kind))
                source.Faults.Add(place, $"'{text}' counts a measure a second time in '{key}'");
            terms.Add(new(rest[^1], isMinus ? -1 : 1, kind.Value));
        }
        return terms;
    }

    private static List<IndicatorTarget> Targets(YamlMap map)
    {
        var targets = new List<IndicatorTarget>();
        map.OptionalMaps("targets", entry =>
        {
            var target = new IndicatorTarget(
                entry.Date("from"), entry.Number("value"), entry.OptionalWords("periods", Words.PeriodKinds), entry.Text("reference"));
            if (targets.Exists(t => t.From == target.From && Overlap(t.PeriodKinds, target.PeriodKinds)))
                entry.Fault("from", "another target holds for the same periods from the same day");
            targets.Add(target);
            return target;
        });
        return targets;
    }

    // No kinds means all of them.
    private static bool Overlap(IReadOnlyList<PeriodKind> one, IReadOnlyList<PeriodKind> other) =>
        one.Count == 0 || other.Count == 0 || one.Intersect(other).Any();
}
