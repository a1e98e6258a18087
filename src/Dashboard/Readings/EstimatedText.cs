using System.Globalization;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>What a figure is worth, in words: estimated for the end of its period, or official after an estimate.</summary>
public static class EstimatedText
{
    /// <summary>Stands after an estimated value in a table; the table says below what it means.</summary>
    public const string Mark = "ước";

    public const string Official = "chính thức";

    /// <summary>The footnote of a table with marks.</summary>
    public const string Footnote = "“ước”: số ước tính, báo cáo lập khi kỳ chưa kết thúc (rê chuột hoặc mở số liệu để xem số thực tế đến ngày nào).";

    /// <summary>"số ước tính: thực tế đến ngày 31/05/2021, phần còn lại của kỳ là ước tính"; null for a figure that was counted.</summary>
    public static string? Of(Figure? figure) => figure switch
    {
        not { IsEstimated: true } => null,
        { IsDerived: true } => "số ước tính: suy ra từ kỳ có phần ước tính",
        { ActualTo: { } day } => $"số ước tính: thực tế đến ngày {VietnameseDate.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))}, phần còn lại của kỳ là ước tính",
        _ => "số ước tính",
    };

    /// <summary>Why two figures are not alike in what they are worth; null where they are, or where one of them is missing.</summary>
    public static string? Between(Figure? now, Figure? before) =>
        now?.Value is null || before?.Value is null || now.IsEstimated == before.IsEstimated
            ? null
            : $"kỳ này là số {Name(now)}, cùng kỳ năm trước là số {Name(before)}, nên không kết luận tốt hơn hay kém hơn";

    private static string Name(Figure figure) => figure.IsEstimated ? "ước tính" : figure.IsOfficial ? Official : "thực tế";
}
