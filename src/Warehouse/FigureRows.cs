using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// Writes figures and keeps the marts in step: what the touched leaves gave before is taken off every unit above
/// them, what they give now is added. The work depends on the size of the return, not of the warehouse.
/// </summary>
internal static class FigureRows
{
    /// <param name="overlap">What other senders brought of the same leaves.</param>
    /// <param name="former">The sender's own submission that this one replaces, if any.</param>
    /// <returns>What submissions were told of corrections.</returns>
    public static IReadOnlyList<(long Submission, Finding Finding)> Replace(
        SqliteTransaction transaction, Keys keys, long id, ReturnPlace place, SubmissionOutcome outcome, LeafOverlap overlap, long? former,
        DateTimeOffset at)
    {
        var connection = transaction.Connection!;
        var leaves = outcome.Leaves.Where(l => !overlap.Confirmed.Contains(l)).Select(keys.Unit).ToList();
        connection.Execute(Sql.Script("load/start_touched"));
        connection.ExecuteAll(Sql.Script("load/touch_leaf"), leaves.Select(leaf => new { leaf }));
        if (former is not null)
            connection.Execute(Sql.Script("load/touch_former"), new { former });

        // Without a former submission, of one's own or of another's, nothing stands for these leaves yet: one source a leaf.
        var step = new { place.FormKey, place.PeriodKey, former = former ?? 0, id };
        if (former is not null || overlap.HasTaken)
            connection.Execute(Sql.Script("marts/take_off"), step);
        if (overlap.HasTaken)
            Release(transaction, place, _ => true, former);
        if (former is not null)
        {
            connection.Execute(Sql.Script("load/retire"), step);
            connection.Execute(Sql.Script("load/forget_confirmations"), step);
        }
        connection.Execute(Sql.Script("load/make_current"), step);
        connection.ExecuteAll(
            Sql.Script("load/insert_row"), leaves.Select(leaf => new { id, leaf, place.FormKey, place.PeriodKey }));
        Insert(transaction, keys, "load/insert_value", id, place, outcome.Figures.Where(f => !overlap.Confirmed.Contains(f.Unit)));
        if (overlap.Confirmed.Count > 0)
        {
            Insert(transaction, keys, "load/insert_superseded_value", id, place, outcome.Figures.Where(f => overlap.Confirmed.Contains(f.Unit)));
            connection.ExecuteAll(Sql.Script("load/confirm_leaf"), overlap.Confirmed.Select(unit => new { place.PeriodKey, place.FormKey, leaf = keys.Unit(unit), submission = id }));
        }
        if (former is not null)
            connection.Execute(Sql.Script("load/promote_confirmed"), step);
        var told = CorrectionFate.Settle(transaction, place, id, at);
        connection.Execute(Sql.Script("marts/add_on"), step);
        return told;
    }

    /// <summary>Takes a submission's figures out of the facts; leaves that another sender confirmed stand with that one.</summary>
    public static void SendBack(SqliteTransaction transaction, ReturnPlace place, long submission, DateTimeOffset at)
    {
        var connection = transaction.Connection!;
        var step = new { place.FormKey, place.PeriodKey, former = submission };
        connection.Execute(Sql.Script("load/start_touched"));
        connection.Execute(Sql.Script("load/touch_former"), step);
        connection.Execute(Sql.Script("marts/take_off"), step);
        connection.Execute(Sql.Script("load/retire"), step);
        connection.Execute(Sql.Script("load/forget_confirmations"), step);
        connection.Execute(Sql.Script("load/send_back"), step);
        connection.Execute(Sql.Script("load/promote_confirmed"), step);
        CorrectionFate.Settle(transaction, place, null, at);
        connection.Execute(Sql.Script("marts/add_on"), step);
    }

    /// <summary>Touched leaves that stand with other submissions than the sender's former one leave the facts: their figures confirm from now on.</summary>
    public static void Release(SqliteTransaction transaction, ReturnPlace place, Func<long, bool> isTaken, long? former)
    {
        var connection = transaction.Connection!;
        var standing = connection.Read<StandingLeaf>(
            Sql.Script("load/standing_of_touched"), new { place.FormKey, place.PeriodKey, former = former ?? 0 });
        foreach (var (submission, unit) in standing.Where(s => isTaken(s.Leaf)))
        {
            var leaf = new { place.PeriodKey, place.FormKey, leaf = unit, submission };
            connection.Execute(Sql.Script("load/release_leaf"), leaf);
            connection.Execute(Sql.Script("load/confirm_leaf"), leaf);
        }
    }

    /// <summary>Changes figures of one leaf and keeps the marts in step.</summary>
    public static void Change(SqliteTransaction transaction, long form, long period, long leaf, Action change)
    {
        var connection = transaction.Connection!;
        var step = new { FormKey = form, PeriodKey = period };
        connection.Execute(Sql.Script("load/start_touched"));
        connection.Execute(Sql.Script("load/touch_leaf"), new { leaf });
        connection.Execute(Sql.Script("marts/take_off"), step);
        change();
        connection.Execute(Sql.Script("marts/add_on"), step);
    }

    /// <summary>
    /// Keeps the figures of a submission that does not stand: it arrived before, but was read after, its correction, or it
    /// waits for a reviewer. Those of leaves that another sender stands for are kept without a row of their own: they confirm.
    /// </summary>
    public static void Keep(
        SqliteTransaction transaction, Keys keys, long id, ReturnPlace place, SubmissionOutcome outcome, IReadOnlySet<string> confirmed)
    {
        var leaves = outcome.Leaves.Where(l => !confirmed.Contains(l));
        transaction.Connection!.ExecuteAll(Sql.Script("review/insert_kept_row"), leaves.Select(l => new { id, leaf = keys.Unit(l) }));
        Insert(transaction, keys, "load/insert_superseded_value", id, place, outcome.Figures);
    }

    /// <summary>Whether a submission says anything else than the one that stands.</summary>
    public static bool Differ(
        SqliteTransaction transaction, Keys keys, long standing, ReturnPlace place, SubmissionOutcome outcome, IReadOnlySet<string> confirmed)
    {
        var connection = transaction.Connection!;
        var rows = connection.Read<long>(Sql.Script("review/read_rows"), new { id = standing }).ToHashSet();
        if (!rows.SetEquals(outcome.Leaves.Where(l => !confirmed.Contains(l)).Select(keys.Unit)))
            return true;
        var values = connection.Read<StandingValue>(Sql.Script("review/read_values"), new { id = standing }).ToHashSet();
        return !values.SetEquals(outcome.Figures.Where(f => !confirmed.Contains(f.Unit)).Select(f => new StandingValue(
            keys.Unit(f.Unit), keys.Measure(f.Measure), keys.Breakdown(place.Breakdown, f.Breakdown), f.ValueMilli)));
    }

    private sealed record StandingValue(long UnitKey, long MeasureKey, long BreakdownKey, long ValueMilli);

    private sealed record StandingLeaf(long Submission, long Leaf);

    // One prepared statement bound through the bare library: a return has some hundreds of cells, and this is the loop
    // that all of them pass.
    private static void Insert(
        SqliteTransaction transaction, Keys keys, string script, long id, ReturnPlace place, IEnumerable<CellFigure> figures)
    {
        var insert = transaction.Connection!.Statement(Sql.Script(script));
        foreach (var figure in figures)
        {
            insert.Bind(1, id);
            insert.Bind(2, place.PeriodKey);
            insert.Bind(3, keys.Unit(figure.Unit));
            insert.Bind(4, keys.Measure(figure.Measure));
            insert.Bind(5, keys.Breakdown(place.Breakdown, figure.Breakdown));
            insert.Bind(6, figure.ValueMilli);
            insert.Bind(7, FlagName(figure.Flag));
            insert.Bind(8, figure.Sheet);
            insert.Bind(9, figure.Cell);
            insert.Bind(10, figure.Raw);
            insert.Run();
        }
    }

    private static string FlagName(ParseFlag flag) => flag switch
    {
        ParseFlag.Typed => "typed",
        ParseFlag.TypedText => "typed_text",
        ParseFlag.Blank => "blank",
        ParseFlag.Dash => "dash",
        ParseFlag.NotApplicable => "not_applicable",
        ParseFlag.Computed => "computed",
        _ => "ambiguous",
    };
}
