using DanVan.Warehouse;
using DanVan.Warehouse.Model;

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
        var outcomes = Read(delivery, cancellation);
        // What an operator said of files of this look need not be asked again.
        if (outcomes.FirstOrDefault(o => o.Look is not null)?.Look is { } look && deliveries.Choices.Find(look) is { } choice)
            outcomes = Read(choice.ApplyTo(delivery), cancellation);
        return loader.Finish(deliveryId, outcomes, clock.GetUtcNow());
    }

    private IReadOnlyList<SubmissionOutcome> Read(Delivery delivery, CancellationToken cancellation)
    {
        using var file = inbox.Open(delivery);
        return pipeline.Run(delivery, file, cancellation);
    }
}

/// <summary>A job names a delivery that the database does not have.</summary>
public sealed class DeliveryUnknown(long deliveryId) : Exception($"There is no delivery {deliveryId}.");
