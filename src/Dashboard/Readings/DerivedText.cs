using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>How a derived figure came about, in words.</summary>
public static class DerivedText
{
    /// <summary>Stands after a derived value in a table; the table says below what it means.</summary>
    public const string Mark = "°";

    /// <summary>The footnote of a table with marks.</summary>
    public const string Footnote = "Dấu ° : không có báo cáo của chính kỳ này, số liệu suy ra từ báo cáo các kỳ khác (rê chuột hoặc mở số liệu để xem cách suy ra).";

    /// <summary>"suy ra từ 6 tháng trừ quý I"; null for a figure that was received.</summary>
    public static string? Of(Figure? figure)
    {
        if (figure is not { IsDerived: true })
            return null;
        var ways = figure.DerivedFrom.Select(Way.Parse).ToList();
        // The plainest way first: most leaves took it, the others lacked a part of it.
        List<string> Of(string measureClass) =>
            [.. ways.Where(w => w.Class == measureClass).OrderBy(w => w.Minuses).ThenBy(w => w.Words.Length).Select(w => w.Words).Distinct()];
        var (flows, openings, closings) = (Of("flow"), Of("opening"), Of("closing"));
        List<string> parts = [];
        if (flows.Count > 0)
            parts.Add("suy ra từ " + flows[0] + (flows.Count > 1 ? $" (đơn vị thiếu một trong các kỳ ấy: từ {string.Join(", hoặc ", flows.Skip(1))})" : ""));
        if (openings.Count > 0)
            parts.Add("số đầu kỳ lấy từ " + string.Join(", hoặc ", openings));
        if (closings.Count > 0)
            parts.Add("số cuối kỳ lấy từ " + string.Join(", hoặc ", closings));
        return string.Join("; ", parts);
    }

    /// <summary>"quý I", "6 tháng", "cả năm"; with its year where that is another than the figure's.</summary>
    public static string Name(PeriodCode period, int year)
    {
        var name = period.Kind switch
        {
            PeriodKind.Quarter => "quý " + period.VietnameseName.Split(' ')[1],
            PeriodKind.SixMonths => "6 tháng",
            PeriodKind.NineMonths => "9 tháng",
            PeriodKind.OfficialYear => "cả năm (chính thức)",
            _ => "cả năm",
        };
        return period.Year == year ? name : $"{name} năm {period.Year}";
    }

    /// <summary>"6 tháng trừ quý I" of "2021-6T - 2021-Q1".</summary>
    public static string Words(string reads)
    {
        var words = reads.Split(' ');
        var year = PeriodCode.Parse(words[0]).Year;
        return string.Join(' ', words.Select(w => w switch { "+" => "cộng", "-" => "trừ", _ => Name(PeriodCode.Parse(w), year) }));
    }

    private sealed record Way(string Class, string Words, int Minuses)
    {
        public static Way Parse(string text) => text.Split(' ', 2) is [var measureClass, var reads]
            ? new(measureClass, DerivedText.Words(reads), reads.Split(' ').Count(w => w == "-"))
            : throw new FormatException($"'{text}' is no way in which a figure is derived.");
    }
}
