using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Lenses;

/// <summary>A published state as it is read: its figures, the catalog they were made with, the moment at which it was published.</summary>
public sealed class OpenEdition(PublishedEdition published, Db db, ProvinceCatalog catalog, TimeProvider clock, FileInfo file)
{
    private readonly (long Bytes, DateTime Written) _seen = (file.Length, file.LastWriteTimeUtc);

    public PublishedEdition Published { get; } = published;

    public Db Db { get; } = db;

    // Editions stay open, and are read less often.
    public FigureMemory Memory { get; } = new(20_000);

    public ProvinceCatalog Catalog { get; } = catalog;

    public TimeProvider Clock { get; } = clock;

    /// <summary>Whether the published file looks as it did when its hash was taken.</summary>
    public bool IsUntouched()
    {
        file.Refresh();
        return file.Exists && _seen == (file.Length, file.LastWriteTimeUtc);
    }
}
