using DanVan.Warehouse;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Rebuilding;

namespace DanVan.Ingest;

/// <summary>
/// Makes the warehouse again from the stored files: several are read at a time, and everything is loaded and decided in the order of
/// the journal.
/// </summary>
public sealed class Rebuild(SubmissionPipeline pipeline, Inbox inbox, Deliveries former)
{
    // Enough to keep every core reading while one return is loaded, and few enough to hold in memory.
    private static readonly int Ahead = 2 * Environment.ProcessorCount;

    /// <returns>Decisions that have nothing left to apply to.</returns>
    /// <exception cref="InboxFileMissing">A stored file is gone; the message names the delivery.</exception>
    /// <exception cref="InboxFileAltered">A stored file is not what was received.</exception>
    public IReadOnlyList<JournalEvent> Run(
        IReadOnlyList<JournalEvent> journal, Rebuilt into, Action<long, long> progress, CancellationToken cancellation = default)
    {
        var left = new List<JournalEvent>();
        var ahead = new Queue<Task<IReadOnlyList<SubmissionOutcome>?>>();
        var next = 0;
        foreach (var (done, happened) in journal.Index())
        {
            for (; next < journal.Count && next <= done + Ahead; next++)
            {
                var coming = journal[next];
                ahead.Enqueue(coming.Kind == Journal.Loaded
                    ? Task.Run<IReadOnlyList<SubmissionOutcome>?>(() => Outcomes(coming, cancellation), cancellation)
                    : Task.FromResult<IReadOnlyList<SubmissionOutcome>?>(null));
            }
            if (!into.Replay(happened, ahead.Dequeue().GetAwaiter().GetResult()))
                left.Add(happened);
            progress(done + 1, journal.Count);
        }
        into.Finish();
        return left;
    }

    private IReadOnlyList<SubmissionOutcome> Outcomes(JournalEvent loaded, CancellationToken cancellation)
    {
        var delivery = former.Get(loaded.SubjectId) ?? throw new DeliveryUnknown(loaded.SubjectId);
        using var file = new MemoryStream(inbox.Bytes(delivery), writable: false);
        try
        {
            return pipeline.Run(loaded.ChoiceId is { } choice ? former.Choices.Get(choice).ApplyTo(delivery) : delivery, file, cancellation);
        }
        catch (Exception fault) when (!Intake.IsOfTheMachine(fault))
        {
            return [SubmissionPipeline.Failed];
        }
    }
}
