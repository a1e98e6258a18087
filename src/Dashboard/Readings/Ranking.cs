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
            : figure.Reported < figure.Expected ? new(figure.FigureCode, figure.PeriodCode, figure.UnitCode, figure.Expected - figure.Reported, figure.Expected - figure.Reported, [])
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

    /// <summary>
    /// Over every choice of leaves that may still come, each with what it said last; null where nothing is reported and nothing
    /// expected to come.
    /// </summary>
    public static ValueRange? Of(Figure figure, MissingLeaves? missing)
    {
        if (missing is { Unknown: > 0 })
            return new(null, null);
        var said = missing?.Said ?? [];
        var low = Lowest(figure, said);
        return low is null ? null : new(low, Highest(figure, said));
    }

    private static decimal? Highest(Figure figure, IReadOnlyList<LeafSaid> said)
    {
        if (figure.HasDenominator == 0)
            return figure.NumeratorMilli is null && said.Count == 0 ? null : With(figure, (figure.NumeratorMilli ?? 0) + said.Sum(l => Math.Max(l.NumeratorMilli, 0)), 0);
        return HighestRatio(figure.NumeratorMilli ?? 0, figure.DenominatorMilli ?? 0, said) is var (n, d) ? With(figure, n, d) : null;
    }

    private static decimal? Lowest(Figure figure, IReadOnlyList<LeafSaid> said) =>
        -Highest(figure with { NumeratorMilli = -figure.NumeratorMilli }, [.. said.Select(l => l with { NumeratorMilli = -l.NumeratorMilli })]);

    // Leaves are taken that lie above the ratio reached so far, until none does (Dinkelbach): with few leaves a step or two.
    private static (decimal Above, decimal Below)? HighestRatio(decimal above, decimal below, IReadOnlyList<LeafSaid> said)
    {
        var first = said.FirstOrDefault(l => l.DenominatorMilli > 0);
        if (below <= 0 && first.DenominatorMilli <= 0)
            return null;
        (decimal Above, decimal Below) best = below > 0 ? (above, below) : (above + first.NumeratorMilli, below + first.DenominatorMilli);
        while (true)
        {
            decimal Gain(LeafSaid leaf) => leaf.NumeratorMilli * best.Below - best.Above * leaf.DenominatorMilli;
            var taken = said.Where(l => Gain(l) > 0).ToList();
            if (below + taken.Sum(l => (decimal)l.DenominatorMilli) <= 0)
                taken.Add(said.Where(l => l.DenominatorMilli > 0).MaxBy(Gain));
            var next = (Above: above + taken.Sum(l => (decimal)l.NumeratorMilli), Below: below + taken.Sum(l => (decimal)l.DenominatorMilli));
            if (next.Above * best.Below <= best.Above * next.Below)
                return best;
            best = next;
        }
    }

    private static decimal? With(Figure figure, decimal above, decimal below) =>
        (figure with { NumeratorMilli = (long)above, DenominatorMilli = (long)below }).Value;
}
