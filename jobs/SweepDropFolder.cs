using DanVan.Jobs.Sources;
using Hangfire;

namespace DanVan.Jobs;

/// <summary>Takes in what lies in the drop folder and has each file read by a job of its own.</summary>
public sealed class SweepDropFolder(DropFolder folder, IBackgroundJobClient jobs, TimeProvider clock)
{
    // One sweep at a time: two would set the same file aside.
    [DisableConcurrentExecution(timeoutInSeconds: 600)]
    public void Run()
    {
        foreach (var delivery in folder.Sweep(clock.GetUtcNow()).Where(d => d.State == "waiting"))
            jobs.Enqueue<IngestDelivery>(job => job.Run(delivery.DeliveryId));
    }
}
