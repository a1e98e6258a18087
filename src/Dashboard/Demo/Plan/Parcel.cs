using DanVan.Dashboard.Demo.Habits;

namespace DanVan.Dashboard.Demo.Plan;

/// <summary>One sending of a consignment.</summary>
/// <param name="Slip">What is wrong with this sending.</param>
internal sealed record Parcel(Consignment Sent, Habit Habit, DateTimeOffset At, Slip Slip);

internal enum Slip
{
    None,

    /// <summary>One return in it has a mistake.</summary>
    Fault,

    /// <summary>The last communes are not in it yet.</summary>
    Incomplete,
}
