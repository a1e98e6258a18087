using DanVan.Warehouse;

namespace DanVan.Ingest;

/// <summary>Takes a waiting delivery through the pipeline and into the warehouse. What a job runs.</summary>
public sealed class Intake(SubmissionPipeline pipeline, Inbox inbox, Deliveries deliveries, Loader loader, TimeProvider clock)
{
    /// <summary>Safe to repeat: a delivery already done is left as it is.</summary>
    /// <returns>The submissions written; empty where there was nothing left to do.</returns>
    /// <exception cref="DeliveryUnknown">There is no such delivery.</exception>
    /// <exception cref="InboxFileMissing">The row is there but its bytes are not: the data folder was damaged.</exception>
    public IReadOnlyList<LoadResult> Process(long deliveryId, CancellationToken cancellation = default)
    {
        var delivery = deliveries.Get(deliveryId) ?? throw new DeliveryUnknown(deliveryId);
        if (delivery.State != "waiting")
            return [];
        using var file = inbox.Open(delivery);
        var outcomes = pipeline.Run(delivery, file, cancellation);
        return loader.Finish(deliveryId, outcomes, clock.GetUtcNow());
    }
}

/// <summary>A job names a delivery that the database does not have.</summary>
public sealed class DeliveryUnknown(long deliveryId) : Exception($"There is no delivery {deliveryId}.");
