namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>Text as it stands in XML.</summary>
internal static class XmlText
{
    public static string Of(string text) => text.AsSpan().IndexOfAny("&<>\"") < 0
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
