using System.Globalization;

namespace DanVan.Warehouse.Catalog;

/// <summary>
/// A relation between columns of one row: sums compared in a chain, or one comparison that implies another.
/// Printed notation ("1=2+3+...+7", every number a column) and catalog notation ("[9] >= 5*[8]", columns in
/// brackets) parse to the same tree.
/// </summary>
/// <param name="Text">As written in the catalog, shown to people.</param>
/// <param name="Condition">Set for "if … then …" rules: checked only where it holds.</param>
/// <param name="Chain">The sums, left to right; at least two.</param>
/// <param name="Relation">The relation between each neighbouring pair of the chain.</param>
public sealed record RuleExpression(
    string Text, RuleExpression? Condition, IReadOnlyList<RuleSum> Chain, RuleRelation Relation)
{
    // Without init: Columns is made from these two and would not follow a changed copy.
    public RuleExpression? Condition { get; } = Condition;

    public IReadOnlyList<RuleSum> Chain { get; } = Chain;

    /// <summary>
    /// The rule in the catalog's notation with dots spelt out: two rules say the same, whatever notation they were
    /// written in, where this is equal.
    /// </summary>
    public string Canonical =>
        (Condition is null ? "" : Condition.Canonical + " => ") + string.Join(Sign, Chain.Select(s => s.Canonical));

    /// <summary>Whether the rule makes the column the sum of others.</summary>
    public bool IsTotal(string column) =>
        Relation == RuleRelation.Equal && Condition is null && Chain[0].Terms is [{ Factor: 1 } only] && only.Column == column;

    /// <summary>The same rule over columns of other names, in its text and in its sums.</summary>
    internal RuleExpression Renamed(string text, Func<string, string> name) => new(
        text, Condition?.Renamed(text, name),
        [.. Chain.Select(s => new RuleSum(
            string.Concat(s.Terms.Select((t, i) => Written(t, i == 0, name))),
            [.. s.Terms.Select(t => t with { Column = t.Column is { } column ? name(column) : null })]))],
        Relation);

    private static string Written(RuleTerm term, bool isFirst, Func<string, string> name) =>
        (term.Factor < 0 ? "-" : isFirst ? "" : "+") + ((term with { Factor = Math.Abs(term.Factor) }) switch
        {
            { Column: { } column, Factor: 1 } => name(column),
            { Column: { } column, Factor: var f } => $"{f.ToString("0.###", CultureInfo.InvariantCulture)}*{name(column)}",
            { Factor: var f } => f.ToString("0.###", CultureInfo.InvariantCulture),
        });

    private string Sign => Relation switch
    {
        RuleRelation.Equal => " = ",
        RuleRelation.AtMost => " <= ",
        RuleRelation.AtLeast => " >= ",
        RuleRelation.Less => " < ",
        _ => " > ",
    };

    /// <summary>Every column code the rule reads, each once, in order of appearance.</summary>
    public IReadOnlyList<string> Columns { get; } =
    [
        .. (Condition?.Columns ?? []).Concat(Chain.SelectMany(s => s.Terms).Select(t => t.Column).OfType<string>()).Distinct(),
    ];
}

public enum RuleRelation { Equal, AtMost, AtLeast, Less, Greater }

/// <summary>Terms added up.</summary>
/// <param name="Text">As people read it, without spaces: <c>4+13+22</c>, <c>2+3+…+7</c>, <c>5*[8]</c>.</param>
public sealed record RuleSum(string Text, IReadOnlyList<RuleTerm> Terms)
{
    internal string Canonical => string.Join(" + ", Terms.Select(t => t.Canonical));
}

/// <summary>A column times a factor, or a plain number where <paramref name="Column"/> is null.</summary>
public sealed record RuleTerm(decimal Factor, string? Column)
{
    internal string Canonical => (Factor.ToString("0.########", CultureInfo.InvariantCulture), Column) switch
    {
        (var number, null) => number,
        ("1", var column) => $"[{column}]",
        var (factor, column) => $"{factor}*[{column}]",
    };
}
