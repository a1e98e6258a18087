using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DanVan.Warehouse.Statements;

/// <summary>
/// One prepared statement of one open database, bound and stepped straight through the library below
/// Microsoft.Data.Sqlite. It is never left in the middle of an answer: that would hold its snapshot.
/// </summary>
internal sealed class Statement : IDisposable
{
    /// <summary>SQLITE_STMTSTATUS_REPREPARE, which the binding does not name.</summary>
    private const int StatusReprepare = 5;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(sqlite3 database, sqlite3_stmt statement)
    {
        (_database, _statement) = (database, statement);
        Parameters = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(statement))
            .Select(i => raw.sqlite3_bind_parameter_name(statement, i).utf8_to_string())];
        Columns = [.. Enumerable.Range(0, raw.sqlite3_column_count(statement))
            .Select(i => raw.sqlite3_column_name(statement, i).utf8_to_string())];
    }

    /// <summary>Names as written (<c>@id</c>, <c>?1</c>), the first being that of position 1.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>Names of the answer's columns; none where the statement answers nothing.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>How an object of the type last given is bound; kept here so that a loop finds it at once.</summary>
    public (Type? Given, Action<Statement, object>? Bind) Binder { get; set; }

    /// <summary>In which columns the record last asked for finds its parameters.</summary>
    public (Type? Asked, int[] Ordinals) Shape { get; set; } = (null, []);

    /// <summary>How often SQLite had to plan the statement again because something changed under it.</summary>
    public int Replanned => raw.sqlite3_stmt_status(_statement, StatusReprepare, 0);

    public void Bind(int position, long value) => Check(raw.sqlite3_bind_int64(_statement, position, value));

    public void Bind(int position, string? value) =>
        Check(value is null ? raw.sqlite3_bind_null(_statement, position) : raw.sqlite3_bind_text(_statement, position, value));

    public void Bind(int position, long? value) =>
        Check(value is { } known ? raw.sqlite3_bind_int64(_statement, position, known) : raw.sqlite3_bind_null(_statement, position));

    /// <summary>Runs the statement with what is bound and makes it ready for the next row.</summary>
    /// <exception cref="SqliteException">The row breaks a constraint, or the disk failed.</exception>
    public void Run()
    {
        while (Next())
        {
        }
    }

    /// <summary>Goes to the next row of the answer; false after the last, and the statement is ready for other values.</summary>
    /// <exception cref="SqliteException">The row breaks a constraint, or the disk failed.</exception>
    public bool Next()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
            return true;
        // After a failed step, the reset says the same again; the message must be fetched before it.
        if (result != raw.SQLITE_DONE)
            try
            {
                Check(result);
            }
            finally
            {
                Reset();
            }
        Reset();
        return false;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>A column of the row, counted from 0.</summary>
    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A column of the row as text, counted from 0.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>Ends an answer before its last row.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
