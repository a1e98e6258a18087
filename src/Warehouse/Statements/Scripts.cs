using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DanVan.Warehouse.Statements;

/// <summary>
/// Runs the embedded scripts on a connection, within the transaction that is open on it, if one is. A script is
/// prepared once for every open database, however many connections it is lent to.
/// </summary>
internal static class Scripts
{
    /// <summary>Runs every statement of a script.</summary>
    /// <param name="values">Its properties are the parameters; see <see cref="Parameters"/>.</param>
    /// <returns>Rows inserted, changed and deleted.</returns>
    public static int Execute(this SqliteConnection connection, string sql, object? values = null)
    {
        var before = raw.sqlite3_total_changes(connection.Handle!);
        var script = StatementCache.Of(connection).Script(sql);
        for (var i = 0; script.At(i) is { } statement; i++)
        {
            Parameters.Bind(statement, values);
            statement.Run();
        }
        return raw.sqlite3_total_changes(connection.Handle!) - before;
    }

    /// <summary>Runs a script of one statement once for each row.</summary>
    public static void ExecuteAll<T>(this SqliteConnection connection, string sql, IEnumerable<T> rows) where T : notnull
    {
        var statement = connection.Statement(sql);
        foreach (var row in rows)
        {
            Parameters.Bind(statement, row);
            statement.Run();
        }
    }

    /// <summary>Every row of a query; see <see cref="Records{T}"/>.</summary>
    /// <exception cref="ColumnMissing">The query does not give what the record asks for.</exception>
    public static List<T> Read<T>(this SqliteConnection connection, string sql, object? values = null)
    {
        var statement = connection.Statement(sql);
        Parameters.Bind(statement, values);
        var rows = new List<T>();
        try
        {
            while (statement.Next())
                rows.Add(Records<T>.Read(statement));
        }
        catch
        {
            statement.Reset();
            throw;
        }
        return rows;
    }

    /// <summary>The only row of a query; null, or zero, where there is none.</summary>
    public static T? ReadOne<T>(this SqliteConnection connection, string sql, object? values = null) =>
        connection.Read<T>(sql, values).SingleOrDefault();

    /// <summary>The prepared statement of a script of one, to be bound by position in a loop.</summary>
    public static Statement Statement(this SqliteConnection connection, string sql) =>
        StatementCache.Of(connection).Script(sql).At(0)!;

    /// <summary>Runs a script that is run once in the life of a database, and a pragma, which takes effect when it is prepared.</summary>
    public static void ExecuteOnce(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
