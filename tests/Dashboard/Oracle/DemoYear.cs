using DanVan.Dashboard;
using DanVan.Dashboard.Demo;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Oracle;

/// <summary>One year of the demo, every file of it received and read, in a data folder that the tests share.</summary>
public sealed class DemoYear : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;

    public DemoYear()
    {
        Workspace = Workspace.Open(_folder, Repository.Catalog, new DemoClock());
        var files = new DemoWriter(Workspace.Catalog, seed: 2021).Files()
            .Where(f => f.Returns.Any(r => r.Period.StartsWith("2021-", StringComparison.Ordinal)));
        // In order of arrival, and read by two at once as the jobs do.
        Parallel.ForEach(files.ToList(), new ParallelOptions { MaxDegreeOfParallelism = 2 }, file =>
        {
            using var content = new MemoryStream(file.Content());
            var delivery = Workspace.Inbox.Receive(content, file.FileName, "drop", file.ArrivesAt).Delivery!;
            if (delivery.State == "waiting")
                Workspace.Intake.Process(delivery.DeliveryId);
        });
        // Some figures stand by order of the operator, so that everything holds with corrections in play.
        foreach (var measure in new[] { "TTCP-2021/01-TCD/4", "TTCP-2021/01-XLD/9" })
        {
            var cell = new Cells(Workspace.Db).Behind(measure, "2021-6T", Workspace.Catalog.Setting.ProvinceUnit)[7];
            Assert.Null(Workspace.Corrections.Make(
                new(measure, "2021-6T", cell.UnitCode, null, cell.Value + 70, "Đơn vị báo sót", "Ban Dân vận", "12/CV-BDV", new DateOnly(2021, 7, 1), "Người nhập"),
                DateTimeOffset.UnixEpoch).Refusal);
        }
    }

    public Workspace Workspace { get; }

    public void Dispose()
    {
        Workspace.Db.Close();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Tests that read the demo year; they run one after another, for one of them sends files into it.</summary>
[CollectionDefinition(nameof(DemoYear))]
public sealed class DemoYearCollection : ICollectionFixture<DemoYear>;
