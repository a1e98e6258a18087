namespace DanVan.Dashboard.Demo;

/// <summary>A clock that starts on 10 February of the year after the last one played, after the last invented return, and runs on from there.</summary>
public sealed class DemoClock(DemoYears years) : TimeProvider
{
    private readonly DateTimeOffset _today = new(years.Last + 1, 2, 10, 8, 0, 0, TimeSpan.FromHours(7));
    private readonly long _started = System.GetTimestamp();

    public DemoClock()
        : this(DemoYears.Usual)
    {
    }

    public override DateTimeOffset GetUtcNow() => _today.ToUniversalTime() + System.GetElapsedTime(_started);
}
