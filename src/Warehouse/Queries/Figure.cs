namespace DanVan.Warehouse.Queries;

/// <summary>
/// A figure of one unit and period: an indicator, or a measure taken by itself. Above and below the line are sums over
/// leaves in whole thousandths; the division comes last.
/// </summary>
/// <param name="FigureCode">The indicator's id or the measure's code.</param>
/// <param name="NumeratorMilli">Null where no leaf reported.</param>
/// <param name="DenominatorMilli">Null for counts and where no leaf reported.</param>
/// <param name="Reported">Owed leaves that reported.</param>
/// <param name="Expected">Leaves whose rows are owed.</param>
/// <param name="ValueStatus">actual | estimated | official: what the calendar says of its period; estimated where one of several forms is.</param>
/// <param name="ActualTo">The last day counted of an estimated period, yyyy-MM-dd.</param>
/// <param name="IsEstimate">1 where some of it is a share of a unit that was divided, laid out by a declared key.</param>
public sealed record Figure(
    string FigureCode, string PeriodCode, string UnitCode, string UnitName, string ShortName, string Level,
    long? NumeratorMilli, long? DenominatorMilli, long HasDenominator, long FactorMilli, long Reported, long Expected, long IsEstimate = 0,
    string ValueStatus = Figure.Actual, string? ActualTo = null)
{
    public const string Actual = "actual";

    public const string Estimated = "estimated";

    public const string Official = "official";

    /// <summary>
    /// Ways in which a figure that nobody sent follows from periods that were received, one a class of measure:
    /// "flow 2021-6T - 2021-Q1"; empty for what was received.
    /// </summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>Leaves of a derived figure of which a flow would be less than nothing: they have no part in it.</summary>
    public long Refused { get; init; }

    /// <summary>Whether the end of its period, or of one that it is derived from, was estimated.</summary>
    public bool IsEstimated => ValueStatus == Estimated && NumeratorMilli is not null;

    public bool IsOfficial => ValueStatus == Official;

    public bool IsDerived => DerivedFrom.Count > 0;

    public decimal? Numerator => NumeratorMilli / 1000m;

    public decimal? Denominator => DenominatorMilli / 1000m;

    /// <summary>The value in the indicator's unit (percent as 95.2); null where nobody reported or the denominator is zero.</summary>
    public decimal? Value => Of(NumeratorMilli, HasDenominator == 1, DenominatorMilli, FactorMilli);

    internal static decimal? Of(long? numeratorMilli, bool hasDenominator, long? denominatorMilli, long factorMilli) => (numeratorMilli, hasDenominator, denominatorMilli) switch
    {
        (null, _, _) => null,
        ({ } n, false, _) => n * (factorMilli / 1000m) / 1000m,
        (_, _, null or 0) => null,
        ({ } n, _, { } d) => factorMilli / 1000m * n / d,
    };
}
