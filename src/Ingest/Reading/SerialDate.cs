using System.Globalization;

namespace DanVan.Ingest.Reading;

/// <summary>Spreadsheet day numbers as ISO text.</summary>
internal static class SerialDate
{
    private const double DaysTo1904 = 1462;
    private const double LastDay = 2_958_466;

    /// <summary>"2020-12-15", with a time where there is one, the time alone below one day; null beyond the calendar of spreadsheets.</summary>
    public static string? ToIso(double serial, bool countsFrom1904)
    {
        if (!(serial >= 0 && serial < LastDay))
            return null;
        if (serial < 1)
            return TimeOnly.FromTimeSpan(Seconds(serial)).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        if (countsFrom1904 && (serial += DaysTo1904) >= LastDay)
            return null;
        // Spreadsheets count a 29 February 1900 that never was; before it they are one day behind.
        var day = new DateTime(1899, 12, 30).AddDays(Math.Floor(serial) + (serial < 60 ? 1 : 0));
        var time = day + Seconds(serial - Math.Floor(serial));
        return Iso(time);
    }

    /// <summary>A date stored as text (<c>t="d"</c>) in the same spelling; as it stands where it is no date.</summary>
    public static string FromIso(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? Iso(time) : text;

    private static string Iso(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static TimeSpan Seconds(double days) => TimeSpan.FromSeconds(Math.Min(Math.Round(days * 86_400), 86_399));
}
