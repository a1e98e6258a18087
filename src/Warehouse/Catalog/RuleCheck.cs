namespace DanVan.Warehouse.Catalog;

/// <summary>Checks a rule against the values of one row. Pure, and exact: values are whole thousandths.</summary>
public static class RuleCheck
{
    /// <param name="valueMilli">
    /// A column's value in thousandths; null where none is known. Whether a blank counts as zero is the caller's to
    /// say, by giving 0.
    /// </param>
    public static RuleResult Evaluate(RuleExpression rule, Func<string, long?> valueMilli)
    {
        var missing = rule.Columns.Where(c => valueMilli(c) is null).ToList();
        if (missing.Count > 0)
            return new(missing.Count == rule.Columns.Count ? RuleState.NoData : RuleState.NotRun, [], [], missing);
        if (rule.Condition is { } condition && Evaluate(condition, valueMilli).State != RuleState.Pass)
            return new(RuleState.NotRun, [], [], []);
        var sides = rule.Chain.Select(s => new RuleSide(s.Text, Sum(s, valueMilli))).ToList();
        var breaks = Pairs(rule.Relation, sides).Where(p => !Holds(rule.Relation, p.Left.Value, p.Right.Value)).ToList();
        return new(breaks.Count == 0 ? RuleState.Pass : RuleState.Fail, sides, breaks, []);
    }

    private static decimal Sum(RuleSum sum, Func<string, long?> valueMilli)
    {
        var milli = 0m;
        foreach (var (factor, column) in sum.Terms)
            milli += factor * (column is null ? 1000 : valueMilli(column)!.Value);
        return milli / 1000;
    }

    // In an equation the total stands first and the others are ways to add it up, so each is held against it.
    private static IEnumerable<RuleBreak> Pairs(RuleRelation relation, List<RuleSide> sides) =>
        sides.Skip(1).Select((side, i) => new RuleBreak(relation == RuleRelation.Equal ? sides[0] : sides[i], side));

    private static bool Holds(RuleRelation relation, decimal left, decimal right) => relation switch
    {
        RuleRelation.Equal => left == right,
        RuleRelation.AtMost => left <= right,
        RuleRelation.AtLeast => left >= right,
        RuleRelation.Less => left < right,
        _ => left > right,
    };
}

/// <summary>What a rule came to for one row.</summary>
public enum RuleState
{
    Pass,
    Fail,

    /// <summary>None of the rule's columns has a value.</summary>
    NoData,

    /// <summary>Some columns have no value, or the rule's condition does not hold.</summary>
    NotRun,
}

/// <param name="Sides">Every side of the chain with its value, left to right; empty unless passed or failed.</param>
/// <param name="Breaks">The pairs of sides between which the relation does not hold; empty unless failed.</param>
/// <param name="Missing">The rule's columns without a value.</param>
public sealed record RuleResult(
    RuleState State, IReadOnlyList<RuleSide> Sides, IReadOnlyList<RuleBreak> Breaks, IReadOnlyList<string> Missing);

/// <summary>One side of a rule, "4+13+22", and what it adds up to in the columns' own unit, exactly.</summary>
public sealed record RuleSide(string Text, decimal Value);

/// <summary>Two sides that should stand in the rule's relation and do not.</summary>
public sealed record RuleBreak(RuleSide Left, RuleSide Right);
