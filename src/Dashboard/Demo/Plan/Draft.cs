using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Plan;

/// <summary>A return as an office is about to type it, mistakes included.</summary>
/// <param name="SignedOn">The day written above the signature.</param>
internal sealed record Draft(
    FormDefinition Form, OrgUnit Sender, Period Period, IReadOnlyList<DemoRow> Rows, DateOnly SignedOn)
{
    /// <summary>The period whose dates stand under the title; another one where the line was copied.</summary>
    public Period Dates { get; init; } = Period;

    /// <summary>The entries of a list; empty for every other form.</summary>
    public IReadOnlyList<DemoEntry> Entries { get; init; } = [];

    /// <summary>Words that are none of the choices of a list's column.</summary>
    public (int Entry, string Column, string Words)? WrongChoice { get; init; }

    /// <summary>A column whose printed grand total is off by one; null where totals are right.</summary>
    public string? WrongTotal { get; init; }

    /// <summary>A row under a name that no unit has.</summary>
    public (int Row, string Name)? WrongName { get; init; }

    /// <summary>Words where a figure belongs.</summary>
    public (int Row, string Column, string Words)? WrongFigure { get; init; }
}
