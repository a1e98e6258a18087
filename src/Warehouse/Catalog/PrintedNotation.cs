using System.Text.RegularExpressions;

namespace DanVan.Warehouse.Catalog;

/// <summary>
/// The notation of the circulars: a column number, then sums of column numbers, each after "=". Every number is a
/// column; dots (.., ..., …) are all columns between their neighbours.
/// </summary>
internal sealed partial class PrintedNotation(string text, IReadOnlyList<string> codes)
{
    private const string Dots = "…";

    private readonly RuleTokens tokens = new(WithOneSignForDots(text), "=", "+", "-", "(", ")", Dots);

    public RuleExpression Read()
    {
        var total = Code();
        var chain = new List<RuleSum> { new(total, [new RuleTerm(1, total)]) };
        tokens.Require("=");
        do
            chain.Add(Sum());
        while (tokens.Take("="));
        tokens.RequireEnd();
        return new(text, null, chain, RuleRelation.Equal);
    }

    private RuleSum Sum()
    {
        var start = tokens.Position;
        var terms = new List<RuleTerm> { new(1, Code()) };
        while (true)
        {
            if (tokens.Take("-"))
                terms.Add(new(-1, Code()));
            else if (TakeDots())
                AddRange(terms);
            else if (tokens.Take("+"))
                terms.Add(new(1, Code()));
            else
                return new(tokens.Since(start), terms);
        }
    }

    // "+...+", and as loosely as prints have it: "+..", "...+", "…".
    private bool TakeDots()
    {
        var start = tokens.Position;
        tokens.Take("+");
        if (!tokens.Take(Dots))
        {
            tokens.ReturnTo(start);
            return false;
        }
        tokens.Take("+");
        return true;
    }

    private void AddRange(List<RuleTerm> terms)
    {
        var (from, to) = (terms[^1].Column!, Code());
        var (start, end) = (IndexOf(from), IndexOf(to));
        if (end <= start)
            throw tokens.Fault($"dots lead from column {from} back to column {to}");
        terms.AddRange(codes.Skip(start + 1).Take(end - start).Select(c => new RuleTerm(1, c)));
    }

    private string Code()
    {
        var isBracketed = tokens.Take("(");
        var code = tokens.TakeWord("a column number");
        if (isBracketed)
            tokens.Require(")");
        if (IndexOf(code) < 0)
            throw new RuleSyntaxException($"names column {code}, which the form does not have");
        return code;
    }

    private int IndexOf(string code)
    {
        for (var i = 0; i < codes.Count; i++)
            if (codes[i] == code)
                return i;
        return -1;
    }

    private static string WithOneSignForDots(string text) =>
        DotsPattern().Replace(RuleTokens.Compact(text), Dots);

    [GeneratedRegex(@"\.{2,}|\.*…[.…]*", RegexOptions.CultureInvariant)]
    private static partial Regex DotsPattern();
}
