using System.Globalization;
using System.Text.RegularExpressions;
using DanVan.Tests.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Pages;

public sealed partial class Colours_of_the_site
{
    private static readonly Dictionary<string, string> Tokens = Token()
        .Matches(File.ReadAllText(Path.Combine(Repository.Root, "src/Dashboard/wwwroot/css/site.css")))
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    [Theory]
    [InlineData("ink", "ground")]
    [InlineData("ink-soft", "ground")]
    [InlineData("ink-soft", "shade")]
    [InlineData("accent", "ground")]
    [InlineData("accent", "accent-pale")]
    [InlineData("paper", "accent")]
    [InlineData("paper", "accent-dark")]
    [InlineData("good", "good-pale")]
    [InlineData("bad", "bad-pale")]
    [InlineData("warn", "warn-pale")]
    [InlineData("good", "paper")]
    [InlineData("bad", "paper")]
    public void Leave_text_readable(string text, string ground) =>
        Assert.True(Contrast(Tokens[text], Tokens[ground]) >= 4.5, $"{text} on {ground}: {Contrast(Tokens[text], Tokens[ground]):0.00}");

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex) => 0.2126 * Linear(hex[..2]) + 0.7152 * Linear(hex[2..4]) + 0.0722 * Linear(hex[4..]);

    private static double Linear(string channel)
    {
        var c = int.Parse(channel, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--([a-z-]+):\s*#([0-9a-f]{6});")]
    private static partial Regex Token();
}
