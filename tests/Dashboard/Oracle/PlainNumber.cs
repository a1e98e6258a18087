using System.Globalization;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Oracle;

/// <summary>The numbers of the demo's habits, read by as few rules as they need: not by the normaliser under test.</summary>
public static class PlainNumber
{
    public static decimal Of(string raw, ColumnType type)
    {
        var text = raw.Normalize().Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).TrimStart('\'');
        if (text is "" or "-" or "–" or "—" or "…" || text.Equals("không", StringComparison.OrdinalIgnoreCase))
            return 0;
        if (text.Equals("x", StringComparison.OrdinalIgnoreCase))
            return type == ColumnType.Flag ? 1 : 0;
        var digits = new string([.. text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-')]);
        // A point within an integer groups thousands, but "15.0" is how some programs store 15.
        if (type != ColumnType.Decimal)
            digits = digits.EndsWith(".0", StringComparison.Ordinal) ? digits[..^2] : digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        else if (digits.Contains(',', StringComparison.Ordinal))
            digits = digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture);
    }
}
