using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// The database file and how it is opened. SQLite in write-ahead mode: one writer at a time, readers never held up
/// and never shown half a submission.
/// </summary>
/// <param name="path">The database file; its folder must exist.</param>
public sealed class Db(string path)
{
    private readonly string _checked = ConnectionString(path, foreignKeys: true);
    private readonly string _loading = ConnectionString(path, foreignKeys: false);

    public string Path { get; } = path;

    /// <summary>A connection that runs queries; the caller disposes it.</summary>
    public SqliteConnection Open() => OpenWith(_checked, "pragma synchronous = normal");

    /// <summary>
    /// A connection for loads: every key that a load writes was just read from its dimension, and asking for each of
    /// them again would double the cost of a cell.
    /// </summary>
    public SqliteConnection OpenForLoading() => OpenWith(_loading, "pragma synchronous = normal");

    /// <summary>
    /// A connection whose commits survive a power cut: for what is acknowledged to a sender. Loads may be lost with
    /// the power, for the inbox still has the file and the delivery still waits.
    /// </summary>
    public SqliteConnection OpenDurable() => OpenWith(_checked, "pragma synchronous = full");

    /// <summary>Lets go of the file: connections kept for the next user are closed.</summary>
    public void Close()
    {
        StatementCache.Forget(Path);
        SqliteConnection.ClearPool(new SqliteConnection(_checked));
        SqliteConnection.ClearPool(new SqliteConnection(_loading));
    }

    private static string ConnectionString(string path, bool foreignKeys) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = foreignKeys,
        DefaultTimeout = 30,
        Pooling = true,
    }.ToString();

    private static SqliteConnection OpenWith(string connectionString, string pragma)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.ExecuteOnce(pragma);
        return connection;
    }
}
