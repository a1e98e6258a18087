using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>What holds for every page.</summary>
internal static partial class PageRules
{
    public static void Check(IDocument page, string address)
    {
        Assert.True(page.DocumentElement.GetAttribute("lang") == "vi", $"{address}: html lang");
        Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{address}: one h1");
        Assert.True(page.QuerySelectorAll("main").Length == 1, $"{address}: one main");
        Assert.True(page.Title?.Contains(" – ", StringComparison.Ordinal), $"{address}: title '{page.Title}'");
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.True(ids.Count == ids.Distinct().Count(), $"{address}: doubled id {ids.GroupBy(i => i).FirstOrDefault(g => g.Count() > 1)?.Key}");
        foreach (var label in page.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')))
            Assert.True(page.GetElementById(label) is not null, $"{address}: nothing is called {label}");
        foreach (var field in page.QuerySelectorAll("select, input:not([type=hidden]), textarea"))
            Assert.True(field.Closest("label") is not null || page.QuerySelector($"label[for='{field.Id}']") is not null, $"{address}: no label for {field.OuterHtml}");
        foreach (var headings in page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList() is var all ? all.Zip(all.Skip(1)) : [])
            Assert.True(headings.Second <= headings.First + 1, $"{address}: heading {headings.First} followed by {headings.Second}");
        Assert.True(English(page) is null, $"{address}: English '{English(page)}'");
    }

    /// <summary>The first English word that a reader would see, if any.</summary>
    private static string? English(IDocument page)
    {
        var words = page.Body!.Clone() as IElement;
        foreach (var aside in words!.QuerySelectorAll("script, style, code"))
            aside.Remove();
        return Words().Match(words.TextContent) is { Success: true } match ? match.Value : null;
    }

    [GeneratedRegex(@"\b(the|and|of|for|with|not found|error|loading|submit|upload|download|unknown|null|true|false|period|unit|value|table|chart|System\.)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
