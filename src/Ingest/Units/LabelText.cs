using System.Text.RegularExpressions;

namespace DanVan.Ingest.Units;

/// <summary>What stands before a name in the unit column: numbering and bullets.</summary>
internal static partial class LabelText
{
    /// <summary>"1. Xã A", "I/ Xã A", "- Xã A", "1.1) Xã A", "a) Xã A" → "Xã A".</summary>
    public static string WithoutNumbering(string label)
    {
        var trimmed = label.AsSpan().TrimStart();
        if (trimmed.IsEmpty || (char.IsLetter(trimmed[0]) && !MayNumber(trimmed)))
            return label.Trim();
        var match = Numbering().Match(label);
        return match.Success && match.Length < label.Length ? label[match.Length..].Trim() : label.Trim();
    }

    // A letter numbers only where a mark follows it or the Roman numeral it begins.
    private static bool MayNumber(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOfAny(".)/:-");
        return mark is > 0 and <= 5;
    }

    [GeneratedRegex(@"^\s*(?:[-+*•–—]\s*)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXivx]{1,5}|[A-Ea-eđĐ])(?:[.)/:]|\s*[-–]\s|\s)[.)/:]?\s*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
