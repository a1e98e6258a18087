namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>The cross-rules that count the entries of a list: <c>counts: "DV-02[4]"</c>, <c>list: DV-02b</c>, <c>where: ["4 is KT"]</c>.</summary>
internal static class ListCountReader
{
    /// <summary>The key that tells such a rule from the others.</summary>
    public const string Key = "counts";

    public static ListCountRule Rule(CatalogSource source, YamlMap map, Dictionary<string, FormDefinition> forms)
    {
        var id = map.Text("id");
        source.Names.Define(NameKind.Rule, id, map.At("id"));
        var listCode = map.Text("list");
        var list = forms.GetValueOrDefault(listCode);
        if (listCode.Length > 0 && list is not { IsList: true })
            map.Fault("list", list is null ? $"rule {id} names form '{listCode}', which the circular does not have" : $"rule {id} counts entries of {listCode}, which is no list");
        return new(
            id, Measure(source, map, id, forms), list?.Key ?? "", Conditions(map, id, list),
            map.OptionalWord("severity", Words.Severities, Severity.Error), map.Text("why"), map.Source());
    }

    private static string Measure(CatalogSource source, YamlMap map, string id, Dictionary<string, FormDefinition> forms)
    {
        var text = map.Text(Key);
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 1 || !text.EndsWith(']'))
        {
            if (text.Length > 0)
                map.Fault(Key, $"'{Key}' is '{text}', expected a form's column such as \"DV-02[4]\"");
            return "/";
        }
        if (!forms.TryGetValue(text[..bracket], out var form))
        {
            map.Fault(Key, $"rule {id} names form '{text[..bracket]}', which the circular does not have");
            return "/";
        }
        var measure = $"{form.Key}/{text[(bracket + 1)..^1]}";
        source.Names.Refer(NameKind.Measure, measure, map.At(Key), $"rule {id}");
        return measure;
    }

    private static List<ListCondition> Conditions(YamlMap map, string id, FormDefinition? list)
    {
        var conditions = new List<ListCondition>();
        foreach (var text in map.OptionalTexts("where"))
        {
            if (list is { IsList: true } && Condition(text.Value, list, out var problem) is var condition)
            {
                if (condition is not null)
                    conditions.Add(condition);
                else
                    map.Fault("where", $"rule {id}: '{text.Value}' {problem}");
            }
        }
        return conditions;
    }

    private static ListCondition? Condition(string text, FormDefinition list, out string problem)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        problem = "is no condition; expected \"COLUMN is CODE, CODE\", \"COLUMN filled\", \"COLUMN in_period\" or \"COLUMN before_period\"";
        if (words.Length < 2)
            return null;
        if (list.Column(words[0]) is not { } column)
        {
            problem = $"names column {words[0]}, which {list.Code} does not have";
            return null;
        }
        var choices = words[2..];
        switch (words[1])
        {
            case "is" when column.Type != ColumnType.Choice:
                problem = $"asks column {column.Code} for a choice, but it has none";
                return null;
            case "is" when choices.FirstOrDefault(c => column.Choices.All(k => k.Code != c)) is { } unknown:
                problem = $"names choice '{unknown}', which column {column.Code} does not have";
                return null;
            case "is" when choices.Length > 0:
                return new(text, column.Code, column.Type, ListConditionKind.Is, choices);
            case "filled" when choices.Length == 0:
                return new(text, column.Code, column.Type, ListConditionKind.Filled, []);
            case "in_period" or "before_period" when column.Type is not (ColumnType.Year or ColumnType.Date):
                problem = $"asks column {column.Code} for a time, but it holds neither years nor dates";
                return null;
            case "in_period" or "before_period" when choices.Length == 0:
                return new(text, column.Code, column.Type, words[1] == "in_period" ? ListConditionKind.InPeriod : ListConditionKind.BeforePeriod, []);
            default:
                return null;
        }
    }
}
