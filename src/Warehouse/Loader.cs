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
    /// <param name="held">Whether resubmissions were held when the delivery was loaded, where the warehouse is made again.</param>
    /// <returns>The submissions written; empty where the delivery was already done.</returns>
    public IReadOnlyList<LoadResult> Finish(
        long deliveryId, IReadOnlyList<SubmissionOutcome> outcomes, DateTimeOffset checkedAt, Choice? choice = null, bool? held = null) =>
        Finish(
            deliveryId, outcomes, [.. outcomes.Index().Where(o => o.Item.Status != SubmissionStatus.Accepted).Select(o => o.Index)], checkedAt, choice,
            held ?? holdsResubmissions);

    private IReadOnlyList<LoadResult> Finish(
        long deliveryId, IReadOnlyList<SubmissionOutcome> outcomes, HashSet<int> refused, DateTimeOffset checkedAt, Choice? choice, bool holds)
    {
        using var connection = db.OpenForLoading();
        using var transaction = connection.BeginTransaction(deferred: false);
        var delivery = connection.ReadOne<Delivery>(Sql.Script("load/read_delivery"), new { deliveryId })!;
        if (delivery.State != "waiting")
            return [];
        var results = outcomes
            .Select((outcome, ordinal) => Write(transaction, delivery, outcome, outcomes, ordinal, refused, checkedAt, holds))
            .ToList();
        // Of a list and the form that counts it one may be refused for what the warehouse holds: the other is then held
        // against what stood before, all from the beginning. A savepoint would cost every load what is rarely needed.
        if (lists.LeftAlone([.. results.Select(r => r.Outcome)]).Where(refused.Add).ToList() is { Count: > 0 })
        {
            transaction.Rollback();
            return Finish(deliveryId, outcomes, refused, checkedAt, choice, holds);
        }
        connection.Execute(Sql.Script("load/finish_delivery"), new { deliveryId });
        Journal.Append(transaction, Journal.Loaded, deliveryId, checkedAt, choice: choice?.ChoiceId, holds: holds);
        transaction.Commit();
        return results;
    }

    private LoadResult Write(
        SqliteTransaction transaction, Delivery delivery, SubmissionOutcome outcome, IReadOnlyList<SubmissionOutcome> delivered, int ordinal,
        IReadOnlySet<int> refused, DateTimeOffset checkedAt, bool holds)
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
        var published = PeriodLock.Of(connection, new(outcome.Form.Key, outcome.Period.Code.ToString(), outcome.Sender.Code), Received(delivery));
        // Whatever the setting says by now, a version may still wait from when resubmissions were held.
        var held = connection.ReadOne<CurrentSubmission>(Sql.Script("review/read_held"), place);
        // A file that arrived earlier but was read later never replaces its own correction.
        var correction = new[] { current, held }.FirstOrDefault(c => c?.ArrivedAfter(delivery) == true);

        outcome = lists.Review(transaction, review.Review(transaction, outcome), place, delivered, refused);
        var overlap = outcome.Status == SubmissionStatus.Accepted
            ? LeafOverlap.Settle(transaction, keys, place, delivery, outcome)
            : LeafOverlap.None;
        if (overlap.Lost.Count > 0)
            outcome = outcome with { Status = SubmissionStatus.NeedsFix, Findings = [.. outcome.Findings, .. overlap.Lost] };
        var isToStand = outcome.Status == SubmissionStatus.Accepted && correction is null;
        var hold = isToStand
            ? Locked(transaction, delivery, outcome, overlap, published) ?? (holds ? Review(transaction, place, outcome, overlap, current) : null)
            : null;
        // What others were asked is said only by a return that comes to stand.
        if (isToStand && hold is null)
            outcome = outcome with { Findings = [.. outcome.Findings, .. overlap.Won] };

        var id = SubmissionRows.Insert(transaction, kept, delivery, outcome, ordinal, checkedAt);
        SubmissionRows.InsertFact(transaction, id, place, delivery, outcome, Evidence.Of(transaction, keys, place, catalog, outcome));
        if (outcome.Status != SubmissionStatus.Accepted)
        {
            SubmissionRows.Tell(transaction, correction is null ? overlap.Told : []);
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
        if (hold is not null)
        {
            connection.Execute(Sql.Script("review/hold"), new { id, reason = hold.Reason });
            FigureRows.Keep(transaction, keys, id, place, outcome, overlap.Confirmed);
            return new LoadResult(id, outcome, null);
        }
        if (current is not null)
            SubmissionRows.MarkSuperseded(transaction, current.SubmissionId, id);
        foreach (var submission in overlap.Losers)
            FigureRows.SendBack(transaction, place, submission, checkedAt);
        var told = FigureRows.Replace(transaction, keys, id, place, outcome, overlap, current?.SubmissionId, checkedAt);
        SubmissionRows.Tell(transaction, overlap.SentBack);
        foreach (var submission in overlap.Losers)
            Standing.RestoreBefore(transaction, place, submission, checkedAt);
        outcome = outcome with { Findings = [.. outcome.Findings, .. told.Where(t => t.Submission == id).Select(t => t.Finding)] };
        return new LoadResult(id, outcome, current?.SubmissionId);
    }

    private static Hold? Locked(
        SqliteTransaction transaction, Delivery delivery, SubmissionOutcome outcome, LeafOverlap overlap, PeriodLock? published)
    {
        if (published is null)
            return null;
        var words = published.IsLocked
            ? published.Words(outcome.Period!.Code.ToString())
            : LockOfOthers.Words(transaction.Connection!, overlap.Losers, Received(delivery));
        return words is null ? null : new(words + Kept);
    }

    private Hold? Review(
        SqliteTransaction transaction, ReturnPlace place, SubmissionOutcome outcome, LeafOverlap overlap, CurrentSubmission? current) =>
        current is not null && (ListRows.Differ(transaction, current.SubmissionId, outcome)
            || FigureRows.Differ(transaction, keys, current.SubmissionId, place, outcome, overlap.Confirmed)) ? new(null) : null;

    /// <summary>A return waits for a reviewer.</summary>
    /// <param name="Reason">Null where the setting is reason enough.</param>
    private sealed record Hold(string? Reason);

    private static DateTimeOffset Received(Delivery delivery) =>
        DateTimeOffset.Parse(delivery.ReceivedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
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
