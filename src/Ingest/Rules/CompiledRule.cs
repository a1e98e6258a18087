using DanVan.Ingest.Rows;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Rules;

/// <summary>
/// A rule with columns as positions and factors as whole numbers, so that the rows that keep it cost next to nothing.
/// Agrees with <see cref="RuleCheck"/>, which words the rows that break it.
/// </summary>
internal sealed class CompiledRule
{
    private readonly CompiledRule? condition;
    private readonly Side[] sides;
    private readonly RuleRelation relation;

    public CompiledRule(FormRule rule, Func<string, int> indexOf)
        : this(rule.Expression, indexOf) => Rule = rule;

    private CompiledRule(RuleExpression expression, Func<string, int> indexOf)
    {
        Expression = expression;
        condition = expression.Condition is { } c ? new CompiledRule(c, indexOf) : null;
        relation = expression.Relation;
        var scale = 1m;
        foreach (var term in expression.Chain.SelectMany(s => s.Terms))
        {
            while (decimal.Truncate(term.Factor * scale) != term.Factor * scale)
                scale *= 10;
        }
        sides = [.. expression.Chain.Select(s => new Side(s, scale, indexOf))];
        Columns = [.. expression.Columns.Select(indexOf)];
    }

    public FormRule? Rule { get; }

    public RuleExpression Expression { get; }

    /// <summary>Positions of the columns it reads.</summary>
    public int[] Columns { get; }

    /// <summary>What the rule came to for one row.</summary>
    /// <param name="values">Thousandths by column position; <see cref="Figures.Unknown"/> where there is none.</param>
    public RuleState StateOf(long[] values)
    {
        var missing = 0;
        foreach (var column in Columns)
            missing += column < 0 || values[column] == Figures.Unknown ? 1 : 0;
        if (missing > 0)
            return missing == Columns.Length ? RuleState.NoData : RuleState.NotRun;
        if (condition is not null && !condition.Holds(values))
            return RuleState.NotRun;
        return Holds(values) ? RuleState.Pass : RuleState.Fail;
    }

    private bool Holds(long[] values)
    {
        var first = sides[0].Sum(values);
        var left = first;
        for (var i = 1; i < sides.Length; i++)
        {
            var right = sides[i].Sum(values);
            if (!Holds(relation == RuleRelation.Equal ? first : left, right))
                return false;
            left = right;
        }
        return true;
    }

    private bool Holds(Int128 left, Int128 right) => relation switch
    {
        RuleRelation.Equal => left == right,
        RuleRelation.AtMost => left <= right,
        RuleRelation.AtLeast => left >= right,
        RuleRelation.Less => left < right,
        _ => left > right,
    };

    private sealed class Side
    {
        private readonly int[] columns;
        private readonly long[] factors;
        private readonly Int128 constant;

        public Side(RuleSum sum, decimal scale, Func<string, int> indexOf)
        {
            var terms = sum.Terms.Where(t => t.Column is not null).ToList();
            columns = [.. terms.Select(t => indexOf(t.Column!))];
            factors = [.. terms.Select(t => (long)(t.Factor * scale))];
            constant = (Int128)(sum.Terms.Where(t => t.Column is null).Sum(t => t.Factor) * scale * 1000);
        }

        public Int128 Sum(long[] values)
        {
            var sum = constant;
            for (var i = 0; i < columns.Length; i++)
                sum += (Int128)values[columns[i]] * factors[i];
            return sum;
        }
    }
}
