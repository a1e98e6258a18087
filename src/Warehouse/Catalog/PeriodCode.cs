using System.Globalization;
using System.Text.RegularExpressions;

namespace DanVan.Warehouse.Catalog;

/// <summary>A period as written everywhere: <c>2021-Q1</c>, <c>2021-6T</c>, <c>2021-9T</c>, <c>2021-N</c>, <c>2021-NCT</c>.</summary>
/// <param name="Seq">1–4 for quarters, else 1.</param>
public readonly partial record struct PeriodCode(int Year, PeriodKind Kind, int Seq) : IComparable<PeriodCode>
{
    /// <summary>How the code of an official year ends.</summary>
    public const string OfficialSuffix = "-NCT";

    public static PeriodCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a period; write 2021-Q1, 2021-6T, 2021-9T, 2021-N or 2021-NCT.");

    public static bool TryParse(string? text, out PeriodCode code)
    {
        code = default;
        if (text is null || Pattern().Match(text.Trim().ToUpperInvariant()) is not { Success: true } m)
            return false;
        var year = int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture);
        code = m.Groups[2].Value switch
        {
            "6T" => new(year, PeriodKind.SixMonths, 1),
            "9T" => new(year, PeriodKind.NineMonths, 1),
            "N" => new(year, PeriodKind.Year, 1),
            "NCT" => new(year, PeriodKind.OfficialYear, 1),
            var quarter => new(year, PeriodKind.Quarter, quarter[1] - '0'),
        };
        return true;
    }

    /// <summary>
    /// Reads a period as printed on returns: "QUÝ II/2021", "06 tháng đầu năm 2021", "Năm 2021"; false where the text
    /// names none or more than one. The dates it covers are the calendar's to say.
    /// </summary>
    public static bool TryParseVietnamese(string? text, out PeriodCode code) => PeriodText.TryParse(text, out code);

    /// <summary>The same period a year before, for "so với cùng kỳ".</summary>
    public PeriodCode SamePeriodLastYear => this with { Year = Year - 1 };

    /// <summary>Whether a line calls the figures official, whatever period it names.</summary>
    public static bool SaysOfficial(string text) => PeriodText.SaysOfficial(text);

    /// <summary>The year of an official year; every other period itself.</summary>
    public PeriodCode Stretch => Kind == PeriodKind.OfficialYear ? this with { Kind = PeriodKind.Year } : this;

    /// <summary>The official year of a year and the year of an official year; null for other periods.</summary>
    public PeriodCode? Twin => Kind switch
    {
        PeriodKind.Year => this with { Kind = PeriodKind.OfficialYear },
        PeriodKind.OfficialYear => Stretch,
        _ => null,
    };

    /// <summary>Whether a list of kinds means the period: a year means an official year too, and no kinds at all mean every one.</summary>
    public bool IsOf(IReadOnlyCollection<PeriodKind> kinds) => kinds.Count == 0 || kinds.Contains(Kind) || kinds.Contains(Stretch.Kind);

    /// <summary>Sorted by the day the period ends, shorter periods first.</summary>
    public int CompareTo(PeriodCode other) => (Year, EndMonth, Kind).CompareTo((other.Year, other.EndMonth, other.Kind));

    /// <summary>"Quý I năm 2021", "6 tháng đầu năm 2021", "9 tháng năm 2021", "Năm 2021", "Năm 2021 (chính thức)".</summary>
    public string VietnameseName => Kind switch
    {
        PeriodKind.Quarter => $"Quý {Roman[Seq]} năm {Year}",
        PeriodKind.SixMonths => $"6 tháng đầu năm {Year}",
        PeriodKind.NineMonths => $"9 tháng năm {Year}",
        PeriodKind.OfficialYear => $"Năm {Year} (chính thức)",
        _ => $"Năm {Year}",
    };

    public override string ToString() => Kind switch
    {
        PeriodKind.Quarter => $"{Year}-Q{Seq}",
        PeriodKind.SixMonths => $"{Year}-6T",
        PeriodKind.NineMonths => $"{Year}-9T",
        PeriodKind.OfficialYear => Year + OfficialSuffix,
        _ => $"{Year}-N",
    };

    private static readonly string[] Roman = ["", "I", "II", "III", "IV"];

    private int EndMonth => Kind switch
    {
        PeriodKind.Quarter => Seq * 3,
        PeriodKind.SixMonths => 6,
        PeriodKind.NineMonths => 9,
        _ => 12,
    };

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})-(Q[1-4]|6T|9T|NCT|N)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
