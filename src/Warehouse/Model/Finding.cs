using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Model;

/// <summary>What a check found in a return, written for the sender: where, what was seen, what is expected, what to do.</summary>
/// <param name="Rule">Stable id, for example <c>TCD01-03</c> or <c>NUM-01</c>.</param>
/// <param name="Sheet">Sheet name; null where the finding is about the whole file.</param>
/// <param name="Cell">A1 address of the cell, or of the first cell of several; null where no cell is meant.</param>
/// <param name="Unit">Code of the reporting unit whose row it is, if any.</param>
/// <param name="Column">Printed column code, if any.</param>
/// <param name="Message">The whole sentence in Vietnamese, what to do included.</param>
public sealed record Finding(
    string Rule, Severity Severity, string? Sheet, string? Cell, string? Unit, string? Column,
    string Seen, string Expected, string Message)
{
    /// <summary>The breakdown value whose row it is, for forms that have them.</summary>
    public string? Field { get; init; }
}
