namespace DanVan.Ingest.Reading;

/// <summary>12.1 is stored as 12.100000000000001: what lies beyond 15 digits is the machine's, not the sender's.</summary>
internal static class SignificantDigits
{
    // The places a decimal can be rounded to.
    private const int MostPlaces = 28;

    public static decimal Keep(decimal value, int digits)
    {
        var size = Math.Abs(value);
        if (size == 0)
            return 0;
        var places = digits;
        for (; size >= 1; size /= 10)
            places--;
        for (; size < 0.1m; size *= 10)
            places++;
        return decimal.Round(value, Math.Clamp(places, 0, MostPlaces));
    }
}
