using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>Units by periods, a cell each.</summary>
public sealed record HeatmapSpec : ChartSpec
{
    public required IReadOnlyList<ChartPeriod> Periods { get; init; }

    public required IReadOnlyList<HeatmapRow> Rows { get; init; }

    /// <summary>Hue of the cells: green where much is good, brown where much is bad, else blue. Dark is always much.</summary>
    public Better Better { get; init; } = Better.Neither;

    internal override IEnumerable<ChartValue> Values => Rows.SelectMany(row => row.Cells);

    internal override void Check()
    {
        base.Check();
        ChartSpecInvalid.Require(this, Rows.Count > 0 && Periods.Count > 0, "no rows or no periods");
        ChartSpecInvalid.Require(this, Rows.All(row => row.Cells.Count == Periods.Count), "a row without a cell for each period");
    }
}

/// <param name="Cells">One for each period, in the same order.</param>
/// <param name="IsHighlighted">Set off from the others, for example the province's own row.</param>
public sealed record HeatmapRow(string Name, IReadOnlyList<ChartValue> Cells, bool IsHighlighted = false);
