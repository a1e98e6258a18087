using DanVan.Ingest;
using DanVan.Jobs.Sources;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;
using DanVan.Warehouse.Rebuilding;

namespace DanVan.Dashboard;

/// <summary>
/// Everything that stands on one data folder and one catalog, put together once: the command line and the site use
/// the same parts.
/// </summary>
public sealed class Workspace : IDisposable
{
    private readonly DataFolderLock held;

    private Workspace(string dataFolder, ProvinceCatalog catalog, string catalogFolder, TimeProvider clock, Func<FileInfo, DateTimeOffset>? arrival, DataFolderLock held)
    {
        this.held = held;
        DataFolder = dataFolder;
        EditionsFolder = Path.Combine(dataFolder, "editions");
        DropFolder = Path.Combine(dataFolder, "drop");
        Catalog = catalog;
        Clock = clock;
        Directory.CreateDirectory(DropFolder);
        Db = new Db(Path.Combine(dataFolder, "danvan.db"));
        Rebuilt.Sweep(Db.Path);
        Migrator.Migrate(Db);
        new CatalogLoader(Db, catalog).LoadIfChanged(Today);
        Deliveries = new Deliveries(Db);
        Inbox = new Inbox(dataFolder, Deliveries);
        var keys = new Keys(Db);
        Pipeline = new SubmissionPipeline(catalog);
        Intake = new Intake(Pipeline, Inbox, Deliveries, new Loader(Db, keys, catalog, catalog.Setting.HoldsResubmissions), clock, Console.Error);
        Corrections = new Corrections(Db, keys, catalog);
        Publisher = new Publisher(Db, catalog, catalogFolder, EditionsFolder);
        Drop = new DropFolder(DropFolder, Inbox, arrival ?? (_ => clock.GetUtcNow()));
    }

    public string DataFolder { get; }

    /// <summary>Where senders' files are dropped, <c>DATA/drop</c>.</summary>
    public string DropFolder { get; }

    /// <summary>Where published states are kept, <c>DATA/editions</c>.</summary>
    public string EditionsFolder { get; }

    public ProvinceCatalog Catalog { get; }

    public TimeProvider Clock { get; }

    /// <summary>The day in UTC by which periods are laid out.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public Db Db { get; }

    /// <summary>What requests have asked about the figures that stand.</summary>
    public FigureMemory Memory { get; } = new();

    public Deliveries Deliveries { get; }

    public Inbox Inbox { get; }

    public SubmissionPipeline Pipeline { get; }

    public Intake Intake { get; }

    public DropFolder Drop { get; }

    public Corrections Corrections { get; }

    public Publisher Publisher { get; }

    /// <param name="arrival">When a dropped file counts as received; null for the clock.</param>
    /// <param name="alone">No other program may use the folder meanwhile.</param>
    /// <exception cref="CatalogInvalid">The catalog has faults; the message lists every one.</exception>
    /// <exception cref="DataFolderBusy">Another program has the folder, or has to have it alone.</exception>
    public static Workspace Open(
        string dataFolder, string catalogFolder, TimeProvider clock, Func<FileInfo, DateTimeOffset>? arrival = null, bool alone = false)
    {
        var catalog = CatalogReader.ReadOrThrow(catalogFolder);
        var full = Path.GetFullPath(dataFolder);
        Directory.CreateDirectory(full);
        return new Workspace(full, catalog, catalogFolder, clock, arrival, DataFolderLock.Take(full, alone));
    }

    /// <summary>Lets go of the database and of the folder.</summary>
    public void Dispose()
    {
        Db.Close();
        held.Dispose();
    }
}
