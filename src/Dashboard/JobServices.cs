using DanVan.Ingest;
using DanVan.Jobs;
using Hangfire;
using Hangfire.InMemory;

namespace DanVan.Dashboard;

/// <summary>
/// Hangfire on a workspace. Its storage is in memory: what must not be lost is rows in the database, and every
/// unfinished one is queued again on start.
/// </summary>
public static class JobServices
{
    /// <summary>How often the drop folder is looked at (cron with seconds).</summary>
    private const string EveryFifteenSeconds = "*/15 * * * * *";

    public static IServiceCollection AddJobs(this IServiceCollection services, Workspace workspace)
    {
        services.AddSingleton(workspace.Intake);
        services.AddSingleton(workspace.Deliveries);
        services.AddSingleton(workspace.Inbox);
        services.AddSingleton(workspace.Drop);
        services.AddTransient<IngestDelivery>();
        services.AddTransient<SweepDropFolder>();
        services.AddTransient<RequeueUnfinished>();
        services.AddHangfire(configuration => configuration
            .UseRecommendedSerializerSettings()
            .UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(3) }));
        services.AddHangfireServer(options =>
        {
            options.ServerName = "danvan";
            // SQLite has one writer; a second worker reads and checks while the first one loads.
            options.WorkerCount = 2;
            options.SchedulePollingInterval = TimeSpan.FromSeconds(5);
        });
        services.AddHostedService<JobStart>();
        return services;
    }

    /// <summary>On start: clears what a stopped program left half received, takes up unfinished work, looks at the drop folder at once, sets the timetable.</summary>
    private sealed class JobStart(Inbox inbox, RequeueUnfinished requeue, IBackgroundJobClient jobs, IRecurringJobManager recurring) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            inbox.Sweep();
            requeue.Run();
            jobs.Enqueue<SweepDropFolder>(job => job.Run());
            Schedule.Register(recurring, EveryFifteenSeconds);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
