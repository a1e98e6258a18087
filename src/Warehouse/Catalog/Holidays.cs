namespace DanVan.Warehouse.Catalog;

/// <summary>Days on which offices are closed besides Saturdays and Sundays, and Saturdays on which they work instead.</summary>
public sealed class Holidays
{
    private readonly IReadOnlyList<YearDay> yearly;
    private readonly IReadOnlySet<DateOnly> dated;
    private readonly IReadOnlySet<DateOnly> worked;

    /// <param name="yearly">Days off of every year; one on a weekend gives the next working day instead.</param>
    /// <param name="dated">Days off of one year: by the lunar calendar, or swapped.</param>
    /// <param name="worked">Saturdays worked for a day off elsewhere.</param>
    public Holidays(IReadOnlyList<YearDay> yearly, IReadOnlySet<DateOnly> dated, IReadOnlySet<DateOnly> worked) =>
        (this.yearly, this.dated, this.worked) = (yearly, dated, worked);

    public static Holidays None { get; } = new([], new HashSet<DateOnly>(), new HashSet<DateOnly>());

    /// <summary>The day itself where offices work, else the next day on which they do.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorked(day))
            day = day.AddDays(1);
        return day;
    }

    public bool IsWorked(DateOnly day) => worked.Contains(day) || !(IsWeekend(day) || dated.Contains(day) || DaysOff(day.Year).Contains(day));

    // In the order of the year, so that two days on one weekend give two days after it.
    private HashSet<DateOnly> DaysOff(int year)
    {
        var off = yearly.Select(d => d.In(year)).ToHashSet();
        foreach (var day in off.Where(IsWeekend).Order().ToList())
        {
            var instead = day.AddDays(1);
            while (IsWeekend(instead) || off.Contains(instead) || dated.Contains(instead))
                instead = instead.AddDays(1);
            off.Add(instead);
        }
        return off;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
