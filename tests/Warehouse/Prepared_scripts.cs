using DanVan.Warehouse;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Tests.Warehouse;

public sealed class Prepared_scripts : IDisposable
{
    private const string Insert = "insert into thing (id, name) values (@Id, @Name);";
    private const string Select = "select id, name, length(name) as size from thing order by id;";

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;
    private readonly Db _db;

    public Prepared_scripts()
    {
        _db = new Db(Path.Combine(_folder, "danvan.db"));
        using var connection = _db.Open();
        connection.ExecuteOnce("pragma journal_mode = wal");
        connection.ExecuteOnce("create table thing (id integer primary key, name text)");
    }

    public void Dispose()
    {
        _db.Close();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Give_back_what_was_bound()
    {
        using var connection = _db.Open();
        connection.ExecuteAll(Insert, new[] { new Thing(1, "một", null), new Thing(2, null, null) });
        Assert.Equal([new(1, "một", 3), new(2, null, null)], connection.Read<Thing>(Select));
        Assert.Equal(2, connection.ReadOne<long>("select max(id) from thing"));
        Assert.Null(connection.ReadOne<long?>("select max(id) from thing where id > 2"));
    }

    [Fact]
    public void Are_prepared_once_for_all_who_are_lent_the_handle()
    {
        using (var connection = _db.Open())
            connection.Execute(Insert, new { Id = 1, Name = "a" });
        for (var i = 2; i < 5; i++)
        {
            using var again = _db.Open();
            using var transaction = again.BeginTransaction(deferred: false);
            again.Execute(Insert, new { Id = i, Name = "b" });
            Assert.Equal(i, again.Read<Thing>(Select).Count);
            transaction.Commit();
        }
        using var last = _db.Open();
        Assert.Equal(0, last.Statement(Insert).Replanned);
        Assert.Equal(0, last.Statement(Select).Replanned);
    }

    [Fact]
    public void Are_planned_once_for_a_load_too()
    {
        Statement? first = null;
        for (var i = 1; i < 4; i++)
        {
            using var connection = _db.OpenForLoading();
            Assert.Equal(0, connection.ReadOne<long>("pragma foreign_keys"));
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Execute(Insert, new { Id = i, Name = "b" });
            transaction.Commit();
            Assert.Same(first ??= connection.Statement(Insert), connection.Statement(Insert));
        }
        Assert.Equal(0, first!.Replanned);
    }

    [Fact]
    public void Check_keys_and_survive_a_power_cut_as_their_way_says()
    {
        using var reading = _db.Open();
        using var durable = _db.OpenDurable();
        Assert.Equal((1, 1), (reading.ReadOne<long>("pragma foreign_keys"), reading.ReadOne<long>("pragma synchronous")));
        Assert.Equal((1, 2), (durable.ReadOne<long>("pragma foreign_keys"), durable.ReadOne<long>("pragma synchronous")));
    }

    [Fact]
    public void May_use_a_table_that_an_earlier_statement_of_theirs_makes()
    {
        const string script = "create table if not exists other (id integer); insert into other (id) values (@Id); -- and no more\n";
        using var connection = _db.Open();
        Assert.Equal(1, connection.Execute(script, new { Id = 1 }));
        Assert.Equal(1, connection.Execute(script, new { Id = 2 }));
        Assert.Equal([1L, 2L], connection.Read<long>("select id from other order by id"));
    }

    [Fact]
    public void Run_again_after_a_row_that_breaks_a_constraint()
    {
        using var connection = _db.Open();
        connection.Execute(Insert, new { Id = 1, Name = "a" });
        var fault = Assert.Throws<SqliteException>(() => connection.Execute(Insert, new { Id = 1, Name = "b" }));
        Assert.Contains("UNIQUE", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, connection.Execute(Insert, new { Id = 2, Name = "b" }));
    }

    [Fact]
    public void Hold_no_snapshot_once_the_rows_are_read()
    {
        using var reader = _db.Open();
        using var writer = _db.Open();
        writer.Execute(Insert, new { Id = 1, Name = "a" });
        Assert.Single(reader.Read<Thing>(Select));
        Assert.Throws<ColumnMissing>(() => reader.Read<Strict>("select null as id from thing"));
        writer.Execute(Insert, new { Id = 2, Name = "b" });
        Assert.Equal(0, writer.ReadOne<long>("pragma wal_checkpoint(truncate)"));
    }

    [Fact]
    public void Refuse_a_parameter_that_is_not_given_and_a_value_that_SQL_has_no_type_for()
    {
        using var connection = _db.Open();
        Assert.Throws<ParameterMissing>(() => connection.Execute(Insert, new { Id = 1 }));
        Assert.Throws<ParameterMissing>(() => connection.Execute(Insert));
        Assert.Throws<ParameterMissing>(() => connection.Execute(Insert, new { Id = 1, Name = 2.5 }));
    }

    [Fact]
    public void Refuse_a_null_where_the_record_admits_none_and_a_column_that_is_not_there()
    {
        using var connection = _db.Open();
        Assert.Throws<ColumnMissing>(() => connection.Read<Strict>("select null as id"));
        Assert.Throws<ColumnMissing>(() => connection.Read<Strict>("select 1 as other"));
    }

    [Fact]
    public void Are_let_go_when_the_database_is_closed()
    {
        using (var connection = _db.Open())
            connection.Execute(Insert, new { Id = 1, Name = "a" });
        _db.Close();
        // SQLite removes the log with the last connection, and only then.
        Assert.False(File.Exists(Path.Combine(_folder, "danvan.db-wal")));
    }

    private sealed record Thing(long Id, string? Name, long? Size);

    private sealed record Strict(long Id);
}
