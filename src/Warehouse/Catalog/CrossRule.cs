namespace DanVan.Warehouse.Catalog;

/// <summary>A rule between the rows that one unit has in several forms of a circular, in one period.</summary>
/// <param name="Expression">Its columns are measures, <c>TTCP-2021/01-XLD/19</c>.</param>
/// <param name="Why">The ground in Vietnamese, shown with the finding.</param>
public sealed record CrossRule(string Id, RuleExpression Expression, Severity Severity, string Why, string Source)
{
    /// <summary>The keys of the forms it reads, each once.</summary>
    public IReadOnlyList<string> Forms { get; } = [.. Expression.Columns.Select(FormOf).Distinct()];

    /// <summary>The form of a measure code.</summary>
    public static string FormOf(string measure) => measure[..measure.LastIndexOf('/')];
}
