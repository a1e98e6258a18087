using System.Globalization;
using AngleSharp.Dom;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>What a person reads on a page.</summary>
internal static class PageText
{
    /// <summary>The words of an element with all white space as single spaces.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>"−1.234,5" as a number.</summary>
    public static decimal Number(this IElement element) => decimal.Parse(
        element.Words().Replace(".", "", StringComparison.Ordinal).Replace(',', '.').Replace('−', '-'),
        NumberStyles.Number, CultureInfo.InvariantCulture);
}
