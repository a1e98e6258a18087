using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Rebuilding;

/// <summary>
/// A database made anew beside the one that it was made from, open together: rows carried over, rows compared. The only place
/// where SQL is put together, and that from names that the database itself gives, so that a table of tomorrow is not forgotten.
/// </summary>
internal sealed class TwoDatabases : IDisposable
{
    private const int MostShown = 5;

    private readonly SqliteConnection _connection;

    /// <param name="made">The one being made; both have the same tables.</param>
    public TwoDatabases(string made, string from)
    {
        // No pool: a handle with a second database attached is of no use to anybody else.
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = made, Pooling = false }.ToString());
        _connection.Open();
        _connection.ExecuteOnce("pragma foreign_keys = off");
        using var attach = _connection.CreateCommand();
        attach.CommandText = "attach database $from as former";
        attach.Parameters.AddWithValue("$from", from);
        attach.ExecuteNonQuery();
    }

    /// <summary>Every table of the former database, in ordinal order.</summary>
    public IReadOnlyList<string> Tables() => _connection.Read<string>(Sql.Script("rebuild/tables"));

    /// <summary>Lets a table hold what it held, whatever it holds now.</summary>
    public void Carry(string table)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        _connection.ExecuteOnce($"delete from main.\"{table}\"");
        _connection.ExecuteOnce($"insert into main.\"{table}\" ({Columns(table)}) select {Columns(table)} from former.\"{table}\"");
        transaction.Commit();
    }

    public void Run(string script, object? values = null)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        _connection.Execute(Sql.Script(script), values);
        transaction.Commit();
    }

    /// <summary>Carries the rows of a table with this number.</summary>
    public void CarryRows(string table, string key, long value) =>
        _connection.ExecuteOnce($"insert into main.\"{table}\" ({Columns(table)}) select {Columns(table)} from former.\"{table}\" where \"{key}\" = {value.ToString(System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>The tables whose rows are not the same, with some of the rows that only one of the two has.</summary>
    public IEnumerable<TableDifference> Differences() =>
        from table in Tables()
        let lost = Only(table, "former", "main")
        let gained = Only(table, "main", "former")
        where lost.Count + gained.Count > 0
        select new TableDifference(table, lost.Count, gained.Count, lost.Some, gained.Some);

    private (long Count, IReadOnlyList<string> Some) Only(string table, string one, string other)
    {
        var columns = Columns(table);
        using var command = _connection.CreateCommand();
        command.CommandText = $"select {columns} from {one}.\"{table}\" except select {columns} from {other}.\"{table}\"";
        using var reader = command.ExecuteReader();
        var some = new List<string>();
        long count = 0;
        for (; reader.Read(); count++)
            if (some.Count < MostShown)
                some.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "null" : reader.GetValue(i))));
        return (count, some);
    }

    // By name: migrations that landed in another order leave the columns in another order.
    private string Columns(string table) =>
        string.Join(", ", _connection.Read<string>(Sql.Script("rebuild/columns"), new { table }).Select(c => $"\"{c}\""));

    public void Dispose()
    {
        if (_connection.State == System.Data.ConnectionState.Closed)
            return;
        // A handle without a pool takes its prepared statements along.
        StatementCache.Of(_connection).Dispose();
        _connection.Dispose();
    }
}

/// <summary>A table that two databases hold differently.</summary>
/// <param name="Lost">Rows that only the former has.</param>
/// <param name="Gained">Rows that only the new one has.</param>
/// <param name="SomeLost">Their columns divided by bars.</param>
public sealed record TableDifference(string Table, long Lost, long Gained, IReadOnlyList<string> SomeLost, IReadOnlyList<string> SomeGained);
