using System.Globalization;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// What changed the figures or locked them, in the order in which it did: each event is written in the transaction of the change itself, so the
/// two cannot part. What a rebuild replays.
/// </summary>
public static class Journal
{
    public const string Loaded = "loaded";
    public const string Accepted = "accepted";
    public const string SentBack = "sent_back";
    public const string Corrected = "corrected";
    public const string Withdrawn = "withdrawn";
    public const string Published = "published";
    public const string Reopened = "reopened";

    public static IReadOnlyList<JournalEvent> Read(Db db) =>
        db.Read<JournalEvent>(Sql.Script("journal/read"));

    internal static void Append(
        SqliteTransaction transaction, string kind, long subject, DateTimeOffset at, string? by = null, string? reason = null,
        long? choice = null, bool? holds = null) =>
        transaction.Connection!.Execute(Sql.Script("journal/append"), new { kind, subject, at = Deliveries.Stamp(at), by, reason, choice, holds = holds is null ? (long?)null : holds.Value ? 1 : 0 });
}

/// <param name="Kind">loaded | accepted | sent_back | corrected | withdrawn | published | reopened</param>
/// <param name="SubjectId">A delivery, a submission, a correction, an edition or an order that opens a period, as the kind says.</param>
/// <param name="ChoiceId">The operator's choice that a file was read by, if any.</param>
/// <param name="HoldsResubmissions">1 where resubmissions were held for a reviewer when a delivery was loaded; null where it is not known.</param>
public sealed record JournalEvent(
    long EventId, string Kind, long SubjectId, string HappenedAt, string? ByWhom, string? Reason, long? ChoiceId, long? HoldsResubmissions)
{
    public DateTimeOffset At => DateTimeOffset.Parse(HappenedAt, CultureInfo.InvariantCulture);
}
