namespace DanVan.Dashboard.Charts.Kinds;

/// <summary>Values over ordered periods of one kind. A missing value is a gap in the line.</summary>
public sealed record TrendSpec : ChartSpec
{
    /// <summary>In order, all of one kind (all quarters, or all six months).</summary>
    public required IReadOnlyList<ChartPeriod> Periods { get; init; }

    /// <summary>At most six; up to three are named at the end of their line, more in a legend.</summary>
    public required IReadOnlyList<TrendSeries> Series { get; init; }

    public ReferenceLine? Target { get; init; }

    public ValueScale Scale { get; init; } = ValueScale.FromZero;

    internal override IEnumerable<ChartValue> Values => Series.SelectMany(series => series.Points);

    internal override void Check()
    {
        base.Check();
        ChartSpecInvalid.Require(this, Periods.Count > 0, "no periods");
        ChartSpecInvalid.Require(this, Series.Count is > 0 and <= 6, "not one to six series");
        ChartSpecInvalid.Require(this, Series.All(series => series.Points.Count == Periods.Count), "a series without a point for each period");
    }
}

/// <param name="Points">One for each period, in the same order.</param>
/// <param name="IsMuted">Drawn grey, for context.</param>
public sealed record TrendSeries(string Name, IReadOnlyList<ChartValue> Points, bool IsMuted = false);
