using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DanVan.Warehouse.Statements;

/// <summary>The statements of one script, prepared once. Each is prepared when its turn comes first: it may name a table that the one before makes.</summary>
internal sealed class PreparedScript(sqlite3 database, string sql) : IDisposable
{
    private readonly List<Statement> _statements = [];
    private ReadOnlyMemory<byte> _unread = Encoding.UTF8.GetBytes(sql);

    /// <summary>The statement at a place, counted from 0; null after the last.</summary>
    /// <exception cref="SqliteException">The script is wrong or does not fit the schema.</exception>
    public Statement? At(int index)
    {
        if (index < _statements.Count)
            return _statements[index];
        while (!_unread.IsEmpty)
        {
            var result = raw.sqlite3_prepare_v3(database, _unread.Span, raw.SQLITE_PREPARE_PERSISTENT, out var handle, out var tail);
            SqliteException.ThrowExceptionForRC(result, database);
            _unread = _unread[^tail.Length..];
            // Comments and blank lines after the last statement are a statement of nothing.
            if (handle.IsInvalid)
                continue;
            _statements.Add(new Statement(database, handle));
            return _statements[index];
        }
        return null;
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
            statement.Dispose();
    }
}
