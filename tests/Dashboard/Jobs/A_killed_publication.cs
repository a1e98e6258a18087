using DanVan.Dashboard;
using DanVan.Dashboard.Cli;
using DanVan.Dashboard.Lenses;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;
using Microsoft.Data.Sqlite;

namespace DanVan.Tests.Dashboard.Jobs;

/// <summary>kill -9 while <c>danvan publish</c> works: the edition is whole or it is not there, and nothing else was touched.</summary>
public sealed class A_killed_publication : IDisposable
{
    private const string Period = "2021-6T";

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;

    public A_killed_publication()
    {
        using var workspace = Open();
        SampleWarehouse.Fill(workspace.Db, workspace.Catalog, [Period]);
    }

    /// <summary>What the process has just done when it is killed, and how long it may go on after it.</summary>
    public enum Moment { Started, MadeTheFolder, CopiedTheCatalog, ShowedTheFolder }

    [Theory]
    [InlineData(Moment.Started, 300)]
    [InlineData(Moment.MadeTheFolder, 0)]
    [InlineData(Moment.CopiedTheCatalog, 0)]
    [InlineData(Moment.ShowedTheFolder, 0)]
    public void Leaves_the_edition_whole_or_none_and_can_be_done_again(Moment moment, int goesOn)
    {
        var before = Working();
        using (var program = Publish())
        {
            Assert.True(SpinWait.SpinUntil(() => Has(moment), TimeSpan.FromSeconds(60)), $"never: {moment}");
            Thread.Sleep(goesOn);
            program.Kill();
        }

        Assert.Equal(before, Working());
        var left = Editions();
        foreach (var edition in left)
            AssertWhole(edition);

        using (var again = Publish())
            Assert.Equal(left.Count == 0 ? ExitCode.Done : ExitCode.Refused, again.WaitForExit(TimeSpan.FromSeconds(60)));
        var published = Assert.Single(Editions());
        AssertWhole(published);
        Assert.Equal(before, Working());
        Assert.Equal([published.Code], Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "editions")).Select(Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Workspace Open() => Workspace.Open(_folder, Repository.Catalog, TimeProvider.System);

    private DanVanProcess Publish() => DanVanProcess.Start(
        "publish", "--data", _folder, "--catalog", Repository.Catalog, "--period", Period, "--by", "Ban Dân vận", "--document", "125-BC/BDV", "--document-date", "2021-07-20");

    private bool Has(Moment moment)
    {
        var editions = Path.Combine(_folder, "editions");
        if (moment == Moment.Started || !Directory.Exists(editions))
            return moment == Moment.Started;
        var shown = Directory.EnumerateDirectories(editions).FirstOrDefault();
        return moment switch
        {
            Moment.MadeTheFolder => shown is not null,
            Moment.CopiedTheCatalog => shown is not null && Directory.Exists(Path.Combine(shown, PublishedFiles.Catalog)),
            _ => shown?.EndsWith(".part", StringComparison.Ordinal) == false,
        };
    }

    private IReadOnlyList<PublishedEdition> Editions()
    {
        using var workspace = Open();
        return new Editions(workspace.Db, workspace.Catalog).Published();
    }

    // Its file is the one whose hash was written down, it opens, and what it shows is what was frozen.
    private void AssertWhole(PublishedEdition edition)
    {
        using var workspace = Open();
        var shelf = new EditionShelf(workspace);
        var open = shelf.Open(edition.Code);
        Assert.True(open is not null, shelf.Fault(edition.Code));
        var frozen = new EditionFigures(workspace.Db, workspace.Catalog).Frozen(edition.EditionId);
        Assert.NotEmpty(frozen);
        Assert.Equal(
            new EditionFigures(open.Db, open.Catalog).Present(Period).OrderBy(f => (f.IndicatorId, f.UnitCode)),
            frozen.OrderBy(f => (f.IndicatorId, f.UnitCode)));
        shelf.Clear();
    }

    /// <summary>All that the working database holds but editions themselves.</summary>
    private List<string> Working()
    {
        using var workspace = Open();
        using var connection = workspace.Db.Open();
        return
        [
            .. Rows(connection, "pragma integrity_check"),
            .. Rows(connection, "pragma foreign_key_check"),
            .. Rows(connection, "select * from app_submission order by submission_id"),
            .. Rows(connection, "select * from mart_measure order by measure_key, period_key, org_unit_key, breakdown_key"),
            .. Rows(connection, "select count(*), sum(value_milli) from fact_value"),
        ];
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            yield return string.Join('|', values);
        }
    }
}
