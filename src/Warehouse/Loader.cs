using System.Globalization;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Lists;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Rules;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// Writes what the pipeline made of a delivery, all of it in one transaction: submissions, findings, figures, marts
/// and the end of the waiting. Stopped anywhere, it has either happened or not; run again, it changes nothing.
/// </summary>
/// <param name="holdsResubmissions">A resubmission that would change figures that stand waits for a reviewer.</param>
/// <param name="kept">Numbers that submissions are to have, where the warehouse is made again.</param>
public sealed class Loader(Db db, Keys keys, ProvinceCatalog catalog, bool holdsResubmissions = false, SubmissionNumbers? kept = null)
{
    private const string Kept = " Báo cáo này được giữ nguyên và chưa làm thay đổi số liệu nào; được dùng khi kỳ được mở lại theo văn bản chỉ đạo và người duyệt chấp nhận.";

    private readonly ReturnReview review = new(catalog, keys);
    private readonly ListReview lists = new(catalog, keys);

    /// <param name="checkedAt">When the checks ran, UTC.</param>
    /// <param name="choice">The operator's choice that the file was read by, if any.</param>
    /// <returns>The submissions written; empty where the delivery was already done.</returns>
    public IReadOnlyList<LoadResult> Finish(long deliveryId, IReadOnlyList<SubmissionOutcome> outcomes, DateTimeOffset checkedAt, Choice? choice = null) =>
        Finish(deliveryId, outcomes, [.. outcomes.Index().Where(o => o.Item.Status != SubmissionStatus.Accepted).Select(o => o.Index)], checkedAt, choice);

    private IReadOnlyList<LoadResult> Finish(
        long deliveryId, IReadOnlyList<SubmissionOutcome> outcomes, HashSet<int> refused, DateTimeOffset checkedAt, Choice? choice)
    {
        using var connection = db.OpenForLoading();
        using var transaction = connection.BeginTransaction(deferred: false);
        var delivery = connection.ReadOne<Delivery>(Sql.Script("load/read_delivery"), new { deliveryId })!;
        if (delivery.State != "waiting")
            return [];
        var results = outcomes
            .Select((outcome, ordinal) => Write(transaction, delivery, outcome, outcomes, ordinal, refused, checkedAt))
            .ToList();
        // Of a list and the form that counts it one may be refused for what the warehouse holds: the other is then held
        // against what stood before, all from the beginning. A savepoint would cost every load what is rarely needed.
        if (lists.LeftAlone([.. results.Select(r => r.Outcome)]).Where(refused.Add).ToList() is { Count: > 0 })
        {
            transaction.Rollback();
            return Finish(deliveryId, outcomes, refused, checkedAt, choice);
        }
        connection.Execute(Sql.Script("load/finish_delivery"), new { deliveryId });
        Journal.Append(transaction, Journal.Loaded, deliveryId, checkedAt, choice: choice?.ChoiceId);
        transaction.Commit();
        return results;
    }

    private LoadResult Write(
        SqliteTransaction transaction, Delivery delivery, SubmissionOutcome outcome, IReadOnlyList<SubmissionOutcome> delivered, int ordinal,
        IReadOnlySet<int> refused, DateTimeOffset checkedAt)
    {
        var connection = transaction.Connection!;
        if (outcome.Form is null || outcome.Sender is null || outcome.Period is null)
        {
            var bare = SubmissionRows.Insert(transaction, kept, delivery, outcome, ordinal, checkedAt);
            return new LoadResult(bare, outcome, null);
        }

        var place = new ReturnPlace(
            keys.Form(outcome.Form.Key),
            keys.Period(outcome.Period.Regime, outcome.Period.Code.ToString()),
            keys.Unit(outcome.Sender.Code),
            outcome.Form.Breakdown);
        var current = connection.ReadOne<CurrentSubmission>(Sql.Script("load/read_current"), place);
        var published = PeriodLock.Of(
            connection, new(outcome.Form.Key, outcome.Period.Code.ToString(), outcome.Sender.Code), checkedAt, Received(delivery));
        var held = holdsResubmissions || published is not null ? connection.ReadOne<CurrentSubmission>(Sql.Script("review/read_held"), place) : null;
        // A file that arrived earlier but was read later never replaces its own correction.
        var correction = new[] { current, held }.FirstOrDefault(c => c?.ArrivedAfter(delivery) == true);

        outcome = lists.Review(transaction, review.Review(transaction, outcome), place, delivered, refused);
        var overlap = outcome.Status == SubmissionStatus.Accepted
            ? LeafOverlap.Settle(transaction, keys, place, delivery, outcome)
            : LeafOverlap.None(outcome);
        var fate = overlap.Outcome.Status == SubmissionStatus.Accepted && correction is null
            ? CorrectionFate.Settle(transaction, catalog, overlap.Outcome)
            : new CorrectionFate(overlap.Outcome, [], []);
        outcome = fate.Outcome;

        var id = SubmissionRows.Insert(transaction, kept, delivery, outcome, ordinal, checkedAt);
        SubmissionRows.InsertFact(transaction, id, place, delivery, outcome, Evidence.Of(transaction, keys, place, catalog, outcome));
        if (outcome.Status != SubmissionStatus.Accepted)
        {
            Tell(transaction, correction is null ? overlap.Told : []);
            return new LoadResult(id, outcome, null);
        }
        ListRows.Insert(transaction, keys, id, outcome.Entries);
        if (correction is not null)
        {
            SubmissionRows.MarkSuperseded(transaction, id, correction.SubmissionId);
            FigureRows.Keep(transaction, keys, id, place, outcome, overlap.Confirmed);
            return new LoadResult(id, outcome, null);
        }
        if (held is not null)
            connection.Execute(Sql.Script("review/overtake_held"), new { former = held.SubmissionId, later = id });
        if (published is { IsLocked: true })
        {
            connection.Execute(Sql.Script("review/hold"), new { id, reason = published.Words(outcome.Period!.Code.ToString()) + Kept });
            FigureRows.Keep(transaction, keys, id, place, outcome, overlap.Confirmed);
            return new LoadResult(id, outcome, null);
        }
        if (holdsResubmissions && current is not null && (ListRows.Differ(transaction, current.SubmissionId, outcome)
            || FigureRows.Differ(transaction, keys, current.SubmissionId, place, outcome, overlap.Confirmed)))
        {
            connection.Execute(Sql.Script("review/hold"), new { id, reason = (string?)null });
            FigureRows.Keep(transaction, keys, id, place, outcome, overlap.Confirmed);
            return new LoadResult(id, outcome, null);
        }
        if (current is not null)
            SubmissionRows.MarkSuperseded(transaction, current.SubmissionId, id);
        foreach (var submission in overlap.SentBack.Select(s => s.Submission).Distinct())
            FigureRows.SendBack(transaction, place, submission);
        fate.Write(transaction, id, checkedAt);
        FigureRows.Replace(transaction, keys, id, place, outcome, overlap, fate.Kept, current?.SubmissionId);
        Tell(transaction, overlap.SentBack);
        foreach (var submission in overlap.SentBack.Select(s => s.Submission).Distinct())
            Standing.RestoreBefore(transaction, place, submission);
        return new LoadResult(id, outcome, current?.SubmissionId);
    }

    private static DateTimeOffset Received(Delivery delivery) =>
        DateTimeOffset.Parse(delivery.ReceivedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static void Tell(SqliteTransaction transaction, IReadOnlyList<(long Submission, Finding Finding)> findings)
    {
        foreach (var (submission, finding) in findings)
            SubmissionRows.Append(transaction, submission, finding);
    }
}

/// <summary>A submission as written.</summary>
/// <param name="Outcome">As given, or turned to needs_fix by what the warehouse already holds.</param>
/// <param name="Replaced">The submission it took the place of, if any.</param>
public sealed record LoadResult(long SubmissionId, SubmissionOutcome Outcome, long? Replaced);

/// <summary>Which return a submission is: form, period, sender.</summary>
internal sealed record ReturnPlace(long FormKey, long PeriodKey, long SenderKey, string? Breakdown);

internal sealed record CurrentSubmission(long SubmissionId, string ReceivedAt, long ReceivedOrder)
{
    /// <summary>Two files of the same second are told apart by the order in which they were written down.</summary>
    public bool ArrivedAfter(Delivery delivery) =>
        (string.CompareOrdinal(ReceivedAt, delivery.ReceivedAt), ReceivedOrder.CompareTo(delivery.DeliveryId)) is ( > 0, _) or (0, > 0);
}
