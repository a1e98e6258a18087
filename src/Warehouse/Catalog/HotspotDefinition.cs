using System.Globalization;

namespace DanVan.Warehouse.Catalog;

/// <summary>Conditions that together make a unit one to look at, <c>catalog/hotspots/ID.yaml</c>.</summary>
/// <param name="Question">What the list answers, one sentence.</param>
/// <param name="Theme">The theme whose page shows it.</param>
/// <param name="Point">Number of the point of <paramref name="Directive"/> that it is shown under.</param>
/// <param name="Levels">Levels of units that carry figures: a sum of units has no one head who answers for it.</param>
/// <param name="AllOf">Each must be met.</param>
public sealed record HotspotDefinition(
    string Id, string Name, string Question, string Source, string Theme, string Directive, int Point,
    IReadOnlyList<string> Levels, IReadOnlyList<HotspotGroup> AllOf);

/// <param name="Name">What the conditions show, for the head of a table.</param>
/// <param name="AnyOf">One met is enough.</param>
public sealed record HotspotGroup(string Name, IReadOnlyList<HotspotCondition> AnyOf);

/// <param name="Indicator">Indicator id; once in a list.</param>
/// <param name="Why">The reason of the threshold, Vietnamese.</param>
public sealed record HotspotCondition(string Indicator, Threshold Is, string Why);

/// <summary>A value is compared with it, <c>&gt;= 10</c>.</summary>
/// <param name="Value">In the indicator's unit.</param>
public readonly record struct Threshold(RuleRelation Relation, decimal Value)
{
    public bool Holds(decimal value) => Relation switch
    {
        RuleRelation.Equal => value == Value,
        RuleRelation.AtMost => value <= Value,
        RuleRelation.AtLeast => value >= Value,
        RuleRelation.Less => value < Value,
        _ => value > Value,
    };

    /// <summary>As written in the catalog.</summary>
    public override string ToString() => $"{Reading.Words.Relations.WordOf(Relation)} {Value.ToString(CultureInfo.InvariantCulture)}";
}
