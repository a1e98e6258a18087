namespace DanVan.Ingest.Reading;

/// <summary>12.1 is stored as 12.100000000000001: what lies beyond 15 digits is the machine's, not the sender's.</summary>
internal static class SignificantDigits
{
    public static decimal Keep(decimal value, int digits)
    {
        var whole = Math.Abs(decimal.Truncate(value));
        var before = 0;
        for (; whole >= 1; whole /= 10)
            before++;
        return decimal.Round(value, Math.Clamp(digits - before, 0, digits));
    }
}
