using System.Globalization;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>Writes the rows that say what a submission is, was found to be, and was replaced by.</summary>
internal static class SubmissionRows
{
    public static long Insert(
        SqliteTransaction transaction, SubmissionNumbers? kept, Delivery delivery, SubmissionOutcome outcome, int ordinal, DateTimeOffset checkedAt)
    {
        var id = transaction.Connection!.ReadOne<long>(Sql.Script("load/insert_submission"), new
        {
            submissionId = kept?.Of(delivery.DeliveryId, ordinal),
            deliveryId = delivery.DeliveryId,
            ordinal,
            status = StatusName(outcome.Status),
            formCode = outcome.Form?.Key,
            formVersion = outcome.Form?.Version,
            unitCode = outcome.Sender?.Code,
            periodCode = outcome.Period?.Code.ToString(),
            outcome.RecognisedFrom,
            outcome.Reason,
            outcome.SheetCount,
            rowCount = outcome.Leaves.Count,
            outcome.CellCount,
            errorCount = outcome.Findings.Count(f => f.Severity == Catalog.Severity.Error),
            warningCount = outcome.Findings.Count(f => f.Severity == Catalog.Severity.Warning),
            checkedAt = Deliveries.Stamp(checkedAt),
        });
        transaction.Connection!.ExecuteAll(Sql.Script("load/insert_finding"), outcome.Findings.Select((f, i) => new
        {
            id,
            ordinal = i,
            f.Rule,
            severity = f.Severity.ToString().ToLowerInvariant(),
            f.Sheet,
            f.Cell,
            f.Unit,
            f.Column,
            f.Seen,
            f.Expected,
            f.Message,
            f.Field,
        }));
        transaction.Connection!.ExecuteAll(Sql.Script("review/insert_recognition"), outcome.Recognition.SelectMany(f => f.Others
            .Select((o, i) => new { id, f.Field, rank = i + 1, Code = (string?)o.Code, o.Certainty, o.Why })
            .Prepend(new { id, f.Field, rank = 0, f.Code, f.Certainty, f.Why })));
        if (outcome.Look is { } look)
            transaction.Connection!.Execute(
                Sql.Script("review/ask"), new { deliveryId = delivery.DeliveryId, look, fields = string.Join(',', outcome.Asked) });
        InsertChecks(transaction, id, outcome.Rules);
        return id;
    }

    /// <summary>Tells submissions already written what came to light since.</summary>
    public static void Tell(SqliteTransaction transaction, IReadOnlyList<(long Submission, Finding Finding)> findings)
    {
        foreach (var (submission, finding) in findings)
            Append(transaction, submission, finding);
    }

    private static void Append(SqliteTransaction transaction, long id, Finding finding) =>
        transaction.Connection!.Execute(Sql.Script("load/append_finding"), new
        {
            id,
            finding.Rule,
            severity = finding.Severity.ToString().ToLowerInvariant(),
            finding.Sheet,
            finding.Cell,
            finding.Unit,
            finding.Column,
            finding.Seen,
            finding.Expected,
            finding.Message,
            finding.Field,
        });

    private static void InsertChecks(SqliteTransaction transaction, long id, IReadOnlyList<RuleTally> rules)
    {
        if (rules.Count == 0)
            return;
        var insert = transaction.Connection!.Statement(Sql.Script("load/insert_check"));
        foreach (var (ordinal, rule) in rules.Index())
        {
            insert.Bind(1, id);
            insert.Bind(2, ordinal);
            insert.Bind(3, rule.Rule);
            insert.Bind(4, rule.Passed);
            insert.Bind(5, rule.Failed);
            insert.Bind(6, rule.NoData);
            insert.Bind(7, rule.NotRun);
            // A rule that came to an answer somewhere needs no excuse for the rest.
            insert.Bind(8, rule.Passed + rule.Failed == 0 ? rule.Reason : null);
            insert.Run();
        }
    }

    public static void InsertFact(
        SqliteTransaction transaction, long id, ReturnPlace place, Delivery delivery, SubmissionOutcome outcome, Evidence evidence)
    {
        var due = outcome.Period!.DueOf(outcome.Sender!);
        var received = Catalog.VietnamDay.Of(delivery.ReceivedAt);
        transaction.Connection!.Execute(Sql.Script("load/insert_fact_submission"), new
        {
            id,
            place.FormKey,
            place.PeriodKey,
            place.SenderKey,
            delivery.Sha256,
            status = StatusName(outcome.Status),
            delivery.ReceivedAt,
            receivedOrder = delivery.DeliveryId,
            dueDate = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            lateDays = Math.Max(0, received.DayNumber - due.DayNumber),
            rowCount = outcome.Leaves.Count,
            outcome.CellCount,
            evidence.OwedRows,
            evidence.Compulsory,
            evidence.Required,
            evidence.Answered,
        });
    }

    public static void MarkSuperseded(SqliteTransaction transaction, long former, long later) =>
        transaction.Connection!.Execute(Sql.Script("load/mark_superseded"), new { former, later });

    /// <summary>A status as the database and the command line write it.</summary>
    public static string StatusName(SubmissionStatus status) => status switch
    {
        SubmissionStatus.Accepted => "accepted",
        SubmissionStatus.NeedsFix => "needs_fix",
        SubmissionStatus.Unrecognised => "unrecognised",
        _ => "unreadable",
    };
}
