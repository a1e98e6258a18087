using DanVan.Warehouse;
using Hangfire;

namespace DanVan.Jobs;

/// <summary>
/// On start, every delivery not yet read is queued again. The rows are the truth and the queue only the clock, so the
/// queue may live in memory and still nothing is lost.
/// </summary>
public sealed class RequeueUnfinished(Deliveries deliveries, IBackgroundJobClient jobs)
{
    /// <returns>How many were queued.</returns>
    public int Run()
    {
        var waiting = deliveries.Waiting();
        foreach (var id in waiting)
            jobs.Enqueue<IngestDelivery>(job => job.Run(id));
        return waiting.Count;
    }
}
