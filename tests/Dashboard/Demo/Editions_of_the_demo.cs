using DanVan.Dashboard;
using DanVan.Dashboard.Demo;
using DanVan.Dashboard.Readings;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Demo;

public sealed class Editions_of_the_demo : IDisposable
{
    private const string Period = "2021-6T";

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;

    [Fact]
    public void Are_two_of_a_closed_period_and_a_table_of_what_changed_between_them()
    {
        using var workspace = Workspace.Open(_folder, Repository.Catalog, new DemoClock());
        SampleWarehouse.Fill(workspace.Db, workspace.Catalog, [Period]);

        DemoEditions.Publish(workspace, Period);
        // Where the demo was broken off in between and goes on.
        DemoEditions.Publish(workspace, Period);

        var editions = new Editions(workspace.Db, workspace.Catalog).Published();
        Assert.Equal([2L, 1L], editions.Select(e => e.Number));
        var figures = new EditionFigures(workspace.Db, workspace.Catalog);
        var changes = EditionChanges.Of(workspace.Catalog, figures, editions[1], editions[0]);
        Assert.Contains(changes.Lines, c => c.Indicator.Id == "d3-thuc-hien-ke-hoach-doi-thoai" && c.Unit.Level == "province" && c.Causes.Count == 1);
        Assert.All(changes.Lines, c => Assert.Equal("correction", c.Causes[0].Kind));

        // Seen from a period in which districts and the province of then are gone.
        var later = workspace.Catalog.In(new PeriodCode(2026, PeriodKind.SixMonths, 1));
        Assert.Equal(changes.Lines.Select(c => (c.Unit.Code, c.Indicator.Id)), EditionChanges.Of(later, figures, editions[1], editions[0]).Lines.Select(c => (c.Unit.Code, c.Indicator.Id)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
