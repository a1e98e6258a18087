using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DanVan.Warehouse.Vietnamese;

namespace DanVan.Warehouse.Catalog;

/// <summary>
/// Periods as people print them. Read without accents and case, so that "QUÍ", "quy" and text in another Unicode form
/// are all understood.
/// </summary>
internal static partial class PeriodText
{
    public static bool TryParse(string? text, out PeriodCode code)
    {
        code = default;
        if (text is null || text.Length > 500)
            return false;
        var plain = Plain(text);
        var found = Quarter().Matches(plain).Select(QuarterOf).Concat(Months().Matches(plain).Select(MonthsOf)).Distinct().ToList();
        if (found.Count == 0 && WholeYear().Match(plain) is { Success: true } year)
            found.Add(new(YearOf(year), year.Groups["o"].Success ? PeriodKind.OfficialYear : PeriodKind.Year, 1));
        if (found.Count != 1)
            return false;
        code = found[0];
        return true;
    }

    /// <summary>Whether a line calls the figures official: "BÁO CÁO NĂM CHÍNH THỨC", "(số liệu chính thức)".</summary>
    public static bool SaysOfficial(string text) => text.Length <= 200 && Official().IsMatch(Plain(text));

    private static PeriodCode QuarterOf(Match m) => new(YearOf(m), PeriodKind.Quarter, m.Groups["q"].Value switch
    {
        "i" or "1" or "01" or "mot" => 1,
        "ii" or "2" or "02" or "hai" => 2,
        "iii" or "3" or "03" or "ba" => 3,
        _ => 4,
    });

    private static PeriodCode MonthsOf(Match m) => new(YearOf(m), m.Groups["m"].Value switch
    {
        "6" or "06" or "sau" => PeriodKind.SixMonths,
        "9" or "09" or "chin" => PeriodKind.NineMonths,
        _ => PeriodKind.Year,
    }, 1);

    private static int YearOf(Match m) => int.Parse(m.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsWhiteSpace(c))
                plain.Append(' ');
            else if (!VietnameseLetters.IsMark(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.Format)
                plain.Append(VietnameseLetters.Plain(c));
        return Spaces().Replace(plain.ToString(), " ").Trim();
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?:quy |qui |q ?)(?<q>iv|i{1,3}|0?[1-4]|mot|hai|ba|bon|tu)(?: ?[,/.-] ?| )(?:nam )?(?<y>20[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    // "6 tháng cuối năm" is no reporting period and must not be taken for the first half.
    [GeneratedRegex(@"\b(?<m>0?6|0?9|12|sau|chin|muoi hai) ?t(?:hang)?(?: dau)?(?: ?[,/.-] ?| )(?:nam )?(?<y>20[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    // "năm 2021" ends many dates, so it is a period only where it is the whole text, give or take what announces it.
    [GeneratedRegex(@"^[( ]*(?:ky bao cao|ky|bao cao|so lieu)?[: ]*(?:ca )?nam(?<o> chinh thuc)?(?: nam)?:? ?(?<y>20[0-9]{2})(?: ?\(?(?:so (?:lieu )?)?(?:(?<o>chinh thuc)|uoc(?: tinh)?))?[). ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeYear();

    [GeneratedRegex(@"\b(?:nam|so|so lieu) chinh thuc\b|\(chinh thuc\)", RegexOptions.CultureInvariant)]
    private static partial Regex Official();
}
