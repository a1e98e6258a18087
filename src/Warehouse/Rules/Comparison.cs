using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Rules;

/// <summary>One way in which an arriving period is held against others.</summary>
/// <param name="Main">
/// The period the rule speaks of: the one with the opening, the cumulative one, this year's. It is the arriving one, or
/// a later one that came before it.
/// </param>
/// <param name="Others">
/// Cumulative: the parts of all ways. Outlier: the earlier ones. Else the choices, of which the first with
/// figures counts.
/// </param>
internal sealed record Comparison(HistoryRule Rule, Period Main, IReadOnlyList<Period> Others)
{
    /// <summary>Cumulative: the periods that together are the main one, each way in order of time, few parts before many.</summary>
    public IReadOnlyList<IReadOnlyList<Period>> Ways { get; init; } = [];
}

/// <summary>All that a form's history rules ask when a return for one period arrives.</summary>
/// <param name="Periods">The other periods, each once.</param>
internal sealed record HistoryPlan(IReadOnlyList<Comparison> Comparisons, IReadOnlyList<Period> Periods)
{
    private const int MostEarlier = 8;

    public static HistoryPlan Of(FormDefinition form, Calendar calendar, Period arriving)
    {
        var all = Candidates(form, calendar, arriving.Code.Year).ToList();
        var comparisons = form.HistoryRules.SelectMany(r => Of(r, all, arriving)).ToList();
        var periods = comparisons.SelectMany(c => c.Others.Prepend(c.Main)).Where(p => p != arriving).Distinct().ToList();
        return new(comparisons, periods);
    }

    private static IEnumerable<Period> Candidates(FormDefinition form, Calendar calendar, int year) =>
        from y in new[] { year - 2, year - 1, year, year + 1 }
        from line in calendar.Periods
        where form.Periods.Contains(line.Kind)
        let code = new PeriodCode(y, line.Kind, line.Seq)
        where code.CompareTo(PeriodCode.Parse(form.CollectedFrom)) >= 0
        select calendar.Find(code)!;

    private static IEnumerable<Comparison> Of(HistoryRule rule, List<Period> all, Period arriving)
    {
        // What was estimated need not agree with what was counted; only what stood on the first day is known in both.
        if (rule.Kind is HistoryKind.SameClosing or HistoryKind.Cumulative or HistoryKind.MistakenSpan)
            all = [.. all.Where(p => p.Status != ValueStatus.Estimated)];
        switch (rule.Kind)
        {
            case HistoryKind.CarryOver:
                if (all.Where(p => p.To.AddDays(1) == arriving.From && p.Status != ValueStatus.Estimated).OrderByDescending(p => p.From).ToList() is { Count: > 0 } before)
                    yield return new(rule, arriving, before);
                foreach (var after in all.Where(p => p.From == arriving.To.AddDays(1) && arriving.Status != ValueStatus.Estimated))
                    yield return new(rule, after, [arriving]);
                break;
            case HistoryKind.SameOpening or HistoryKind.SameClosing:
                if (!all.Contains(arriving))
                    break;
                var beside = all.Where(p => p != arriving && (rule.Kind == HistoryKind.SameOpening ? p.From == arriving.From : p.To == arriving.To))
                    .OrderBy(p => Math.Abs(p.To.DayNumber - arriving.To.DayNumber) + Math.Abs(p.From.DayNumber - arriving.From.DayNumber)).ToList();
                if (beside.Count > 0)
                    yield return new(rule, arriving, beside);
                break;
            case HistoryKind.Cumulative or HistoryKind.MistakenSpan:
                foreach (var whole in all.Where(p => p.IsCumulative))
                    if (Sums(whole, all) is { Count: > 0 } ways && (whole == arriving || ways.Exists(w => w.Contains(arriving))))
                        yield return new(rule, whole, [.. ways.SelectMany(w => w).Distinct()]) { Ways = ways };
                break;
            case HistoryKind.Change:
                foreach (var (now, then) in new[] { (arriving.Code, arriving.Code.SamePeriodLastYear), (arriving.Code with { Year = arriving.Code.Year + 1 }, arriving.Code) })
                    if (all.Find(p => p.Code == now) is { } later && all.Find(p => p.Code == then) is { } earlier)
                        yield return new(rule, later, [earlier]);
                break;
            default:
                var history = all.Where(p => p.Code.Kind == arriving.Code.Kind && p.To < arriving.From).OrderByDescending(p => p.To).Take(MostEarlier).ToList();
                if (history.Count > 0)
                    yield return new(rule, arriving, history);
                break;
        }
    }

    private static List<IReadOnlyList<Period>> Sums(Period whole, List<Period> all) =>
    [
        .. PeriodWays.To(whole, all).Where(w => w.Class == MeasureClass.Flow && w.Parts.All(p => p.Sign > 0))
            .Select(w => (IReadOnlyList<Period>)[.. w.Parts.Select(p => p.Period).OrderBy(p => p.From)]),
    ];
}
