using DanVan.Ingest;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Fuzz;

/// <summary>What is fuzzed: the way of a file from its bytes to its outcome, in this process.</summary>
internal sealed class FuzzTarget(string catalog)
{
    private readonly SubmissionPipeline pipeline = new(CatalogReader.ReadOrThrow(catalog));

    public IReadOnlyList<SubmissionOutcome> Run(byte[] file)
    {
        var delivery = new Delivery(1, new string('0', 64), "inbox/00/0.bin", "bao cao.xlsx", "upload", "2021-12-20T02:00:00Z", null, null, "waiting", null);
        using var stream = new MemoryStream(file, writable: false);
        return pipeline.Run(delivery, stream);
    }
}
