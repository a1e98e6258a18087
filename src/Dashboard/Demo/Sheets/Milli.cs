using System.Globalization;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>Thousandths as numbers are written, exactly.</summary>
internal static class Milli
{
    /// <summary>"1234.5", as a file stores it.</summary>
    public static string Invariant(long milli) =>
        milli % 1000 == 0 ? (milli / 1000).ToString(CultureInfo.InvariantCulture) : (milli / 1000m).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>"1.234,5", as people type it.</summary>
    public static string Vietnamese(long milli) => string.Create(CultureInfo.InvariantCulture, $"{milli / 1000m:#,##0.###}")
        .Replace(',', ' ').Replace('.', ',').Replace(' ', '.');
}
