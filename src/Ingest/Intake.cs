using System.Data.Common;
using DanVan.Warehouse;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest;

/// <summary>Takes a waiting delivery through the pipeline and into the warehouse. What a job runs.</summary>
/// <param name="log">Where the operator reads what this program failed on.</param>
public sealed class Intake(SubmissionPipeline pipeline, Inbox inbox, Deliveries deliveries, Loader loader, TimeProvider clock, TextWriter log)
{
    /// <summary>
    /// Safe to repeat: a delivery already done is left as it is. A file on which the program fails ends as unreadable (TEP-02), so that
    /// it holds up no other; sent again, it is read anew.
    /// </summary>
    /// <returns>The submissions written; empty where there was nothing left to do.</returns>
    /// <exception cref="DeliveryUnknown">There is no such delivery.</exception>
    /// <exception cref="InboxFileMissing">The row is there but its bytes are not: the data folder was damaged.</exception>
    public IReadOnlyList<LoadResult> Process(long deliveryId, CancellationToken cancellation = default)
    {
        var delivery = deliveries.Get(deliveryId) ?? throw new DeliveryUnknown(deliveryId);
        if (delivery.State != "waiting")
            return [];
        try
        {
            return loader.Finish(deliveryId, Outcomes(delivery, cancellation), clock.GetUtcNow());
        }
        catch (Exception fault) when (!IsOfTheMachine(fault))
        {
            log.WriteLine($"{Deliveries.Stamp(clock.GetUtcNow())} delivery {deliveryId} ({delivery.FileName}) could not be processed: {fault}");
            return loader.Finish(deliveryId, [SubmissionPipeline.Failed], clock.GetUtcNow());
        }
    }

    // These stop every file alike: what waits is taken up again once they are over.
    private static bool IsOfTheMachine(Exception fault) => fault is OperationCanceledException or OutOfMemoryException
        or DbException or IOException or UnauthorizedAccessException or InboxFileMissing or DimensionRowMissing;

    private IReadOnlyList<SubmissionOutcome> Outcomes(Delivery delivery, CancellationToken cancellation)
    {
        var outcomes = Read(delivery, cancellation);
        // What an operator said of files of this look need not be asked again.
        return outcomes.FirstOrDefault(o => o.Look is not null)?.Look is { } look && deliveries.Choices.Find(look) is { } choice
            ? Read(choice.ApplyTo(delivery), cancellation) : outcomes;
    }

    private IReadOnlyList<SubmissionOutcome> Read(Delivery delivery, CancellationToken cancellation)
    {
        using var file = inbox.Open(delivery);
        return pipeline.Run(delivery, file, cancellation);
    }
}

/// <summary>A job names a delivery that the database does not have.</summary>
public sealed class DeliveryUnknown(long deliveryId) : Exception($"There is no delivery {deliveryId}.");
