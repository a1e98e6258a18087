using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>
/// The columns a template computes instead of asking for: the left sides of equations that always hold. A sender who
/// cannot type a total cannot type a wrong one.
/// </summary>
public static class ComputedColumns
{
    /// <summary>
    /// Codes of the computed columns with the codes they are the sum of. Where an equation is a chain, the first sum
    /// that takes nothing computed from the column itself is chosen; equations that only warn are left to the sender.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(FormDefinition form)
    {
        var computed = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var rule in form.Rules)
        {
            var (column, sums) = Equation(rule);
            if (column is null || computed.ContainsKey(column))
                continue;
            if (sums.FirstOrDefault(s => !s.Any(part => DependsOn(part, column))) is { } parts)
                computed[column] = parts;
        }
        return computed;

        bool DependsOn(string part, string column) =>
            part == column || (computed.TryGetValue(part, out var parts) && parts.Any(p => DependsOn(p, column)));
    }

    private static (string? Column, IReadOnlyList<IReadOnlyList<string>> Sums) Equation(FormRule rule)
    {
        var expression = rule.Expression;
        if (rule.Severity != Severity.Error || expression.Condition is not null || expression.Relation != RuleRelation.Equal)
            return (null, []);
        return expression.Chain[0].Terms is [{ Factor: 1, Column: { } column }]
            ? (column, [.. expression.Chain.Skip(1).Where(IsOfColumns).Select(s => s.Terms.Select(t => t.Column!).ToList())])
            : (null, []);
    }

    private static bool IsOfColumns(RuleSum sum) => sum.Terms.All(t => t is { Factor: 1, Column: not null });
}
