namespace DanVan.Warehouse.Catalog.Reading;

/// <summary><c>forms/CIRCULAR/checks.yaml</c>: a check declared once and held against every form of the circular.</summary>
internal static class CheckReader
{
    public const string FileName = "checks.yaml";

    /// <summary>Gives every form its circular's checks, each with the columns that it is about.</summary>
    public static IReadOnlyList<FormDefinition> Spread(CatalogSource source, IReadOnlyList<FormDefinition> forms)
    {
        var spread = new List<FormDefinition>();
        foreach (var circular in forms.GroupBy(f => f.Circular.Key))
        {
            var path = $"forms/{circular.Key}/{FileName}";
            var checks = source.Files.Yaml("forms", depth: 2).Contains(path)
                ? source.Yaml(path, map => map.Maps("checks", m => Check(source, m)))
                : null;
            foreach (var form in circular)
                spread.Add(checks is null ? form : form with { HistoryRules = [.. form.HistoryRules, .. checks.Select(c => c.For(form)).OfType<HistoryRule>()] });
        }
        return spread;
    }

    private static SpreadCheck Check(CatalogSource source, YamlMap map)
    {
        var id = map.Text("id");
        source.Names.Define(NameKind.Rule, id, map.At("id"));
        var isKind = map.TryWord("kind", Words.HistoryKinds, out var kind);
        if (!isKind)
            map.PassTheRest();
        var limits = kind switch
        {
            HistoryKind.Change when isKind => new HistoryLimits(Positive(map, "above_percent"), Positive(map, "above_units"), 0, 0),
            HistoryKind.Outlier when isKind => new HistoryLimits(0, Positive(map, "above_units"), map.Whole("points", 3, 100), Positive(map, "deviations")),
            _ => HistoryLimits.None,
        };
        // Only of these two is it a choice what they look at.
        var columns = kind is HistoryKind.Change or HistoryKind.Outlier
            ? map.Word("columns", Words.CheckedColumns, CheckedColumns.Totals)
            : kind switch
            {
                HistoryKind.SameOpening => CheckedColumns.Opening,
                HistoryKind.SameClosing => CheckedColumns.Closing,
                _ => CheckedColumns.Flow,
            };
        return new(id, kind, columns, limits, map.OptionalWord("severity", Words.Severities, Severity.Warning), map.Text("why"), map.Source());
    }

    private static decimal Positive(YamlMap map, string key) =>
        map.Value(key, (string text, out decimal value) => Words.Number(text, out value) && value > 0, "a number above zero", 1);

    private sealed record SpreadCheck(
        string Id, HistoryKind Kind, CheckedColumns Columns, HistoryLimits Limits, Severity Severity, string Why, string Source)
    {
        /// <summary>The check on one form; null where the form has no column for it.</summary>
        public HistoryRule? For(FormDefinition form)
        {
            var columns = form.Measures.Where(c => c.Type is ColumnType.Integer or ColumnType.Decimal && Takes(form, c)).Select(c => c.Code).ToList();
            return columns.Count == 0 ? null : new(Id, Kind, columns, null, Limits, Severity, Why, Source);
        }

        private bool Takes(FormDefinition form, FormColumn column) => Columns switch
        {
            CheckedColumns.Opening => column.Class == MeasureClass.Opening,
            CheckedColumns.Closing => column.Class == MeasureClass.Closing && !form.IsPartOfFlow(column),
            CheckedColumns.Flow => column.Class == MeasureClass.Flow,
            _ => IsTotal(form, column),
        };

        // Called so in its header, or printed as the sum of others.
        private static bool IsTotal(FormDefinition form, FormColumn column) =>
            column.Header.Any(h => h.StartsWith("Tổng", StringComparison.OrdinalIgnoreCase))
            || form.Rules.Any(r => r.Expression is { Relation: RuleRelation.Equal, Condition: null, Chain: [{ Terms: [{ Factor: 1 } only] }, ..] }
                && only.Column == column.Code);
    }
}

/// <summary>Which columns of a form a check is about.</summary>
internal enum CheckedColumns { Totals, Flow, Opening, Closing }
