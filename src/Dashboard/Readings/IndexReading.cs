using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>
/// The province's result in an outside index in a year. What was announced goes before what its components add up to:
/// it is the result; the sum shows that the table behind it is the same.
/// </summary>
public sealed record IndexReading(IndexResult Result, IndexResult? Before)
{
    public int Year => (int)Result.Year;

    public decimal Score => Points(Result.AnnouncedE4 ?? Result.ScoreE4!.Value);

    /// <summary>Place among provinces, 1 the best; null where neither announced nor computable.</summary>
    public long? Rank => Result.AnnouncedRank ?? Result.Rank;

    public long? Of => Result.AnnouncedRank is not null ? Result.AnnouncedOf : Result.Rank is not null ? Result.OfProvinces : null;

    /// <summary>"49/63"; "—" where there is no rank.</summary>
    public string RankText => Rank is { } rank ? $"{VietnameseNumber.Format(rank, 0)}/{VietnameseNumber.Format(Of, 0)}" : VietnameseNumber.None;

    /// <summary>The most points there were in that year; null where only the total was announced.</summary>
    public decimal? MaxScore => Points(Result.MaxE4);

    /// <summary>Points more than the year before; null where that is not known, or was counted out of another maximum.</summary>
    public decimal? Change => Before is { } b && !IsOtherScale(b) && (b.AnnouncedE4 ?? b.ScoreE4) is { } before ? Score - Points(before) : null;

    /// <summary>Places won against the year before, negative where lost.</summary>
    public long? PlacesWon => Before is { } b && (b.AnnouncedRank ?? b.Rank) is { } before && Rank is { } rank ? before - rank : null;

    /// <summary>"tăng 12" places; "—" where it is not known.</summary>
    public string PlacesText => PlacesWon switch
    {
        null => VietnameseNumber.None,
        0 => "giữ nguyên",
        > 0 => $"tăng {PlacesWon}",
        _ => $"giảm {-PlacesWon}",
    };

    /// <summary>How the figure is known.</summary>
    public string Basis => (Result.Reference, Result.ScoreE4) switch
    {
        ({ } reference, { } sum) => $"{reference}; cộng từ bảng thành phần được {Print(Points(sum))} điểm",
        ({ } reference, null) => reference,
        _ => Result.OfProvinces > 1 ? $"Cộng và xếp hạng từ bảng thành phần của {Result.OfProvinces} tỉnh, thành phố có đủ số liệu" : "Cộng từ bảng thành phần",
    };

    private bool IsOtherScale(IndexResult before) => Result.MaxE4 is { } now && before.MaxE4 is { } then && now != then;

    public static string Print(decimal? points) => VietnameseNumber.Format(points, 2);

    /// <summary>"+1,20" or "−0,35"; "—" where there is none.</summary>
    public static string Signed(decimal? change) => change > 0 ? "+" + Print(change) : Print(change);

    public static decimal Points(long e4) => e4 / 10_000m;

    public static decimal? Points(long? e4) => e4 / 10_000m;

    /// <summary>Every year known, oldest first.</summary>
    public static IReadOnlyList<IndexReading> All(OutsideIndex index, Indices indices)
    {
        var results = indices.Results(index.Id).ToDictionary(r => r.Year);
        return [.. results.Values.Select(r => new IndexReading(r, results.GetValueOrDefault(r.Year - 1)))];
    }
}
