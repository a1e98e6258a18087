namespace DanVan.Warehouse.Catalog;

/// <summary>A rule about single columns: what every row of a return must have there.</summary>
/// <param name="Id">Stable and printed.</param>
public sealed record ColumnRule(
    string Id, ColumnRuleKind Kind, IReadOnlyList<string> Columns, Severity Severity, string Why, string Source);

public enum ColumnRuleKind
{
    /// <summary>Not blank: nil is written as 0.</summary>
    Required,

    /// <summary>A whole number, in a column that admits decimals.</summary>
    Integer,

    /// <summary>No two rows have the same.</summary>
    Unique,
}
