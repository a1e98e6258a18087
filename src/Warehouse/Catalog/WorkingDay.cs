namespace DanVan.Warehouse.Catalog;

/// <summary>Days on which offices receive returns.</summary>
public static class WorkingDay
{
    /// <summary>The day itself, or the Monday after it where it is a Saturday or Sunday.</summary>
    public static DateOnly OnOrAfter(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
