using System.Globalization;

namespace DanVan.Warehouse.Catalog;

/// <summary>The day of a moment in Vietnam, by which deadlines run. No time zone database is asked: a bare machine has none.</summary>
public static class VietnamDay
{
    /// <summary>Vietnam keeps one time all year.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <param name="stamp">As the database writes moments: UTC, 2021-06-17T03:05:00Z.</param>
    public static DateOnly Of(string stamp) =>
        Of(DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}
