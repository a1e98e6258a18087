using System.Text.RegularExpressions;

namespace DanVan.Warehouse.Catalog;

/// <summary>Reads a cell of a column-code row, without knowing the form yet.</summary>
public static partial class PrintedCode
{
    /// <summary>
    /// The column that a cell numbers: "1" of <c>1=4+13+22</c>, "3" of <c>(3)=(4)+(5)</c>, "12" of <c>12</c>;
    /// null for anything else, such as a remark or a number with a decimal part.
    /// </summary>
    public static string? LeadingCode(string? cellText)
    {
        // Nearly every cell asked about is something else: a first look spares the pattern.
        if (cellText is null || cellText.Length > 200 || !cellText.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        var match = Pattern().Match(RuleTokens.Compact(cellText));
        return match.Success ? match.Groups["code"].Value : null;
    }

    [GeneratedRegex(@"^(?<b>\()?(?<code>[1-9][0-9]?[a-z]?)(?(b)\))(?:=[0-9a-z()+=.…-]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
