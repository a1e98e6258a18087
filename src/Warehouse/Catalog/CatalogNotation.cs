using System.Globalization;

namespace DanVan.Warehouse.Catalog;

/// <summary>
/// The catalog's own notation, for what the circulars leave unsaid: <c>[10]+[11] &lt;= [6]+[7]</c>. Columns stand
/// in brackets, so that numbers can be numbers.
/// </summary>
internal sealed class CatalogNotation(string text, IReadOnlyList<string> codes)
{
    private static readonly (string Sign, RuleRelation Relation)[] Relations =
    [
        ("<=", RuleRelation.AtMost), (">=", RuleRelation.AtLeast), ("=", RuleRelation.Equal),
        ("<", RuleRelation.Less), (">", RuleRelation.Greater),
    ];

    private readonly RuleTokens tokens = new(text, "=>", "<=", ">=", "=", "<", ">", "+", "-", "*", "[", "]");

    public RuleExpression Read()
    {
        var arrow = text.IndexOf("=>", StringComparison.Ordinal);
        var condition = arrow < 0 ? null : Chain(text[..arrow].Trim(), condition: null);
        if (condition is not null)
            tokens.Require("=>");
        var rule = Chain(text, condition);
        tokens.RequireEnd();
        return rule;
    }

    private RuleExpression Chain(string whole, RuleExpression? condition)
    {
        var chain = new List<RuleSum> { Sum() };
        RuleRelation? relation = null;
        while (TakeRelation() is { } next)
        {
            if (relation is not null && relation != next)
                throw tokens.Fault("one chain has different relations; write two rules");
            relation = next;
            chain.Add(Sum());
        }
        return new(whole, condition, chain, relation ?? throw tokens.Fault("a relation (=, <=, >=, <, >) is missing"));
    }

    private RuleSum Sum()
    {
        var start = tokens.Position;
        var terms = new List<RuleTerm> { Term(tokens.Take("-") ? -1 : 1) };
        while (true)
        {
            if (tokens.Take("+"))
                terms.Add(Term(1));
            else if (tokens.Take("-"))
                terms.Add(Term(-1));
            else
                return new(Shown(tokens.Since(start), terms), terms);
        }
    }

    private RuleTerm Term(int sign)
    {
        if (tokens.Take("["))
            return new(sign, Column());
        var number = Number(tokens.TakeWord("a column in brackets or a number"));
        if (!tokens.Take("*"))
            return new(sign * number, null);
        tokens.Require("[");
        return new(sign * number, Column());
    }

    private string Column()
    {
        var code = tokens.TakeWord("a column number");
        tokens.Require("]");
        return codes.Contains(code) ? code : throw new RuleSyntaxException($"names column {code}, which the form does not have");
    }

    private decimal Number(string word) =>
        decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw tokens.Fault($"'{word}' is not a number");

    private RuleRelation? TakeRelation()
    {
        foreach (var (sign, relation) in Relations)
            if (tokens.Take(sign))
                return relation;
        return null;
    }

    // A sum of plain columns reads to people as the circulars print it, without brackets.
    private static string Shown(string sum, List<RuleTerm> terms) =>
        terms.TrueForAll(t => t.Column is not null && Math.Abs(t.Factor) == 1)
            ? sum.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            : sum;
}
