using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// The database file and how it is opened. SQLite in write-ahead mode: one writer at a time, readers never held up
/// and never shown half a submission.
/// </summary>
/// <param name="path">The database file; its folder must exist.</param>
public class Db(string path)
{
    private readonly Way _reading = new(path, 30, "pragma foreign_keys = on; pragma synchronous = normal;");
    private readonly Way _durable = new(path, 31, "pragma foreign_keys = on; pragma synchronous = full;");
    private readonly Way _loading = new(path, 32, "pragma foreign_keys = off; pragma synchronous = normal;");

    public string Path { get; } = path;

    /// <summary>A connection that runs queries; the caller disposes it.</summary>
    public SqliteConnection Open() => _reading.Open();

    /// <summary>
    /// A connection for loads: every key that a load writes was just read from its dimension, and asking for each of
    /// them again would double the cost of a cell.
    /// </summary>
    public SqliteConnection OpenForLoading() => _loading.Open();

    /// <summary>
    /// A connection whose commits survive a power cut: for what is acknowledged to a sender. Loads may be lost with
    /// the power, for the inbox still has the file and the delivery still waits.
    /// </summary>
    public SqliteConnection OpenDurable() => _durable.Open();

    /// <summary>Writes the database as it is at this moment, whole and in one file, while others go on reading and writing.</summary>
    /// <param name="path">Must not exist yet.</param>
    public void CopyTo(string path)
    {
        using var connection = Open();
        connection.Execute(Sql.Script("schema/copy_to"), new { path });
    }

    /// <summary>Where below the data folder the files lie that the database knows of.</summary>
    public IReadOnlyList<string> FilesKnown() =>
        Read<string>(Sql.Script("load/list_files"));

    /// <summary>Every row of a query. All that is shown is read through here: see <see cref="SteadyDb"/>.</summary>
    internal List<T> Read<T>(string sql, object? values = null) => With(c => c.Read<T>(sql, values));

    /// <summary>The only row of a query; null, or zero, where there is none.</summary>
    internal T? ReadOne<T>(string sql, object? values = null) => With(c => c.ReadOne<T>(sql, values));

    /// <summary>Asks on a connection for reading: here a new one, which sees all that was written before.</summary>
    internal virtual T With<T>(Func<SqliteConnection, T> ask)
    {
        using var connection = Open();
        return ask(connection);
    }

    /// <summary>Lets go of the file: connections kept for the next user are closed.</summary>
    public void Close()
    {
        StatementCache.Forget(Path);
        foreach (var way in new[] { _reading, _durable, _loading })
            way.Close();
    }

    /// <summary>
    /// One way to open the file, with a pool of its own. Its pragmas are said once for each handle of the pool: most of them,
    /// said again, make SQLite throw away every statement it has planned.
    /// </summary>
    /// <param name="seconds">How long a command waits for another writer. It differs, or the ways would share a pool.</param>
    private sealed class Way(string path, int seconds, string pragmas)
    {
        private readonly string _connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = seconds,
            Pooling = true,
        }.ToString();

        public SqliteConnection Open()
        {
            var connection = new SqliteConnection(_connection);
            connection.Open();
            StatementCache.Of(connection).SetUp(() => connection.ExecuteOnce(pragmas));
            return connection;
        }

        public void Close() => SqliteConnection.ClearPool(new SqliteConnection(_connection));
    }
}
