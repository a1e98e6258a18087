using System.Globalization;
using System.Text;

namespace DanVan.Dashboard.Charts.Svg;

/// <summary>Numbers of an SVG attribute, rounded to hundredths: a picture does not need 166.66666.</summary>
internal static class SvgNumbers
{
    public static void Append(StringBuilder output, string value)
    {
        var i = 0;
        while (i < value.Length)
        {
            var start = i;
            while (i < value.Length && (char.IsAsciiDigit(value[i]) || value[i] is '.' || (value[i] is '-' && i == start)))
                i++;
            if (i == start || (i == start + 1 && value[start] == '-'))
            {
                output.Append(value[start]);
                i = start + 1;
            }
            else
            {
                Append(output, double.Parse(value.AsSpan(start, i - start), CultureInfo.InvariantCulture));
            }
        }
    }

    public static void Append(StringBuilder output, double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        output.Append(CultureInfo.InvariantCulture, $"{(rounded == 0 ? 0 : rounded)}");
    }
}
