using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// Which version of a return stands, changed after it was loaded: the facts of one give way to those of another, and the marts move by
/// the difference, as in a load.
/// </summary>
internal static class Standing
{
    /// <summary>
    /// After a return was sent back for another sender's sake: the last version before it that agrees with what stands by now stands again,
    /// its figures of leaves that others stand for confirming theirs.
    /// </summary>
    public static void RestoreBefore(SqliteTransaction transaction, ReturnPlace place, long sentBack, DateTimeOffset at)
    {
        var connection = transaction.Connection!;
        if (connection.ReadOne<Version>(Sql.Script("review/read_agreeing_version"), new { id = sentBack, place.FormKey, place.PeriodKey }) is not { } version)
            return;
        Move(transaction, place with { SenderKey = version.SenderKey }, null, version.SubmissionId, null, at);
    }

    private sealed record Version(long SubmissionId, long SenderKey);

    /// <summary>Whose figures stand for a leaf that others bring too is settled as if the version had arrived now.</summary>
    /// <param name="from">The version that stands now; null where none does.</param>
    /// <param name="to">The version that is to stand; null for none.</param>
    /// <param name="isOnlyShown">Nothing is kept of it: what is locked may be shown otherwise.</param>
    /// <exception cref="LeafTaken">Another sender's figures that differ stand before its own.</exception>
    /// <exception cref="PeriodLocked">Another sender's would be sent back, and are published.</exception>
    public static void Change(SqliteTransaction transaction, ReturnPlace place, long? from, long? to, DateTimeOffset at, bool isOnlyShown = false)
    {
        var overlap = to is null ? LeafOverlap.None : LeafOverlap.OfKept(transaction, place, to.Value);
        if (overlap.LostTo is { } taken)
            throw new LeafTaken(taken);
        if (!isOnlyShown && LockOfOthers.Words(transaction.Connection!, overlap.Losers, at) is { } words)
            throw new PeriodLocked(words);
        foreach (var submission in overlap.Losers)
            FigureRows.SendBack(transaction, place, submission, at);
        Move(transaction, place, from, to, overlap, at);
        SubmissionRows.Tell(transaction, [.. overlap.SentBack, .. overlap.Won.Select(w => (to!.Value, w))]);
        foreach (var submission in overlap.Losers)
            RestoreBefore(transaction, place, submission, at);
    }

    // Without anything said of others, whoever stands for a leaf by now stays.
    private static void Move(SqliteTransaction transaction, ReturnPlace place, long? from, long? to, LeafOverlap? overlap, DateTimeOffset at)
    {
        var connection = transaction.Connection!;
        connection.Execute(Sql.Script("load/start_touched"));
        if (from is not null)
            connection.Execute(Sql.Script("load/touch_former"), new { former = from });
        if (to is not null)
            connection.Execute(Sql.Script("review/touch_kept"), new { id = to });
        connection.Execute(Sql.Script("marts/take_off"), place);
        if (from is not null)
        {
            connection.Execute(Sql.Script("load/retire"), new { former = from, place.PeriodKey });
            connection.Execute(Sql.Script("load/forget_confirmations"), new { former = from });
        }
        if (overlap is { HasTaken: true })
            FigureRows.Release(transaction, place, leaf => !overlap.ConfirmedKeys.Contains(leaf), from);
        if (to is not null)
        {
            connection.Execute(Sql.Script("review/leave_taken"), new { id = to, place.FormKey, place.PeriodKey });
            connection.Execute(Sql.Script("review/restore"), new { id = to, place.FormKey, place.PeriodKey });
            connection.Execute(Sql.Script("review/confirm_kept"), new { id = to, place.FormKey, place.PeriodKey });
        }
        connection.Execute(Sql.Script("load/promote_confirmed"), place);
        // After the promotion: a leaf for which another now stands has its corrections as well.
        CorrectionFate.Settle(transaction, place, to, at);
        connection.Execute(Sql.Script("marts/add_on"), place);
    }
}

/// <summary>
/// A version cannot stand (again), for another sender's figures of a leaf differ by now and stand before its own.
/// </summary>
public sealed class LeafTaken(LeafTaken.Leaf leaf) : Exception($"The figures of '{leaf.UnitName}' stand as sent by '{leaf.SenderName}'.")
{
    public Leaf Where { get; } = leaf;

    public sealed record Leaf(string UnitName, string SenderName);
}
