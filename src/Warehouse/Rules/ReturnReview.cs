using System.Collections.Concurrent;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Rules;

/// <summary>
/// Holds an arriving return against what already stands: the same units in other periods and in other forms. Reads in
/// the transaction of the load, before it, so that nothing can come between.
/// </summary>
internal sealed class ReturnReview(ProvinceCatalog catalog, Keys keys)
{
    // A return that differs everywhere is told so by its first rows.
    private const int MostFindings = 60;

    private readonly ConcurrentDictionary<(string Form, PeriodCode Period), HistoryPlan> plans = [];
    private readonly MeasureKeys measures = new(keys);

    private readonly ILookup<string, CrossRule> crossRules =
        catalog.CrossRules.SelectMany(r => r.Forms.Select(f => (Form: f, Rule: r))).ToLookup(r => r.Form, r => r.Rule, StringComparer.Ordinal);

    /// <returns>The outcome with the findings and tallies of these rules added, needs_fix where one of them is an error.</returns>
    public SubmissionOutcome Review(SqliteTransaction transaction, SubmissionOutcome outcome)
    {
        var (form, period) = (outcome.Form!, outcome.Period!);
        var cross = crossRules[form.Key].ToList();
        if (form.HistoryRules.Count + cross.Count == 0)
            return outcome;
        var plan = plans.GetOrAdd((form.Key, period.Code), _ => HistoryPlan.Of(form, catalog.CalendarOf(form), period));
        var wanted = plan.Periods.Select(p => (form, p))
            .Concat(cross.SelectMany(r => r.Forms).Where(f => f != form.Key).Distinct().Select(f => (catalog.Form(f)!, period)));
        var history = FigureHistory.Read(transaction.Connection!, measures, keys, outcome.Leaves, wanted);
        var figures = new ReturnFigures(outcome);
        var findings = new List<Finding>();
        var words = new ReviewFindings(transaction, keys, catalog, figures, period);

        var tallies = outcome.Rules.ToList();
        tallies.AddRange(form.HistoryRules.Select(r => Hold(r, plan, new HistoryChecks(figures, period, history), figures, words, findings)));
        tallies.AddRange(cross.Select(r => Hold(r, new CrossChecks(figures, period, history, catalog), figures, words, findings)));
        return outcome with
        {
            Status = outcome.Status == SubmissionStatus.Accepted && findings.Exists(f => f.Severity == Severity.Error) ? SubmissionStatus.NeedsFix : outcome.Status,
            Findings = findings.Count == 0 ? outcome.Findings : [.. outcome.Findings, .. findings],
            Rules = tallies,
        };
    }

    private static RuleTally Hold(
        HistoryRule rule, HistoryPlan plan, HistoryChecks checks, ReturnFigures figures, ReviewFindings words, List<Finding> findings)
    {
        var tally = new RuleTally(rule.Id);
        foreach (var comparison in plan.Comparisons)
        {
            if (comparison.Rule.Id != rule.Id)
                continue;
            foreach (var unit in figures.Units)
            {
                var result = checks.Check(comparison, unit);
                tally.Count(result.State, result.State == RuleState.NoData && tally.Reason is null ? ReviewFindings.WhyNoData(rule, result.Missing) : null);
                if (result.State == RuleState.Fail && findings.Count < MostFindings)
                    findings.Add(words.Of(comparison, unit, result));
            }
        }
        if (tally.State == RuleState.NotRun)
            tally.Count(RuleState.NotRun, "Không có kỳ nào khác của biểu để đối chiếu.");
        return tally;
    }

    private static RuleTally Hold(CrossRule rule, CrossChecks checks, ReturnFigures figures, ReviewFindings words, List<Finding> findings)
    {
        var tally = new RuleTally(rule.Id);
        foreach (var unit in figures.Units)
        {
            var result = checks.Check(rule, unit);
            tally.Count(result.State, result.State is RuleState.NoData or RuleState.NotRun && tally.Reason is null ? checks.WhyNot(rule, result) : null);
            if (result.State == RuleState.Fail && findings.Count < MostFindings)
                findings.Add(words.Of(rule, unit, result, checks));
        }
        return tally;
    }
}
