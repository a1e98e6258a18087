using System.Globalization;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>A rule of a form as a spreadsheet formula over one row, so that a sheet can show what is wrong while it is filled.</summary>
public static class RuleFormula
{
    /// <summary>A formula that is TRUE where the rule is broken.</summary>
    /// <param name="address">The address of a column's cell in the row, by column code.</param>
    public static string Broken(RuleExpression rule, Func<string, string> address)
    {
        var broken = $"NOT({Holds(rule, address)})";
        return rule.Condition is null ? broken : $"AND({Holds(rule.Condition, address)},{broken})";
    }

    // Fractions are stored in binary, where 0.1+0.2 is not 0.3; a thousandth is the least a form asks for.
    private static string Holds(RuleExpression rule, Func<string, string> address)
    {
        var sums = rule.Chain.Select(s => $"ROUND({Sum(s, address)},3)").ToList();
        var pairs = sums.Zip(sums.Skip(1), (left, right) => $"{left}{Sign(rule.Relation)}{right}").ToList();
        return pairs.Count == 1 ? pairs[0] : $"AND({string.Join(',', pairs)})";
    }

    private static string Sum(RuleSum sum, Func<string, string> address) =>
        string.Join('+', sum.Terms.Select(t => (t.Column, t.Factor) switch
        {
            (null, var number) => number.ToString(CultureInfo.InvariantCulture),
            (var column, 1) => $"N({address(column)})",
            (var column, var factor) => string.Create(CultureInfo.InvariantCulture, $"{factor}*N({address(column)})"),
        }));

    private static string Sign(RuleRelation relation) => relation switch
    {
        RuleRelation.Equal => "=",
        RuleRelation.AtMost => "<=",
        RuleRelation.AtLeast => ">=",
        RuleRelation.Less => "<",
        _ => ">",
    };
}
