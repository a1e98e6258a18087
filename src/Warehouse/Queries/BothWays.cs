namespace DanVan.Warehouse.Queries;

/// <summary>What came both ways: a period sent by itself, and all parts of a way in which it follows from others.</summary>
/// <param name="structure">Key of the structure whose units are meant; null for those of the period.</param>
public sealed class BothWays(Db db, long? structure = null)
{
    /// <summary>The leaves at or below a unit that sent a flow both ways, in the catalog's order; none for stocks, states and counts of units.</summary>
    public IReadOnlyList<TwoWays> Of(string figure, string period, string unit) =>
        db.Read<TwoWays>(Sql.Query("both_ways"), new { Figure = figure, Period = period, Unit = unit, Structure = structure });
}

/// <summary>A leaf's figure as sent and as it follows, in whole thousandths above and below the line.</summary>
/// <param name="Reads">"2021-Q1 + 2021-Q2".</param>
/// <param name="DenominatorMilli">Null for counts.</param>
/// <param name="IsEstimated">1 where the period or one of those read is estimated: the two need not agree.</param>
public sealed record TwoWays(
    string UnitCode, string UnitName, string Reads, long? NumeratorMilli, long? DenominatorMilli, long? OtherNumeratorMilli,
    long? OtherDenominatorMilli, long IsEstimated)
{
    public bool Agree => (NumeratorMilli, DenominatorMilli) == (OtherNumeratorMilli, OtherDenominatorMilli);
}
