namespace DanVan.Dashboard.Demo;

/// <summary>A clock that starts on 10 February 2022, after the last invented return, and runs on from there.</summary>
public sealed class DemoClock : TimeProvider
{
    private static readonly DateTimeOffset Today = new(2022, 2, 10, 8, 0, 0, TimeSpan.FromHours(7));
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Today.ToUniversalTime() + System.GetElapsedTime(_started);
}
