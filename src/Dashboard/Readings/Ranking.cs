using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>
/// The units of a level by an indicator, each with the places that it can come to: what is missing is taken as either staying
/// away or reporting what it said in its last period of the kind. A place that this could change is no place yet.
/// </summary>
public sealed class Ranking
{
    private readonly Dictionary<string, RankedUnit> byUnit;
    private readonly long missing;
    private readonly long expected;

    private Ranking(IReadOnlyList<RankedUnit> units)
    {
        Units = units;
        byUnit = units.ToDictionary(u => u.Figure.UnitCode, StringComparer.Ordinal);
        missing = units.Sum(u => u.Missing);
        expected = units.Sum(u => u.Figure.Expected);
    }

    /// <summary>In the order of the figures given.</summary>
    public IReadOnlyList<RankedUnit> Units { get; }

    /// <summary>Units that have a value.</summary>
    public int Peers => Units.Count(u => u.Figure.Value is not null);

    /// <summary>"còn 3/131 đơn vị chưa báo cáo, có thể làm thay đổi thứ hạng".</summary>
    public string Reason => $"còn {VietnameseNumber.Format(missing, 0)}/{VietnameseNumber.Format(expected, 0)} đơn vị chưa báo cáo, có thể làm thay đổi thứ hạng";

    public RankedUnit? Find(string unit) => byUnit.GetValueOrDefault(unit);

    /// <summary>Sizes are no merit: only ratios with a better direction are ranked.</summary>
    public static bool Applies(IndicatorDefinition indicator) => indicator.Better != Better.Neither && indicator.Denominator.Count > 0;

    /// <param name="level">All units of a level in one period.</param>
    /// <param name="missing">Those of them that miss leaves.</param>
    public static Ranking Of(Better better, IReadOnlyList<Figure> level, IReadOnlyList<MissingLeaves> missing)
    {
        var gaps = missing.ToDictionary(m => m.UnitCode, StringComparer.Ordinal);
        var units = level.Select(f => (Figure: f, Range: ValueRange.Of(f, GapOf(f)))).ToList();
        // As scores: more is better.
        (decimal Low, decimal High) Score(ValueRange range) => better == Better.Lower ? (-range.High!.Value, -range.Low!.Value) : (range.Low!.Value, range.High!.Value);
        var known = units.Where(u => u.Range is { IsOpen: false }).ToList();
        List<decimal> highs = [.. known.Select(u => Score(u.Range!).High).Order()];
        // One that has reported nothing may stay away, and then stands above nobody.
        List<decimal> lows = [.. known.Where(u => u.Figure.Value is not null).Select(u => Score(u.Range!).Low).Order()];
        var open = units.Count(u => u.Range is { IsOpen: true });

        // Of a period that nobody sent every leaf is missing; those of a derived figure are the ones that it does not follow for,
        // and of these nothing is known.
        MissingLeaves? GapOf(Figure figure) => !figure.IsDerived ? gaps.GetValueOrDefault(figure.UnitCode)
            : figure.Reported < figure.Expected ? new(figure.FigureCode, figure.PeriodCode, figure.UnitCode, figure.Expected - figure.Reported, figure.Expected - figure.Reported, 0, 0)
            : null;

        RankedUnit Place(Figure figure, ValueRange? range)
        {
            var gap = GapOf(figure)?.Leaves ?? 0;
            if (range is null)
                return new(figure, null, gap, 0, 0);
            if (range.IsOpen)
                return new(figure, range, gap, 1, known.Count + open);
            var own = Score(range);
            var above = Above(highs, own.Low) - (own.High > own.Low ? 1 : 0);
            return new(figure, range, gap, 1 + Above(lows, own.High), 1 + above + open);
        }

        return new([.. units.Select(u => Place(u.Figure, u.Range))]);
    }

    private static int Above(List<decimal> sorted, decimal value)
    {
        var (from, to) = (0, sorted.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (sorted[middle] > value)
                to = middle;
            else
                from = middle + 1;
        }
        return sorted.Count - from;
    }
}

/// <param name="Range">What the figure can come to; null where there is nothing to compare.</param>
/// <param name="Missing">Leaves of the unit that have not reported.</param>
/// <param name="Best">The best place that the unit can have, 1 the first; 0 without a range.</param>
/// <param name="Worst">The worst.</param>
public sealed record RankedUnit(Figure Figure, ValueRange? Range, long Missing, int Best, int Worst)
{
    /// <summary>Its place, which nothing missing can change; null where it could, or where there is no value.</summary>
    public int? Place => Figure.Value is not null && Best == Worst ? Best : null;
}

/// <summary>From where to where a figure can come once all have reported; open where a unit that misses has never reported.</summary>
public sealed record ValueRange(decimal? Low, decimal? High)
{
    public bool IsOpen => Low is null;

    public bool IsPoint => Low == High;

    /// <summary>Null where nothing is reported and nothing expected to come.</summary>
    public static ValueRange? Of(Figure figure, MissingLeaves? missing)
    {
        if (missing is { Unknown: > 0 })
            return new(null, null);
        var now = figure.Value;
        var then = missing is null ? now : (figure with
        {
            NumeratorMilli = (figure.NumeratorMilli ?? 0) + missing.NumeratorMilli,
            DenominatorMilli = figure.HasDenominator == 0 ? figure.DenominatorMilli : (figure.DenominatorMilli ?? 0) + missing.DenominatorMilli,
        }).Value;
        return (now ?? then, then ?? now) is ({ } a, { } b) ? new(Math.Min(a, b), Math.Max(a, b)) : null;
    }
}
