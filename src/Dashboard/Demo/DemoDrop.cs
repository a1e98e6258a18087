using DanVan.Jobs;
using DanVan.Warehouse.Queries;
using Hangfire;

namespace DanVan.Dashboard.Demo;

/// <summary>
/// Lays invented files into the drop folder as they are written and has the folder swept; returns when nothing lies
/// there and nothing waits.
/// </summary>
public sealed class DemoDrop(Workspace workspace, IBackgroundJobClient jobs, Submissions submissions)
{
    /// <summary>Files laid down between two sweeps: few enough that the first charts show within a second or two.</summary>
    private const int Batch = 40;

    /// <summary>Files that may lie unread before the writer waits for the readers.</summary>
    private const int Ahead = 200;

    /// <param name="progress">Told the files done, of all that there will be.</param>
    public async Task Run(IReadOnlyList<DemoFile> files, Action<long, long> progress, CancellationToken stop)
    {
        await Task.Yield();
        var laid = 0;
        foreach (var file in files)
        {
            Lay(file);
            if (++laid % Batch != 0)
                continue;
            Sweep();
            WorkStatus status;
            while ((status = submissions.Status()).Deliveries - status.Waiting < laid - Ahead)
                await Task.Delay(50, stop);
            progress(status.Deliveries - status.Waiting, files.Count);
        }
        Sweep();
        for (var status = submissions.Status(); !IsDone(status); status = submissions.Status())
        {
            progress(status.Deliveries - status.Waiting, files.Count);
            await Task.Delay(100, stop);
        }
        progress(laid, laid);
    }

    private bool IsDone(WorkStatus status) =>
        status.Waiting == 0 && workspace.Drop.IsEmpty;

    // Written under a name that is not swept, dated to its invented arrival, then shown all at once.
    private void Lay(DemoFile file)
    {
        var target = Path.Combine(workspace.DropFolder, file.FileName);
        var half = target + ".part";
        File.WriteAllBytes(half, file.Content());
        File.SetLastWriteTimeUtc(half, file.ArrivesAt.UtcDateTime);
        File.Move(half, target, overwrite: true);
    }

    private void Sweep() => jobs.Enqueue<SweepDropFolder>(job => job.Run());
}
