using Hangfire;

namespace DanVan.Jobs;

/// <summary>The whole timetable.</summary>
public static class Schedule
{
    /// <param name="sweepCron">How often the drop folder is looked at; every minute unless the operator says otherwise.</param>
    public static void Register(IRecurringJobManager recurring, string sweepCron) =>
        recurring.AddOrUpdate<SweepDropFolder>("quet-thu-muc-nhan", job => job.Run(), sweepCron);
}
