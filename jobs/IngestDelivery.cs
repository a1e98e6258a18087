using DanVan.Ingest;

namespace DanVan.Jobs;

/// <summary>
/// Reads, checks and loads one delivery. The argument is an id: the row says all the rest, and running the same id
/// twice changes nothing.
/// </summary>
public sealed class IngestDelivery(Intake intake)
{
    public void Run(long deliveryId) => intake.Process(deliveryId);
}
