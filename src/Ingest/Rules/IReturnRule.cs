using DanVan.Ingest.Recognition;
using DanVan.Ingest.Rows;
using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>One kind of check over a whole return. Stateless; says nothing where all is well.</summary>
internal interface IReturnRule
{
    void Check(ReturnGrid grid, List<Finding> findings);
}

/// <summary>All that a return says, as the rules see it.</summary>
/// <param name="Period">Null where it was not recognised.</param>
/// <param name="Sender">Null where it was not recognised.</param>
/// <param name="Rows">Every row that is not blank, sheet by sheet, downwards.</param>
internal sealed record ReturnGrid(
    KnownForm Form, IReadOnlyList<FormTable> Tables, OrgUnit? Sender, Period? Period, UnitDirectory Units, IReadOnlyList<ReturnRow> Rows)
{
    /// <summary>What each rule of the catalog came to, filled in as they are held.</summary>
    public List<RuleTally> Tallies { get; } = [];
}
