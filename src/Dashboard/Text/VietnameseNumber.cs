using System.Globalization;

namespace DanVan.Dashboard.Text;

/// <summary>Numbers as Vietnamese offices print them, whatever the culture of the machine: 1.234,5.</summary>
public static class VietnameseNumber
{
    /// <summary>What stands where there is no figure.</summary>
    public const string None = "—";

    /// <summary>1234.5 with one decimal is "1.234,5"; rounded half away from zero, as reports are.</summary>
    public static string Format(decimal? value, int decimals)
    {
        if (value is not { } number)
            return None;
        var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        return rounded == 0 ? 0m.ToString(Pattern(decimals), Signs) : rounded.ToString(Pattern(decimals), Signs);
    }

    /// <summary>95.2 is "95,2 %", with a space that does not break.</summary>
    public static string Percent(decimal? value, int decimals) =>
        value is null ? None : Format(value, decimals) + "\u00a0%";

    private static string Pattern(int decimals) => "N" + decimals.ToString(CultureInfo.InvariantCulture);

    private static readonly NumberFormatInfo Signs = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "−",
        NumberNegativePattern = 1,
    });
}
