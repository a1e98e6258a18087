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

    public void BindNull(int position) => Check(raw.sqlite3_bind_null(_statement, position));

    /// <summary>Runs the statement with what is bound and makes it ready for the next row.</summary>
    /// <exception cref="SqliteException">The row breaks a constraint, or the disk failed.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
        Check(raw.sqlite3_reset(_statement));
    }

    /// <summary>Goes to the next row of the answer; false after the last, and the statement is ready for other values.</summary>
    /// <exception cref="SqliteException">The disk failed.</exception>
    public bool Next()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result != raw.SQLITE_DONE)
            Check(result);
        Check(raw.sqlite3_reset(_statement));
        return false;
    }

    /// <summary>A column of the row, counted from 0.</summary>
    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>Ends an answer before its last row.</summary>
    public void Reset() => Check(raw.sqlite3_reset(_statement));

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(_connection.Handle!).utf8_to_string(), result);
    }
}
