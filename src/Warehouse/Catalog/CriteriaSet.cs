namespace DanVan.Warehouse.Catalog;

/// <summary>A set of criteria by which units score themselves and are appraised, as <c>catalog/scoring/ID.yaml</c> states it.</summary>
/// <param name="Id">Also the breakdown whose values are the criteria.</param>
/// <param name="Notice">What must be said wherever scores are shown, such as that the set is a placeholder; null where nothing must.</param>
/// <param name="Form">Key of the form that brings the scores, a criterion a row.</param>
/// <param name="Disqualified">The class of a unit with a mark in the disqualifying column.</param>
public sealed record CriteriaSet(
    string Id, string Name, string LegalBasis, string? Notice, DateOnly ValidFrom, string Source, string Form, ScoreColumns Columns,
    IReadOnlyList<Criterion> Criteria, IReadOnlyList<ScoreClass> Classes, string Disqualified)
{
    /// <summary>The criteria that are scored: those under which no other stands.</summary>
    public IReadOnlyList<Criterion> Scored { get; } = [.. Criteria.Where(c => Criteria.All(k => k.Parent != c.Code))];

    /// <summary>All points there are.</summary>
    public decimal MaxPoints => Scored.Sum(c => c.MaxPoints);

    /// <summary>The criteria as rows of the form.</summary>
    public IEnumerable<BreakdownValue> Rows => Scored.Select(c => new BreakdownValue(Id, c.Code, c.Name, []));

    /// <summary>The class of a score; computed, never typed.</summary>
    public string ClassOf(decimal points, bool isDisqualified) =>
        isDisqualified ? Disqualified : Classes.First(c => points >= c.From).Name;
}

/// <summary>Codes of the form's columns.</summary>
public sealed record ScoreColumns(string Max, string Self, string Appraised, string Disqualified);

/// <param name="Parent">Code of the criterion above it; null at the top.</param>
public sealed record Criterion(string Code, string? Parent, string Name, decimal MaxPoints);

/// <param name="From">Points from which a unit is of the class; classes stand from the highest down, the last from 0.</param>
public sealed record ScoreClass(decimal From, string Name);
