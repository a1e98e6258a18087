using System.Globalization;

namespace DanVan.Ingest.Reading;

/// <summary>A stored number as its shortest exact text: "12.50" and "1.25E1" are both "12.5".</summary>
internal static class NumberText
{
    private const int Shared = 1024;
    private const int ExactDigits = 15;
    private static readonly string[] Small = [.. Enumerable.Range(0, Shared).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Null where the stored text is no number.</summary>
    public static string? Of(ReadOnlySpan<char> stored)
    {
        if (stored.Length is > 0 and <= 4 && int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var small) && small < Shared)
            return Small[small];
        if (IsShortest(stored))
            return stored.ToString();
        return double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Of(number) : null;
    }

    /// <summary>A result worked out exactly, to the 15 digits that a spreadsheet would keep.</summary>
    public static string Of(decimal number)
    {
        var kept = SignificantDigits.Keep(number, ExactDigits);
        // Divided by one with many zeros, a decimal drops its own.
        return (kept / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
    }

    private static string Of(double number)
    {
        if (number == 0)
            return Small[0];
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (!shortest.Contains('E'))
            return shortest;
        // Written out where that is exact; beyond a decimal's range the exponent stays.
        return decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && exact != 0
            ? exact.ToString(CultureInfo.InvariantCulture) : shortest;
    }

    // An optional minus and at most 15 digits without a needless zero: what nearly every cell holds.
    private static bool IsShortest(ReadOnlySpan<char> stored)
    {
        if (stored.Length > 0 && stored[0] == '-')
            stored = stored[1..];
        if (stored.IsEmpty || stored.Length > ExactDigits)
            return false;
        var dot = stored.IndexOf('.');
        var whole = dot < 0 ? stored : stored[..dot];
        var part = dot < 0 ? [] : stored[(dot + 1)..];
        return whole.Length > 0 && (whole[0] != '0' || (whole.Length == 1 && dot > 0))
            && !whole.ContainsAnyExceptInRange('0', '9')
            && (dot < 0 || (part.Length > 0 && part[^1] != '0' && !part.ContainsAnyExceptInRange('0', '9')));
    }
}
