using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Pages;

/// <summary>A rule as one would say it: "cột 1 = cột 4 + cột 13 + cột 22", "nếu cột 13 &gt; 0 thì cột 12 &gt; 0".</summary>
public static class FormRuleText
{
    public static string Of(RuleExpression rule)
    {
        var chain = string.Join($" {Sign(rule.Relation)} ", rule.Chain.Select(Sum));
        return rule.Condition is { } condition ? $"Nếu {Of(condition)} thì {chain}" : chain;
    }

    // A long run of columns is said as a run: "cột 2 + … + cột 7".
    private static string Sum(RuleSum sum) =>
        sum.Text.Contains('…') || sum.Text.Contains("..", StringComparison.Ordinal)
            ? $"{Term(sum.Terms[0], true)} + … + {Term(sum.Terms[^1], true)}"
            : string.Concat(sum.Terms.Select((t, i) => Term(t, i == 0)));

    private static string Term(RuleTerm term, bool isFirst)
    {
        var factor = Math.Abs(term.Factor);
        var number = factor.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
        var text = term.Column is null ? number : (factor == 1 ? "" : number + " × ") + "cột\u00a0" + term.Column;
        return (isFirst ? term.Factor < 0 ? "−" : "" : term.Factor < 0 ? " − " : " + ") + text;
    }

    private static string Sign(RuleRelation relation) => relation switch
    {
        RuleRelation.Equal => "=",
        RuleRelation.AtMost => "≤",
        RuleRelation.AtLeast => "≥",
        RuleRelation.Less => "<",
        _ => ">",
    };
}
