using Dapper;
using DanVan.Dashboard;
using DanVan.Dashboard.Lenses;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;
using Microsoft.Data.Sqlite;

namespace DanVan.Tests.Dashboard.Lenses;

/// <summary>What is read of an edition is a copy in the schema of this program; making it takes seconds, so it is made once.</summary>
public sealed class Copies_of_editions : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;
    private readonly Workspace _workspace;
    private readonly string _code;

    public Copies_of_editions()
    {
        _workspace = Workspace.Open(_folder, Repository.Catalog, TimeProvider.System);
        SampleWarehouse.Fill(_workspace.Db, _workspace.Catalog, ["2021-Q2"]);
        _code = _workspace.Publisher.Publish(new("2021-Q2", "Ban Dân vận", "1", new DateOnly(2021, 7, 1)), DateTimeOffset.UnixEpoch.AddDays(18_900)).Code;
    }

    [Fact]
    public void Stay_for_the_next_start_of_the_same_program()
    {
        var first = Start().Open(_code)!;
        first.Db.Close();
        var made = File.GetLastWriteTimeUtc(first.Db.Path);

        var again = Start().Open(_code)!;

        Assert.Equal((first.Db.Path, made), (again.Db.Path, File.GetLastWriteTimeUtc(again.Db.Path)));
        Assert.NotEmpty(new EditionFigures(again.Db, again.Catalog).Present("2021-Q2"));
        again.Db.Close();
    }

    [Fact]
    public void Go_where_another_build_made_them_or_did_not_finish()
    {
        var copies = Directory.CreateDirectory(Path.Combine(_folder, "open")).FullName;
        var unfinished = Path.ChangeExtension(Start().Open(_code)!.Db.Path, ".part");
        foreach (var left in new[] { Path.Combine(copies, _code + ".0badc0de.db"), unfinished })
            File.WriteAllText(left, "nửa chừng");

        var open = Start().Open(_code)!;

        Assert.Equal([Path.GetFileName(open.Db.Path)], Directory.EnumerateFiles(copies, "*.*").Select(Path.GetFileName).Where(f => !f!.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)));
        open.Db.Close();
    }

    [Fact]
    public async Task Of_an_older_schema_are_made_ready_while_the_reader_waits()
    {
        var file = Path.Combine(_workspace.EditionsFolder, _code, PublishedFiles.Database);
        MakeOlder(file);
        var published = PublishedFiles.HashOf(file);
        var shelf = Start();

        Assert.Null(shelf.Open(_code));
        Assert.Null(shelf.Fault(_code));
        await shelf.Making(_code)!;
        var open = shelf.Open(_code)!;

        Assert.NotEmpty(new EditionFigures(open.Db, open.Catalog).Present("2021-Q2"));
        Assert.Null(shelf.Making(_code));
        Assert.Equal(published, PublishedFiles.HashOf(file));
        open.Db.Close();
    }

    // As a program without the last migration would have published it.
    private void MakeOlder(string file)
    {
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            connection.Open();
            connection.Execute("delete from app_event where kind in ('published', 'reopened'); delete from app_applied_script where name like '%0018%'; pragma journal_mode = delete");
        }
        using var live = _workspace.Db.Open();
        live.Execute("update app_edition set snapshot_sha256 = @hash", new { hash = PublishedFiles.HashOf(file) });
    }

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private EditionShelf Start()
    {
        var shelf = new EditionShelf(_workspace);
        shelf.Clear();
        return shelf;
    }
}
