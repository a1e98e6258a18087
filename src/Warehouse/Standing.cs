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
    public static void RestoreBefore(SqliteTransaction transaction, ReturnPlace place, long sentBack)
    {
        var connection = transaction.Connection!;
        if (connection.ReadOne<Version>(Sql.Script("review/read_agreeing_version"), new { id = sentBack, place.FormKey, place.PeriodKey }) is not { } version)
            return;
        connection.Execute(Sql.Script("review/leave_taken"), new { id = version.SubmissionId, place.FormKey, place.PeriodKey });
        Change(transaction, place with { SenderKey = version.SenderKey }, null, version.SubmissionId);
    }

    private sealed record Version(long SubmissionId, long SenderKey);

    /// <param name="from">The version that stands now; null where none does.</param>
    /// <param name="to">The version that is to stand; null for none.</param>
    /// <exception cref="LeafTaken">Another sender's figures stand for a leaf by now.</exception>
    public static void Change(SqliteTransaction transaction, ReturnPlace place, long? from, long? to)
    {
        var connection = transaction.Connection!;
        if (to is not null && connection.ReadOne<LeafTaken.Leaf>(
            Sql.Script("review/read_taken_leaf"), new { id = to, place.FormKey, place.PeriodKey, place.SenderKey }) is { } taken)
            throw new LeafTaken(taken);
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
        if (to is not null)
        {
            connection.Execute(Sql.Script("review/restore"), new { id = to, place.FormKey, place.PeriodKey });
            connection.Execute(Sql.Script("review/confirm_kept"), new { id = to, place.FormKey, place.PeriodKey });
        }
        connection.Execute(Sql.Script("load/promote_confirmed"), place);
        // After the promotion: a leaf for which the version stands only now has its corrections as well.
        if (to is not null)
            connection.Execute(Sql.Script("doors/settle_corrections"), new { id = to, place.PeriodKey });
        connection.Execute(Sql.Script("marts/add_on"), place);
    }
}

/// <summary>
/// A version cannot stand (again), for another sender's figures stand by now for a leaf that it stood for, or differ by now from those
/// that it confirmed.
/// </summary>
public sealed class LeafTaken(LeafTaken.Leaf leaf) : Exception($"The figures of '{leaf.UnitName}' stand as sent by '{leaf.SenderName}'.")
{
    public Leaf Where { get; } = leaf;

    public sealed record Leaf(string UnitName, string SenderName);
}
