using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DanVan.Warehouse;

/// <summary>
/// A statement run many times, bound by position straight through the library below Microsoft.Data.Sqlite: a row
/// costs a fraction of what parameter objects cost.
/// </summary>
internal sealed class BareStatement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    public BareStatement(SqliteConnection connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle!, sql, out _statement));
    }

    public void Bind(int position, long value) => Check(raw.sqlite3_bind_int64(_statement, position, value));

    public void Bind(int position, string value) => Check(raw.sqlite3_bind_text(_statement, position, value));

    /// <summary>Runs the statement with what is bound and makes it ready for the next row.</summary>
    /// <exception cref="SqliteException">The row breaks a constraint, or the disk failed.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
        Check(raw.sqlite3_reset(_statement));
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(_connection.Handle!).utf8_to_string(), result);
    }
}
