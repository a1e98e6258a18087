using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DanVan.Warehouse.Statements;

/// <summary>
/// The scripts that one open database has prepared. It lives as long as the handle does, which the pool hands from user
/// to user, so a script is parsed and planned once and not for every return and page.
/// </summary>
internal sealed class StatementCache : IDisposable
{
    /// <summary>How long a statement waits for the writer before it, as the connection's own commands do.</summary>
    private const int BusyMilliseconds = 30_000;

    private static readonly ConditionalWeakTable<sqlite3, StatementCache> Open = [];

    private readonly sqlite3 _database;
    private readonly string _path;
    private readonly Dictionary<string, PreparedScript> _scripts = new(ReferenceEqualityComparer.Instance);

    private bool _isSetUp;

    private StatementCache(sqlite3 database, string path)
    {
        (_database, _path) = (database, path);
        raw.sqlite3_busy_timeout(database, BusyMilliseconds);
    }

    public static StatementCache Of(SqliteConnection connection) => Open.TryGetValue(connection.Handle!, out var cache)
        ? cache
        : Open.GetValue(connection.Handle!, handle => new StatementCache(handle, PathOf(connection)));

    /// <summary>Does once for the handle what its user wants of it.</summary>
    public void SetUp(Action action)
    {
        if (_isSetUp)
            return;
        action();
        _isSetUp = true;
    }

    public PreparedScript Script(string sql)
    {
        if (!_scripts.TryGetValue(sql, out var script))
            _scripts.Add(sql, script = new PreparedScript(_database, sql));
        return script;
    }

    /// <summary>Lets go of the statements of every handle on a file, so that closing it closes it. Nobody may be using it.</summary>
    /// <param name="path">As the connections name it.</param>
    public static void Forget(string path)
    {
        foreach (var (handle, cache) in Open)
        {
            if (cache._path != path)
                continue;
            cache.Dispose();
            Open.Remove(handle);
        }
    }

    public void Dispose()
    {
        foreach (var script in _scripts.Values)
            script.Dispose();
        _scripts.Clear();
    }

    private static string PathOf(SqliteConnection connection) => new SqliteConnectionStringBuilder(connection.ConnectionString).DataSource;
}
