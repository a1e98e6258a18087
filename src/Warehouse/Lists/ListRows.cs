using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Lists;

/// <summary>Writes and reads the entries of lists. They stand or fall with their submission, so no version is ever moved.</summary>
internal static class ListRows
{
    public static void Insert(SqliteTransaction transaction, Keys keys, long id, IReadOnlyList<ListEntry> entries)
    {
        if (entries.Count == 0)
            return;
        var entry = transaction.Connection!.Statement(Sql.Script("lists/insert_entry"));
        var cell = transaction.Connection!.Statement(Sql.Script("lists/insert_cell"));
        foreach (var (ordinal, e) in entries.Index())
        {
            entry.Bind(1, id);
            entry.Bind(2, ordinal);
            entry.Bind(3, keys.Unit(e.Unit));
            entry.Bind(4, e.Sheet);
            entry.Bind(5, e.Row);
            entry.Run();
            foreach (var c in e.Cells)
            {
                cell.Bind(1, id);
                cell.Bind(2, ordinal);
                cell.Bind(3, c.Column);
                cell.Bind(4, c.Code);
                cell.Bind(5, c.Text);
                cell.Bind(6, c.Raw);
                cell.Bind(7, c.Cell);
                cell.Run();
            }
        }
    }

    public static List<ListEntry> Read(SqliteConnection connection, long submission, FormDefinition form) =>
    [
        .. connection.Read<Line>(Sql.Script("lists/read_entries"), new { submission })
            .GroupBy(l => l.Ordinal)
            .Select(g => new ListEntry(g.First().UnitCode, g.First().Sheet, (int)g.First().SheetRow,
                InOrder(form, g.Select(l => new ListCell(l.ColumnCode, l.ValueCode, l.ValueText, l.RawText, l.Cell))))),
    ];

    /// <summary>The cells of an entry in the order of the form's columns, in which no table keeps them.</summary>
    public static IReadOnlyList<ListCell> InOrder(FormDefinition form, IEnumerable<ListCell> cells) =>
        [.. cells.OrderBy(cell => form.Columns.TakeWhile(c => c.Code != cell.Column).Count())];

    /// <summary>Whether a list says anything else than the one that stands, wherever its rows are.</summary>
    public static bool Differ(SqliteTransaction transaction, long standing, SubmissionOutcome outcome) =>
        outcome.Form!.IsList && !Read(transaction.Connection!, standing, outcome.Form).Select(Said).Order(StringComparer.Ordinal)
            .SequenceEqual(outcome.Entries.Select(Said).Order(StringComparer.Ordinal));

    private static string Said(ListEntry entry) => string.Join('\u001F', entry.Cells.OrderBy(c => c.Column, StringComparer.Ordinal).Select(c => $"{c.Column}={c.Code}").Prepend(entry.Unit));

    private sealed record Line(
        long Ordinal, string UnitCode, string Sheet, long SheetRow, string ColumnCode, string ValueCode, string ValueText, string RawText, string Cell);
}
