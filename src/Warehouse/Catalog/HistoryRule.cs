namespace DanVan.Warehouse.Catalog;

/// <summary>A rule between a row of a return and the same unit's rows in other periods.</summary>
/// <param name="Id">Stable and printed, for example <c>TTCP21-KY03</c>.</param>
/// <param name="Columns">The columns it is held against, one by one; empty where <paramref name="Sums"/> says all.</param>
/// <param name="Sums">For a carry-over: the opening in this period = the closing of the period before; else null.</param>
/// <param name="Why">The ground in Vietnamese, shown with the finding.</param>
public sealed record HistoryRule(
    string Id, HistoryKind Kind, IReadOnlyList<string> Columns, RuleExpression? Sums, HistoryLimits Limits,
    Severity Severity, string Why, string Source);

/// <summary>What a history rule compares.</summary>
public enum HistoryKind
{
    /// <summary>What is carried over is what was left in the period that ended the day before.</summary>
    CarryOver,

    /// <summary>Periods that begin on the same day have the same opening.</summary>
    SameOpening,

    /// <summary>Periods that end on the same day have the same closing.</summary>
    SameClosing,

    /// <summary>A cumulative period is the sum of the periods that it consists of.</summary>
    Cumulative,

    /// <summary>
    /// A cumulative period and its last part have the same value although something came before: one of the two was
    /// filled in for the other's span of time.
    /// </summary>
    MistakenSpan,

    /// <summary>A large change against the same period of the year before.</summary>
    Change,

    /// <summary>Far from the median of the unit's own earlier periods of the kind.</summary>
    Outlier,
}

/// <summary>Thresholds; each is zero for the kinds that have no use for it.</summary>
/// <param name="AbovePercent">A change counts above this share of the earlier value, in percent.</param>
/// <param name="AboveUnits">And above this many of the column's own unit.</param>
/// <param name="Points">Earlier periods needed for a median.</param>
/// <param name="Deviations">An outlier is farther from the median than this many median absolute deviations.</param>
public sealed record HistoryLimits(decimal AbovePercent, decimal AboveUnits, int Points, decimal Deviations)
{
    public static HistoryLimits None { get; } = new(0, 0, 0, 0);
}
