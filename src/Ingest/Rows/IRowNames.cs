using DanVan.Ingest.Recognition;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rows;

/// <summary>Says what the label of a row means: units in one shape of form, fields of administration in the other.</summary>
internal interface IRowNames
{
    /// <summary>Whether a label is the name of a row for certain, whatever else it looks like.</summary>
    bool Knows(string label);

    /// <param name="label">Not empty.</param>
    /// <param name="key">The label folded.</param>
    /// <param name="hasFigures">Whether numbers stand beside it.</param>
    RowName Read(FormTable table, int row, string label, string key, bool hasFigures, List<Finding> findings);
}

/// <summary>What a label means.</summary>
internal readonly record struct RowName(RowKind Kind, OrgUnit? Unit = null, BreakdownValue? Field = null, string? Level = null);
