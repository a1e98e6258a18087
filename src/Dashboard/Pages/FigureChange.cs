using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Pages;

/// <summary>How a figure moved against the same period of the year before.</summary>
/// <param name="Words">"tăng 2,3 điểm %", "giảm 12 lượt (5,0 %)".</param>
/// <param name="Class">Whether the move is for the better, as the indicator says.</param>
public sealed record FigureChange(string Words, string Class)
{
    /// <summary>The change; null where either side has no value.</summary>
    /// <param name="isAlike">False where the two were asked by other forms or over other days: neither better nor worse.</param>
    public static FigureChange? Between(FigureSubject subject, decimal? now, decimal? before, bool isAlike = true)
    {
        if (now is not { } current || before is not { } former)
            return null;
        var shown = Math.Round(current, subject.Decimals, MidpointRounding.AwayFromZero)
            - Math.Round(former, subject.Decimals, MidpointRounding.AwayFromZero);
        if (shown == 0)
            return new("không đổi so với cùng kỳ", "change-same");
        var size = subject.Unit == "%"
            ? VietnameseNumber.Format(Math.Abs(shown), subject.Decimals) + "\u00a0điểm\u00a0%"
            : subject.Text(Math.Abs(shown)) + (former == 0 ? "" : $" ({FigureText.Share(Math.Abs(shown), Math.Abs(former))})");
        return new((shown > 0 ? "▲ tăng " : "▼ giảm ") + size, Mood(isAlike && subject.Indicator is { } indicator ? indicator.Better : Better.Neither, shown > 0));
    }

    private static string Mood(Better better, bool rose) => better switch
    {
        Better.Neither => "change-none",
        _ => rose == (better == Better.Higher) ? "change-better" : "change-worse",
    };
}
