namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>Units as horizontal bars, in the order given.</summary>
public sealed record RankingSpec : ChartSpec
{
    public required IReadOnlyList<RankingRow> Rows { get; init; }

    /// <summary>Vertical lines, for example the target and the province's value; at most two.</summary>
    public IReadOnlyList<ReferenceLine> References { get; init; } = [];

    internal override IEnumerable<ChartValue> Values => Rows.Select(row => row.Value);

    internal override void Check()
    {
        base.Check();
        ChartSpecInvalid.Require(this, Rows.Count > 0, "no rows");
    }
}

/// <param name="IsHighlighted">The unit the reader came for, or the one that is spoken of.</param>
public sealed record RankingRow(string Name, ChartValue Value, bool IsHighlighted = false)
{
    /// <summary>From where to where the value can come once all have reported; null where it is certain.</summary>
    public (decimal Low, decimal High)? Range { get; init; }

    /// <summary>"3/10", or that it is withheld; null where units are not ranked.</summary>
    public string? Place { get; init; }
}
