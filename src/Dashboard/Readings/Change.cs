using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Readings;

/// <summary>The difference of two values of an indicator in words; percentages differ by points, counts also by a share.</summary>
public sealed record Change(IndicatorDefinition Indicator, decimal? Value, decimal? Before)
{
    public decimal? Difference => Value - Before;

    /// <summary>"tăng 3,2 điểm %", "giảm 126 lượt (8,1 %)", "không đổi"; "chưa so sánh được" where one is missing.</summary>
    public string Words => Difference switch
    {
        null => "chưa so sánh được",
        0 => "không đổi",
        { } difference => (difference > 0 ? "tăng " : "giảm ") + Amount(Math.Abs(difference)),
    };

    /// <summary>"+3,2" or "−126", for a narrow column.</summary>
    public string Short => Difference switch
    {
        null => VietnameseNumber.None,
        0 => "0",
        { } difference => (difference > 0 ? "+" : "") + VietnameseNumber.Format(difference, Indicator.Decimals),
    };

    /// <summary>"tốt hơn", "kém hơn" or "" where neither direction is better.</summary>
    public string Judgement => Verdicts.Judge(Value, Before, Indicator.Better) switch
    {
        Verdict.Better => "tốt hơn",
        Verdict.Worse => "kém hơn",
        _ => "",
    };

    private string Amount(decimal size)
    {
        var number = VietnameseNumber.Format(size, Indicator.Decimals);
        if (Indicator.Unit == "%")
            return number + "\u00a0điểm\u00a0%";
        var share = Before > 0 ? $" ({VietnameseNumber.Percent(size / Before * 100, 1)})" : "";
        return $"{number}\u00a0{Indicator.Unit}{share}";
    }
}
