using System.Data.Common;
using DanVan.Warehouse;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest;

/// <summary>
/// Takes a waiting delivery through the pipeline and into the warehouse. What a job runs. Deliveries are read side by side and loaded
/// in the order in which they were written down, so that nothing depends on which of them is read first.
/// </summary>
/// <param name="log">Where the operator reads what this program failed on.</param>
public sealed class Intake(SubmissionPipeline pipeline, Inbox inbox, Deliveries deliveries, Loader loader, TimeProvider clock, TextWriter log)
{
    private readonly Turns turns = new();

    /// <summary>
    /// Safe to repeat: a delivery already done is left as it is. A file on which the program fails ends as unreadable (TEP-02), so that
    /// it holds up no other; sent again, it is read anew. What was written down before and still waits is loaded first.
    /// </summary>
    /// <returns>The submissions written; empty where there was nothing left to do.</returns>
    /// <exception cref="DeliveryUnknown">There is no such delivery.</exception>
    /// <exception cref="InboxFileMissing">The row is there but its bytes are not: the data folder was damaged.</exception>
    public IReadOnlyList<LoadResult> Process(long deliveryId, CancellationToken cancellation = default)
    {
        var delivery = deliveries.Get(deliveryId) ?? throw new DeliveryUnknown(deliveryId);
        if (delivery.State != "waiting")
            return [];
        turns.Begin(deliveryId);
        try
        {
            return Take(delivery, cancellation);
        }
        finally
        {
            turns.End(deliveryId);
        }
    }

    private IReadOnlyList<LoadResult> Take(Delivery delivery, CancellationToken cancellation)
    {
        var deliveryId = delivery.DeliveryId;
        try
        {
            var (outcomes, choice) = Outcomes(delivery, cancellation);
            Precede(deliveryId, cancellation);
            return loader.Finish(deliveryId, outcomes, clock.GetUtcNow(), choice);
        }
        catch (Exception fault) when (!IsOfTheMachine(fault))
        {
            log.WriteLine($"{Deliveries.Stamp(clock.GetUtcNow())} delivery {deliveryId} ({delivery.FileName}) could not be processed: {fault}");
            Precede(deliveryId, cancellation);
            return loader.Finish(deliveryId, [SubmissionPipeline.Failed], clock.GetUtcNow());
        }
    }

    // Of those before it, the ones being read here end by themselves; the others (left by a stopped program, or still queued) are taken
    // now. One whose file cannot be opened waits on and holds up no other.
    private void Precede(long deliveryId, CancellationToken cancellation)
    {
        turns.Await(deliveryId);
        foreach (var earlier in deliveries.WaitingBefore(deliveryId))
            try
            {
                Process(earlier, cancellation);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InboxFileMissing)
            {
                log.WriteLine($"{Deliveries.Stamp(clock.GetUtcNow())} delivery {earlier} waits on: {fault.Message}");
            }
    }

    // These stop every file alike: what waits is taken up again once they are over.
    internal static bool IsOfTheMachine(Exception fault) => fault is OperationCanceledException or OutOfMemoryException
        or DbException or IOException or UnauthorizedAccessException or InboxFileMissing or DimensionRowMissing;

    private (IReadOnlyList<SubmissionOutcome> Outcomes, Choice? By) Outcomes(Delivery delivery, CancellationToken cancellation)
    {
        var outcomes = Read(delivery, cancellation);
        // What an operator said of files of this look need not be asked again.
        return outcomes.FirstOrDefault(o => o.Look is not null)?.Look is { } look && deliveries.Choices.Find(look) is { } choice
            ? (Read(choice.ApplyTo(delivery), cancellation), choice) : (outcomes, null);
    }

    private IReadOnlyList<SubmissionOutcome> Read(Delivery delivery, CancellationToken cancellation)
    {
        using var file = inbox.Open(delivery);
        return pipeline.Run(delivery, file, cancellation);
    }
}

/// <summary>A job names a delivery that the database does not have.</summary>
public sealed class DeliveryUnknown(long deliveryId) : Exception($"There is no delivery {deliveryId}.");
