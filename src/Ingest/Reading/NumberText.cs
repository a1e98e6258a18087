using System.Globalization;
using System.Text;

namespace DanVan.Ingest.Reading;

/// <summary>A stored number as its shortest exact text: "12.50" and "1.25E1" are both "12.5".</summary>
internal static class NumberText
{
    private const int ExactDigits = 15;

    // Most figures of returns are small; each is one string for the life of the process.
    private static readonly string?[] Small = new string?[10_000];

    /// <summary>Null where the stored text is no number.</summary>
    public static string? Of(ReadOnlySpan<byte> stored)
    {
        if (IsShortest(stored))
        {
            return stored.Length <= 4 && int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var small)
                ? Small[small] ??= small.ToString(CultureInfo.InvariantCulture) : Encoding.ASCII.GetString(stored);
        }
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

    /// <summary>A finite number as the shortest text that reads back as the same number.</summary>
    public static string Of(double number)
    {
        if (number == 0)
            return "0";
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (!shortest.Contains('E'))
            return shortest;
        // Written out where that is exact; beyond a decimal's range the exponent stays.
        return decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && exact != 0
            ? exact.ToString(CultureInfo.InvariantCulture) : shortest;
    }

    // An optional minus and at most 15 digits without a needless zero: what nearly every cell holds.
    private static bool IsShortest(ReadOnlySpan<byte> stored)
    {
        if (stored is [(byte)'0'])
            return true;
        if (stored is [(byte)'-', ..])
            stored = stored[1..];
        if (stored.IsEmpty || stored.Length > ExactDigits)
            return false;
        var dot = stored.IndexOf((byte)'.');
        var whole = dot < 0 ? stored : stored[..dot];
        var part = dot < 0 ? [] : stored[(dot + 1)..];
        return whole.Length > 0 && (whole[0] != '0' || (whole.Length == 1 && dot > 0))
            && !whole.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (dot < 0 || (part.Length > 0 && part[^1] != '0' && !part.ContainsAnyExceptInRange((byte)'0', (byte)'9')));
    }
}
