using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>The door by which a reviewer accepts a held return or sends one back. Each decision is one transaction; every version is kept.</summary>
public sealed class Reviews(Db db)
{
    /// <summary>Lets a held submission stand in the place of the version that stands now.</summary>
    /// <returns>Whether it was held; a second click changes nothing.</returns>
    /// <exception cref="LeafTaken">Another sender's figures stand for one of its leaves by now.</exception>
    /// <exception cref="PeriodLocked">The period is published and no order opens it.</exception>
    public bool Accept(long submissionId, string by, DateTimeOffset at) => Decide(submissionId, (transaction, place) =>
    {
        if (place.Status != "held")
            return false;
        RefuseLocked(transaction, submissionId, at);
        var current = Current(transaction, place);
        Standing.Change(transaction, place.Return, current, submissionId, at);
        if (current is not null)
            SubmissionRows.MarkSuperseded(transaction, current.Value, submissionId);
        Write(transaction, submissionId, Journal.Accepted, null, by, at);
        return true;
    });

    /// <summary>
    /// Sends a return back to its sender: a held one never stands; one that stands gives way to the last version before it that was
    /// not sent back, or to none.
    /// </summary>
    /// <param name="reason">For the sender; not blank.</param>
    /// <returns>Whether it was held or stood.</returns>
    /// <exception cref="LeafTaken">Another sender's figures stand for a leaf of the former version by now.</exception>
    /// <exception cref="PeriodLocked">It stands, the period is published and no order opens it.</exception>
    public bool SendBack(long submissionId, string reason, string by, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Decide(submissionId, (transaction, place) =>
        {
            if (place.Status != "held" && place.IsCurrent == 0)
                return false;
            if (place.IsCurrent == 1)
            {
                RefuseLocked(transaction, submissionId, at);
                Standing.Change(transaction, place.Return, submissionId, LastGood(transaction, place, submissionId), at);
            }
            Write(transaction, submissionId, Journal.SentBack, reason.Trim(), by, at);
            return true;
        });
    }

    /// <summary>
    /// What would be asked of the figures if a submission stood where it does not, or did not where it does: reads in a transaction
    /// that is never committed, so that what is shown is what the decision does.
    /// </summary>
    /// <param name="read">Asked twice: as things stand, and as they would.</param>
    /// <returns>Without and with the submission; null where it can neither stand nor give way.</returns>
    public (T Without, T With)? Compare<T>(long submissionId, Func<Figures, T> read)
    {
        using var connection = db.OpenForLoading();
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.ReadOne<Place>(Sql.Script("review/read_place"), new { id = submissionId }) is not { } place
            || (place.Status != "held" && place.IsCurrent == 0))
            return null;
        var figures = new Figures(new DbWithin(db, transaction));
        var now = read(figures);
        // Nobody looks at when: nothing is kept.
        try
        {
            if (place.IsCurrent == 1)
            {
                Standing.Change(transaction, place.Return, submissionId, LastGood(transaction, place, submissionId), DateTimeOffset.UnixEpoch, isOnlyShown: true);
                return (read(figures), now);
            }
            Standing.Change(transaction, place.Return, Current(transaction, place), submissionId, DateTimeOffset.UnixEpoch, isOnlyShown: true);
            return (now, read(figures));
        }
        catch (LeafTaken)
        {
            return null;
        }
    }

    private bool Decide(long submissionId, Func<SqliteTransaction, Place, bool> decide)
    {
        using var connection = db.OpenForLoading();
        using var transaction = connection.BeginTransaction(deferred: false);
        var place = connection.ReadOne<Place>(Sql.Script("review/read_place"), new { id = submissionId });
        if (place is null || !decide(transaction, place))
            return false;
        transaction.Commit();
        return true;
    }

    private static void RefuseLocked(SqliteTransaction transaction, long submissionId, DateTimeOffset at)
    {
        var connection = transaction.Connection!;
        if (PeriodLock.OfSubmission(connection, submissionId, at) is { IsLocked: true } published)
            throw new PeriodLocked(published.Words(connection.ReadOne<ReturnCode>(Sql.Script("publish/return_of_submission"), new { id = submissionId })!.Period));
    }

    private static long? Current(SqliteTransaction transaction, Place place) =>
        transaction.Connection!.ReadOne<CurrentSubmission>(Sql.Script("load/read_current"), place.Return)?.SubmissionId;

    private static long? LastGood(SqliteTransaction transaction, Place place, long id) => transaction.Connection!.ReadOne<long?>(
        Sql.Script("review/read_last_good"), new { id, place.FormKey, place.PeriodKey, place.SenderKey });

    private static void Write(SqliteTransaction transaction, long id, string state, string? reason, string by, DateTimeOffset at)
    {
        transaction.Connection!.Execute(Sql.Script("review/decide"), new { id, state, reason, by, at = Deliveries.Stamp(at) });
        Journal.Append(transaction, state, id, at, by, reason);
    }

    private sealed record Place(long FormKey, long PeriodKey, long SenderKey, string Status, long IsCurrent)
    {
        public ReturnPlace Return => new(FormKey, PeriodKey, SenderKey, null);
    }
}
