using Dapper;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// The database file and how it is opened. SQLite in write-ahead mode: one writer at a time, readers never held up
/// and never shown half a submission.
/// </summary>
/// <param name="path">The database file; its folder must exist.</param>
public sealed class Db(string path)
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = 30,
        Pooling = true,
    }.ToString();

    public string Path { get; } = path;

    /// <summary>A connection that runs queries; the caller disposes it.</summary>
    public SqliteConnection Open() => OpenWith("pragma synchronous = normal");

    /// <summary>
    /// A connection whose commits survive a power cut: for what is acknowledged to a sender. Loads may be lost with
    /// the power, for the inbox still has the file and the delivery still waits.
    /// </summary>
    public SqliteConnection OpenDurable() => OpenWith("pragma synchronous = full");

    /// <summary>Lets go of the file: connections kept for the next user are closed.</summary>
    public void Close() => SqliteConnection.ClearPool(new SqliteConnection(_connectionString));

    private SqliteConnection OpenWith(string pragma)
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute(pragma);
        return connection;
    }
}
