using System.Globalization;
using System.Text.RegularExpressions;

namespace DanVan.Ingest.Reading;

/// <summary>Finds the period that a return states in words: "Số liệu tính từ ngày 15/12/2020 đến ngày 14/6/2021".</summary>
public static partial class DateLine
{
    // A line of a heading; what is longer is some other text, and not searched to its end.
    private const int Longest = 1000;

    /// <summary>
    /// The first two dates joined by "từ … đến …", in any spelling; the days may be written 15/12/2020, 15-12-2020,
    /// 14.6.2021 or "ngày 15 tháng 12 năm 2020". False where there are not two, or the second lies before the first.
    /// </summary>
    public static bool TryRead(string? text, out DateOnly from, out DateOnly to)
    {
        from = to = default;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var folded = Fold(text);
        var span = Span().Match(folded);
        return span.Success && TryDate(span.Groups["from"].Value, out from) && TryDate(span.Groups["to"].Value, out to) && from <= to;
    }

    /// <summary>A single date written in any of these ways, alone or within a line.</summary>
    public static bool TryReadDay(string? text, out DateOnly day)
    {
        day = default;
        var match = string.IsNullOrWhiteSpace(text) ? Match.Empty : Day().Match(Fold(text));
        return match.Success && TryDate(match.Value, out day);
    }

    private static bool TryDate(string text, out DateOnly date)
    {
        date = default;
        var match = Day().Match(text);
        return match.Success
            && DateOnly.TryParseExact($"{Part("d")}/{Part("m")}/{Part("y")}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

        string Part(string name) => match.Groups[name].Value.Replace(" ", "", StringComparison.Ordinal);
    }

    // Letters folded, separators kept: Folding.Key would turn 15-12-2020 into words.
    private static string Fold(string text)
    {
        var folded = Nfc.Of(text.Length <= Longest ? text : text[..Longest]).Select(c => c switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            '−' or (>= '\u2010' and <= '\u2015') => '-',
            _ => char.IsWhiteSpace(c) ? ' ' : VietnameseLetters.Plain(c),
        });
        return string.Concat(folded);
    }

    private const string AnyDay = @"(?:(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})\s*[/.-]\s*(?<y>\d{4})|(?<d>\d{1,2})\s+thang\s+(?<m>\d{1,2})\s+nam\s+(?<y>\d{4}))";

    [GeneratedRegex(AnyDay, RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"tu\s*(?:ngay)?:?\s*(?<from>" + AnyDay + @")\s*,?\s*(?:den|toi|-)\s*(?:het)?\s*(?:ngay)?:?\s*(?<to>" + AnyDay + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
