namespace DanVan.Warehouse.Catalog;

/// <summary>A period that a derived value reads.</summary>
/// <param name="Sign">+1 where its value is added, −1 where it is taken off.</param>
/// <param name="IsLeftOver">An opening read from what the period left over, not from its own opening.</param>
public sealed record PeriodPart(Period Period, int Sign, bool IsLeftOver);

/// <summary>One way in which the value of a period follows from others.</summary>
public sealed record PeriodWay(MeasureClass Class, IReadOnlyList<PeriodPart> Parts)
{
    /// <summary>Whether some part is estimated, and so what follows.</summary>
    public bool IsEstimated => Parts.Any(p => p.Period.Status == ValueStatus.Estimated);

    /// <summary>"2021-6T - 2021-Q1": what is added first, each side in the order of time.</summary>
    public string Reads => string.Concat(
        Parts.OrderByDescending(p => p.Sign).ThenBy(p => p.Period.Code).Select((p, i) => (i, p.Sign) switch
        {
            (0, > 0) => p.Period.Code.ToString(),
            (_, > 0) => " + " + p.Period.Code,
            _ => " - " + p.Period.Code,
        }));
}

/// <summary>
/// How the periods of one calendar follow from each other, by their days alone. Days are places and periods the stretches
/// between them: what flows from one place to another is the same on every path, with the stretches walked backwards
/// taken off. Stocks are never added: periods that begin on one day share their opening, those that end on one day their
/// closing.
/// </summary>
public static class PeriodWays
{
    /// <summary>
    /// Every way to a period, the best of each class first: counted before estimated, sums before differences, few parts before
    /// many. None to an official year: it is what was declared so. The year of the same days is no way either.
    /// </summary>
    /// <param name="all">The periods of the calendar around it, itself among them.</param>
    public static IReadOnlyList<PeriodWay> To(Period wanted, IReadOnlyList<Period> all)
    {
        if (wanted.Status == ValueStatus.Official)
            return [];
        var others = all.Where(p => (p.From, p.To) != (wanted.From, wanted.To)).ToList();
        var year = others.Where(p => p.Code.Year == wanted.Code.Year).ToList();
        return
        [
            .. Flows(wanted.From, wanted.To.AddDays(1), year, []).Select(parts => new PeriodWay(MeasureClass.Flow, parts))
                .OrderBy(w => w.IsEstimated).ThenBy(w => w.Parts.Count(p => p.Sign < 0)).ThenBy(w => w.Parts.Count).ThenBy(w => w.Reads, StringComparer.Ordinal),
            .. Stock(MeasureClass.Opening, year.Where(p => p.From == wanted.From), wanted, false),
            .. Stock(MeasureClass.Opening, others.Where(p => p.To.AddDays(1) == wanted.From), wanted, true),
            .. Stock(MeasureClass.Closing, year.Where(p => p.To == wanted.To), wanted, false),
        ];
    }

    private static IEnumerable<IReadOnlyList<PeriodPart>> Flows(DateOnly at, DateOnly end, List<Period> periods, IReadOnlyList<DateOnly> been)
    {
        if (at == end)
        {
            yield return [];
            yield break;
        }
        IReadOnlyList<DateOnly> path = [.. been, at];
        foreach (var period in periods)
        {
            var after = period.To.AddDays(1);
            var (sign, next) = period.From == at ? (1, after) : after == at ? (-1, period.From) : (0, at);
            if (sign == 0 || path.Contains(next))
                continue;
            foreach (var rest in Flows(next, end, periods, path))
                yield return [new PeriodPart(period, sign, false), .. rest];
        }
    }

    private static IEnumerable<PeriodWay> Stock(MeasureClass stock, IEnumerable<Period> periods, Period wanted, bool isLeftOver) =>
        periods.OrderBy(p => p.Status == ValueStatus.Estimated).ThenBy(p => Math.Abs(p.To.DayNumber - wanted.To.DayNumber) + Math.Abs(p.From.DayNumber - wanted.From.DayNumber))
            .ThenBy(p => p.Code).Select(p => new PeriodWay(stock, [new PeriodPart(p, 1, isLeftOver)]));
}
