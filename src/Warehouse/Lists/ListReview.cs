using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Lists;

/// <summary>
/// Holds a form against the list that its figures count, whichever of the two arrives second. Where one file brings both,
/// each is held against the other and not against what stood before: so both can be corrected at once, and a file that
/// contradicts itself loads neither.
/// </summary>
internal sealed class ListReview(ProvinceCatalog catalog, Keys keys)
{
    private const string ThisFile = "tệp này";
    private const string SameFile = "cùng tệp";

    private readonly ILookup<string, ListCountRule> rules = catalog.ListCounts
        .SelectMany(r => new[] { (Form: r.Form, Rule: r), (Form: r.List, Rule: r) }).ToLookup(r => r.Form, r => r.Rule, StringComparer.Ordinal);

    /// <param name="delivered">All that the file brought.</param>
    /// <param name="refused">Places of those among them that cannot stand, so that what stood before goes on standing.</param>
    public SubmissionOutcome Review(
        SqliteTransaction transaction, SubmissionOutcome outcome, ReturnPlace place, IReadOnlyList<SubmissionOutcome> delivered, IReadOnlySet<int> refused)
    {
        var form = outcome.Form!.Key;
        if (!rules.Contains(form))
            return outcome;
        var findings = new List<Finding>();
        var tallies = outcome.Rules.ToList();
        foreach (var group in rules[form].GroupBy(r => r.Form == form ? r.List : r.Form))
        {
            var pair = Pair(transaction, outcome, place, group.Key, delivered, refused, out var whyNot);
            foreach (var rule in group)
            {
                var tally = new RuleTally(rule.Id);
                tallies.Add(tally);
                if (pair is null)
                    tally.Count(RuleState.NoData, whyNot);
                else
                    new ListCount(catalog, rule, outcome.Period!, pair.Value.Form, pair.Value.List, outcome.Form.IsList).Hold(tally, findings);
            }
        }
        return outcome with
        {
            Status = outcome.Status == SubmissionStatus.Accepted && findings.Exists(f => f.Severity == Severity.Error) ? SubmissionStatus.NeedsFix : outcome.Status,
            Findings = findings.Count == 0 ? outcome.Findings : [.. outcome.Findings, .. findings],
            Rules = tallies,
        };
    }

    private (CountedForm Form, CountedList List)? Pair(
        SqliteTransaction transaction, SubmissionOutcome outcome, ReturnPlace place, string otherKey,
        IReadOnlyList<SubmissionOutcome> delivered, IReadOnlySet<int> refused, out string whyNot)
    {
        var other = catalog.Form(otherKey)!;
        whyNot = $"Chưa có biểu {other.Code} cùng kỳ của đơn vị.";
        var at = PlaceOf(other.Key, outcome, delivered);
        // Entries that could not be read would only be missing from the count.
        if (IsFaulty(outcome) || (at >= 0 && IsFaulty(delivered[at])))
            whyNot = "Danh sách còn lỗi nên chưa đếm được.";
        if (IsFaulty(outcome))
            return null;
        if (at >= 0 && !refused.Contains(at))
            return outcome.Form!.IsList
                ? (CountedForm.Of(delivered[at], SameFile), new(ThisFile, outcome.Entries))
                : (CountedForm.Of(outcome, ThisFile), new(SameFile, delivered[at].Entries));
        var standing = transaction.Connection!.ReadOne<CurrentSubmission>(
            Sql.Script("load/read_current"), place with { FormKey = keys.Form(otherKey) });
        if (standing is null)
            return null;
        var submission = standing.SubmissionId;
        var file = "tệp " + transaction.Connection!.ReadOne<string>(Sql.Script("lists/file_of_submission"), new { submission });
        return outcome.Form!.IsList
            ? (CountedForm.Read(transaction, submission, file), new(ThisFile, outcome.Entries))
            : (CountedForm.Of(outcome, ThisFile), new(file, ListRows.Read(transaction.Connection!, submission, other)));
    }

    /// <summary>Places of returns that were refused while their partner in the file was loaded for agreeing with them.</summary>
    /// <param name="became">What became of each.</param>
    public IEnumerable<int> LeftAlone(IReadOnlyList<SubmissionOutcome> became) => became.Index()
        .Where(o => o.Item is { Form: not null, Sender: not null, Period: not null, Status: not SubmissionStatus.Accepted })
        .Where(o => rules[o.Item.Form!.Key].Select(r => r.Form == o.Item.Form.Key ? r.List : r.Form).Distinct()
            .Any(key => PlaceOf(key, o.Item, became) is >= 0 and var at && became[at].Status == SubmissionStatus.Accepted))
        .Select(o => o.Index);

    private static int PlaceOf(string form, SubmissionOutcome partner, IReadOnlyList<SubmissionOutcome> delivered) => delivered.Index()
        .Where(d => d.Item.Form?.Key == form && d.Item.Sender == partner.Sender && d.Item.Period == partner.Period)
        .Select(d => d.Index).DefaultIfEmpty(-1).First();

    private static bool IsFaulty(SubmissionOutcome outcome) => outcome.Form!.IsList && outcome.Status != SubmissionStatus.Accepted;
}
