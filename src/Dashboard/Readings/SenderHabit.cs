using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>How a sender has kept its days over the last periods, as one sentence says it.</summary>
/// <param name="Periods">Newest first.</param>
public sealed record SenderHabit(IReadOnlyList<SenderPeriod> Periods)
{
    private const int Looked = 8;
    private const int Least = 3;

    /// <summary>The habit over the last periods; null where there are too few of them to speak of one.</summary>
    public static SenderHabit? Of(IReadOnlyList<SenderPeriod> record) => record.Count < Least ? null : new([.. record.Take(Looked)]);

    public int Late => Periods.Count(p => p.Late > 0);

    public int Unsent => Periods.Count(p => p.Missing + p.Empty + p.ToMend > 0);

    /// <summary>More often than not something came late or not at all.</summary>
    public bool IsHabitual => 2 * Periods.Count(p => p.Late + p.Missing + p.Empty + p.ToMend > 0) > Periods.Count;

    /// <summary>"Trong 8 kỳ gần nhất: 5 kỳ có báo cáo trễ, 1 kỳ còn thiếu; 61,2 % số báo cáo đúng hạn."</summary>
    public string Words
    {
        get
        {
            var parts = new[] { Late > 0 ? $"{Late} kỳ có báo cáo trễ" : "", Unsent > 0 ? $"{Unsent} kỳ còn báo cáo thiếu, trống hoặc chưa sửa" : "" }.Where(p => p.Length > 0).ToList();
            var onTime = Text.VietnameseNumber.Percent(100m * Periods.Sum(p => p.OnTime) / Periods.Sum(p => p.Owed), 1);
            return $"Trong {Periods.Count} kỳ gần nhất: {(parts.Count == 0 ? "kỳ nào cũng nộp đủ, đúng hạn" : string.Join(", ", parts) + $"; {onTime} số báo cáo đúng hạn")}.";
        }
    }
}
