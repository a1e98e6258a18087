namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>The <c>rules</c> of a form.</summary>
internal static class RuleReader
{
    private static readonly RuleExpression None = new("", null, [], RuleRelation.Equal);

    /// <param name="known">How well the form is known; a rule is known as well as its form unless it says otherwise.</param>
    public static IReadOnlyList<FormRule> ReadAll(CatalogSource source, YamlMap form, IReadOnlyList<FormColumn> columns, string known)
    {
        var codes = columns.Select(c => c.Code).ToList();
        return form.OptionalMaps("rules", map =>
        {
            var id = map.Text("id");
            source.Names.Define(NameKind.Rule, id, map.At("id"));
            var isPrinted = map.Has("printed");
            var expression = Expression(map, id, isPrinted, codes);
            foreach (var text in expression.Columns.Where(c => columns.Any(k => k.Code == c && k.Type == ColumnType.Text)))
                map.Fault(isPrinted ? "printed" : "expression", $"rule {id} reads column {text}, which holds text");
            return new FormRule(
                id, isPrinted, expression, map.OptionalWord("severity", Words.Severities, Severity.Error),
                isPrinted ? map.OptionalText("why") : map.Text("why"), map.OptionalSource(known));
        });
    }

    private static RuleExpression Expression(YamlMap map, string id, bool isPrinted, IReadOnlyList<string> codes)
    {
        if (isPrinted && map.Has("expression"))
            map.Fault("expression", $"rule {id} has both 'printed' and 'expression'; a rule is one of them");
        var text = isPrinted ? map.Text("printed") : map.Text("expression");
        if (isPrinted)
            map.OptionalText("expression");
        else if (text.Length == 0)
            map.OptionalText("printed");
        if (text.Length == 0)
            return None;
        if (!(isPrinted
            ? RuleParser.TryParsePrinted(text, codes, out var expression, out var error)
            : RuleParser.TryParse(text, codes, out expression, out error)))
            map.Fault(isPrinted ? "printed" : "expression", $"rule {id} {error}");
        return expression ?? None;
    }
}
