using Dapper;
using DanVan.Warehouse.Model;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// Writes figures and keeps the marts in step: what the touched leaves gave before is taken off every unit above
/// them, what they give now is added. The work depends on the size of the return, not of the warehouse.
/// </summary>
internal static class FigureRows
{
    /// <param name="confirmed">Leaves whose equal figures another sender brought before; they stay with that one.</param>
    /// <param name="former">The sender's own submission that this one replaces, if any.</param>
    public static void Replace(
        SqliteTransaction transaction, Keys keys, long id, ReturnPlace place, SubmissionOutcome outcome,
        IReadOnlySet<string> confirmed, long? former)
    {
        var connection = transaction.Connection!;
        var leaves = outcome.Leaves.Where(l => !confirmed.Contains(l)).Select(keys.Unit).ToList();
        connection.Execute(Sql.Script("load/start_touched"), transaction: transaction);
        connection.Execute(Sql.Script("load/touch_leaf"), leaves.Select(leaf => new { leaf }), transaction);
        if (former is not null)
            connection.Execute(Sql.Script("load/touch_former"), new { former }, transaction);

        // Without a former submission nothing stands for these leaves yet: one source a leaf.
        var step = new { place.FormKey, place.PeriodKey, former = former ?? 0, id };
        if (former is not null)
        {
            connection.Execute(Sql.Script("marts/take_off"), step, transaction);
            connection.Execute(Sql.Script("load/retire"), step, transaction);
        }
        connection.Execute(Sql.Script("load/make_current"), step, transaction);
        connection.Execute(
            Sql.Script("load/insert_row"), leaves.Select(leaf => new { id, leaf, place.FormKey, place.PeriodKey }), transaction);
        Insert(transaction, keys, "load/insert_value", id, place, outcome.Figures.Where(f => !confirmed.Contains(f.Unit)));
        connection.Execute(Sql.Script("marts/add_on"), step, transaction);
    }

    /// <summary>
    /// Keeps the figures of a submission that does not stand: it arrived before, but was read after, its correction, or it
    /// waits for a reviewer.
    /// </summary>
    public static void Keep(
        SqliteTransaction transaction, Keys keys, long id, ReturnPlace place, SubmissionOutcome outcome, IReadOnlySet<string> confirmed)
    {
        var leaves = outcome.Leaves.Where(l => !confirmed.Contains(l));
        transaction.Connection!.Execute(Sql.Script("review/insert_kept_row"), leaves.Select(l => new { id, leaf = keys.Unit(l) }), transaction);
        Insert(transaction, keys, "load/insert_superseded_value", id, place, outcome.Figures.Where(f => !confirmed.Contains(f.Unit)));
    }

    /// <summary>Whether a submission says anything else than the one that stands.</summary>
    public static bool Differ(
        SqliteTransaction transaction, Keys keys, long standing, ReturnPlace place, SubmissionOutcome outcome, IReadOnlySet<string> confirmed)
    {
        var connection = transaction.Connection!;
        var rows = connection.Query<long>(Sql.Script("review/read_rows"), new { id = standing }, transaction).ToHashSet();
        if (!rows.SetEquals(outcome.Leaves.Where(l => !confirmed.Contains(l)).Select(keys.Unit)))
            return true;
        var values = connection.Read<StandingValue>(Sql.Script("review/read_values"), new { id = standing }, transaction).ToHashSet();
        return !values.SetEquals(outcome.Figures.Where(f => !confirmed.Contains(f.Unit)).Select(f => new StandingValue(
            keys.Unit(f.Unit), keys.Measure(f.Measure), keys.Breakdown(place.Breakdown, f.Breakdown), f.ValueMilli)));
    }

    private sealed record StandingValue(long UnitKey, long MeasureKey, long BreakdownKey, long ValueMilli);

    // One prepared statement bound through the bare library: a return has some hundreds of cells, and this is the loop
    // that all of them pass.
    private static void Insert(
        SqliteTransaction transaction, Keys keys, string script, long id, ReturnPlace place, IEnumerable<CellFigure> figures)
    {
        using var insert = new BareStatement(transaction.Connection!, Sql.Script(script));
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
