using System.Globalization;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Text;

/// <summary>Dates as templates and findings print them too: 14/06/2021.</summary>
public static class VietnameseDate
{
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <param name="isoDay">As the database writes days: yyyy-MM-dd.</param>
    public static string Day(string isoDay) => Day(DateOnly.ParseExact(isoDay, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>"15/12/2020–14/06/2021".</summary>
    public static string Span(DateOnly from, DateOnly to) => Day(from) + "–" + Day(to);

    /// <summary>"10 giờ 05, 17/06/2021", in the time of Hà Nội.</summary>
    /// <param name="stamp">As the database writes moments: UTC, 2021-06-17T03:05:00Z.</param>
    public static string Moment(string stamp) =>
        DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            .ToOffset(VietnamDay.Offset).ToString("H' giờ 'mm', 'dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"17/06/2021 10:05", for columns of tables.</summary>
    /// <param name="stamp">As for <see cref="Moment"/>.</param>
    public static string Short(string stamp) =>
        DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            .ToOffset(VietnamDay.Offset).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
