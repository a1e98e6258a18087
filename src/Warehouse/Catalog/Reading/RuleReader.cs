namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>The <c>rules</c> of a form. Each says by one key of which kind it is.</summary>
internal static class RuleReader
{
    private static readonly RuleExpression None = new("", null, [], RuleRelation.Equal);

    private static readonly string[] KindKeys = ["printed", "expression", "carry_over", "required", "integer", "unique"];

    /// <param name="known">How well the form is known; a rule is known as well as its form unless it says otherwise.</param>
    public static FormRules ReadAll(CatalogSource source, YamlMap form, IReadOnlyList<FormColumn> columns, string known)
    {
        var rules = new FormRules([], [], []);
        form.OptionalMaps("rules", map =>
        {
            var id = map.Text("id");
            source.Names.Define(NameKind.Rule, id, map.At("id"));
            var kinds = KindKeys.Where(map.Has).ToList();
            if (kinds.Count > 1)
            {
                map.Fault(kinds[1], $"rule {id} has both '{kinds[0]}' and '{kinds[1]}'; a rule is one of them");
                map.PassTheRest();
            }
            var key = kinds.Count == 0 ? "expression" : kinds[0];
            var severity = map.OptionalWord("severity", Words.Severities, Severity.Error);
            var why = key == "printed" ? map.OptionalText("why") : map.Text("why");
            var standing = map.OptionalSource(known);
            if (key is "required" or "integer" or "unique")
            {
                var kind = key switch { "required" => ColumnRuleKind.Required, "integer" => ColumnRuleKind.Integer, _ => ColumnRuleKind.Unique };
                rules.Columns.Add(new(id, kind, ColumnsOf(map, key, id, columns), severity, why ?? "", standing));
                return id;
            }
            var expression = Expression(map, id, key, columns);
            if (key == "carry_over")
            {
                if (expression is not { Condition: null, Relation: RuleRelation.Equal, Chain.Count: 2 } && expression != None)
                    map.Fault(key, $"rule {id} is no equation of an opening and a closing");
                rules.History.Add(new(id, HistoryKind.CarryOver, [], expression, HistoryLimits.None, severity, why ?? "", standing));
            }
            else
            {
                rules.Relations.Add(new(id, key == "printed", expression, severity, why, standing)
                {
                    Levels = map.OptionalValues("levels", (string text, out string level) => Words.LeafLevels.Parse(text, out level), Words.LeafLevels.Expected),
                    Periods = map.OptionalValues("periods", (string text, out PeriodKind kind) => Words.PeriodKinds.Parse(text, out kind), Words.PeriodKinds.Expected),
                });
            }
            return id;
        });
        return rules;
    }

    private static List<string> ColumnsOf(YamlMap map, string key, string id, IReadOnlyList<FormColumn> columns)
    {
        var codes = map.Texts(key).Select(t => t.Value).ToList();
        foreach (var code in codes.Where(c => columns.All(k => k.Code != c)))
            map.Fault(key, $"rule {id} names column {code}, which the form does not have");
        return codes;
    }

    private static RuleExpression Expression(YamlMap map, string id, string key, IReadOnlyList<FormColumn> columns)
    {
        var text = map.Text(key);
        if (text.Length == 0)
        {
            // Whichever of the two was meant, the other is no unknown key.
            map.OptionalText("printed");
            return None;
        }
        var codes = columns.Select(c => c.Code).ToList();
        if (!(key == "printed"
            ? RuleParser.TryParsePrinted(text, codes, out var expression, out var error)
            : RuleParser.TryParse(text, codes, out expression, out error)))
        {
            map.Fault(key, $"rule {id} {error}");
            return None;
        }
        foreach (var column in expression.Columns.Where(c => columns.Any(k => k.Code == c && k.Type == ColumnType.Text)))
            map.Fault(key, $"rule {id} reads column {column}, which holds text");
        return expression;
    }
}

/// <summary>The rules of a form by what they look at: other columns, the column itself, other periods.</summary>
internal sealed record FormRules(List<FormRule> Relations, List<ColumnRule> Columns, List<HistoryRule> History);
