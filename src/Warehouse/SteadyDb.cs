using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// A database as it is when it is first asked: every later question is of the same state, whatever others write meanwhile. For one
/// reader, such as a request. What is written through it goes its own way and is not seen until <see cref="Renew"/>.
/// </summary>
/// <remarks>A read transaction holds up no writer; it only keeps the log from being folded into the file until it ends.</remarks>
public sealed class SteadyDb(Db db) : Db(db.Path), IDisposable
{
    private SqliteConnection? _connection;
    private SqliteTransaction? _state;

    internal override T With<T>(Func<SqliteConnection, T> ask)
    {
        if (_connection is null)
        {
            _connection = Open();
            // Deferred: the state is that of the first question.
            _state = _connection.BeginTransaction(deferred: true);
        }
        return ask(_connection);
    }

    /// <summary>Ends the state that is being seen: the next question begins another.</summary>
    public void Renew()
    {
        _state?.Dispose();
        _connection?.Dispose();
        (_connection, _state) = (null, null);
    }

    public void Dispose() => Renew();
}

/// <summary>A database as it is within a transaction that is not ended: what it would be is asked like what it is.</summary>
internal sealed class DbWithin(Db db, SqliteTransaction transaction) : Db(db.Path)
{
    internal override T With<T>(Func<SqliteConnection, T> ask) => ask(transaction.Connection!);
}
