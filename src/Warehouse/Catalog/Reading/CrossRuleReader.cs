using System.Text.RegularExpressions;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>forms/CIRCULAR/cross-rules.yaml</c>: what the forms of a circular say about one another.</summary>
internal static partial class CrossRuleReader
{
    public const string FileName = "cross-rules.yaml";

    private static readonly RuleExpression None = new("", null, [], RuleRelation.Equal);

    public static CrossRules ReadAll(CatalogSource source, IReadOnlyList<FormDefinition> forms)
    {
        var rules = new CrossRules([], []);
        foreach (var path in source.Files.Yaml("forms", depth: 2).Where(p => Path.GetFileName(p) == FileName))
        {
            var ofCircular = forms.Where(f => f.Circular.Key == path.Split('/')[1]).DistinctBy(f => f.Code).ToDictionary(f => f.Code, f => f, StringComparer.Ordinal);
            source.Yaml(path, map => map.Maps("rules", m => Read(source, m, ofCircular, rules)));
        }
        return rules;
    }

    private static bool Read(CatalogSource source, YamlMap map, Dictionary<string, FormDefinition> forms, CrossRules rules)
    {
        if (map.Has(ListCountReader.Key))
            rules.Counts.Add(ListCountReader.Rule(source, map, forms));
        else
            rules.Relations.Add(Rule(source, map, forms));
        return true;
    }

    private static CrossRule Rule(CatalogSource source, YamlMap map, Dictionary<string, FormDefinition> forms)
    {
        var id = map.Text("id");
        source.Names.Define(NameKind.Rule, id, map.At("id"));
        return new(
            id, Expression(source, map, id, forms), map.OptionalWord("severity", Words.Severities, Severity.Warning),
            map.Text("why"), map.Source());
    }

    // "01/XLD[19] = 01/KQGQ[3]" is a rule over columns whose names are measures.
    private static RuleExpression Expression(CatalogSource source, YamlMap map, string id, Dictionary<string, FormDefinition> forms)
    {
        var text = map.Text("expression");
        var measures = new Dictionary<string, string>(StringComparer.Ordinal);
        var written = Reference().Replace(text, m =>
        {
            var name = $"m{measures.Count + 1}";
            if (!forms.TryGetValue(m.Groups[1].Value, out var form))
                map.Fault("expression", $"rule {id} names form '{m.Groups[1].Value}', which the circular does not have");
            var measure = $"{form?.Key}/{m.Groups[2].Value}";
            if (form is not null)
                source.Names.Refer(NameKind.Measure, measure, map.At("expression"), $"rule {id}");
            measures.Add(name, measure);
            return $"[{name}]";
        });
        if (text.Length == 0)
            return None;
        if (!RuleParser.TryParse(written, [.. measures.Keys], out var expression, out var error))
        {
            map.Fault("expression", $"rule {id} {error}");
            return None;
        }
        return expression.Renamed(text, name => measures[name]);
    }

    [GeneratedRegex(@"([\p{L}0-9][\p{L}0-9./-]*)\[([0-9a-z.]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

/// <summary>The rules between forms by their kind.</summary>
internal sealed record CrossRules(List<CrossRule> Relations, List<ListCountRule> Counts);
