using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>Random figures of one row that keep every rule of a form: mended step by step until none is broken.</summary>
internal sealed class RandomRow(FormDefinition form, Random random)
{
    private const int MostSteps = 4000;
    private const int MostTries = 60;

    private Dictionary<string, decimal> values = [];

    public Dictionary<string, decimal> Draw()
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            values = form.Measures.ToDictionary(c => c.Code, c => c.Type == ColumnType.Flag ? random.Next(2) : random.Next(3) == 0 ? 0m : random.Next(1, 40));
            for (var step = 0; step < MostSteps; step++)
            {
                if (form.Rules.Where(r => IsBroken(r.Expression, values)).ToList() is not { Count: > 0 } broken)
                    return values;
                Mend(broken[random.Next(broken.Count)].Expression);
            }
        }
        throw new InvalidOperationException($"No figures found that keep all rules of {form.Key}.");
    }

    public static bool IsBroken(RuleExpression rule, IReadOnlyDictionary<string, decimal> values) =>
        RuleCheck.Evaluate(rule, code => values.TryGetValue(code, out var value) ? (long)(value * 1000) : null).State == RuleState.Fail;

    private void Mend(RuleExpression rule)
    {
        // A consequence that is not wanted goes away with its cause.
        if (rule.Condition is { } condition && random.Next(2) == 0)
        {
            values[condition.Columns[random.Next(condition.Columns.Count)]] = 0;
            return;
        }
        var sums = rule.Chain.Select(s => s.Terms.Sum(t => t.Factor * (t.Column is null ? 1 : values[t.Column]))).ToList();
        for (var i = 1; i < sums.Count; i++)
        {
            var left = rule.Relation == RuleRelation.Equal ? 0 : i - 1;
            var gap = sums[left] - sums[i];
            var wanted = rule.Relation switch
            {
                RuleRelation.Equal => 0,
                RuleRelation.AtMost => Math.Min(gap, 0),
                RuleRelation.AtLeast => Math.Max(gap, 0),
                RuleRelation.Less => Math.Min(gap, -1),
                _ => Math.Max(gap, 1),
            };
            if (gap == wanted)
                continue;
            // Either side may give way.
            if (random.Next(2) == 0)
                Add(rule.Chain[left], wanted - gap);
            else
                Add(rule.Chain[i], gap - wanted);
            return;
        }
    }

    private void Add(RuleSum sum, decimal amount)
    {
        var terms = sum.Terms.Where(t => t is { Column: not null, Factor: not 0 }).ToList();
        if (terms.Count == 0)
            return;
        var term = terms[random.Next(terms.Count)];
        var isFlag = form.Column(term.Column!)!.Type == ColumnType.Flag;
        values[term.Column!] = Math.Clamp(decimal.Round(values[term.Column!] + (amount / term.Factor), MidpointRounding.AwayFromZero), 0, isFlag ? 1 : 5000);
    }
}
