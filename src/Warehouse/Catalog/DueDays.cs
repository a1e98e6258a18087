namespace DanVan.Warehouse.Catalog;

/// <summary>
/// When a regime's returns are due: a calendar prints one day, units of some groups have another in the same month, and
/// a day off moves to the next working day. One object a calendar: periods that share it are equal.
/// </summary>
/// <param name="dayByGroup">Day of the month by unit group; groups not named keep the calendar's day.</param>
/// <param name="graceDays">Days given beyond the due day.</param>
public sealed class DueDays(IReadOnlyDictionary<string, int> dayByGroup, int graceDays, Holidays holidays)
{
    /// <summary>The group of the province, which rolls up the returns of all.</summary>
    public const string Province = "tinh";

    public static DueDays Plain { get; } = new(new Dictionary<string, int>(), 0, Holidays.None);

    /// <summary>Groups with a day of their own.</summary>
    public IReadOnlyDictionary<string, int> DayByGroup => dayByGroup;

    /// <summary>The last day for a group.</summary>
    /// <param name="printed">The calendar's day, before it is moved to a working day.</param>
    public DateOnly Of(DateOnly printed, string group)
    {
        var day = dayByGroup.TryGetValue(group, out var own) ? new DateOnly(printed.Year, printed.Month, own) : printed;
        return holidays.OnOrAfter(day.AddDays(graceDays));
    }
}
