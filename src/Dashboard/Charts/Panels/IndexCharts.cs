using DanVan.Dashboard.Charts.Kinds;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Charts.Panels;

/// <summary>Pictures of an outside index. They are published figures: no notice of invention stands on them.</summary>
public sealed class IndexCharts(Indices indices)
{
    public const string OverTime = "dien-bien";
    public const string AmongProvinces = "xep-hang";

    /// <summary>The picture of a name; null where there is no such picture.</summary>
    public ChartSpec? Find(OutsideIndex index, string name, int? year) => name switch
    {
        OverTime => Trend(index),
        AmongProvinces when year is { } y => Ranking(index, y),
        _ => null,
    };

    /// <summary>The province's total over all years; a year without a result is a gap.</summary>
    public TrendSpec Trend(OutsideIndex index)
    {
        var readings = IndexReading.All(index, indices);
        var years = readings.Count == 0 ? [] : Enumerable.Range(readings[0].Year, readings[^1].Year - readings[0].Year + 1).ToList();
        return new TrendSpec
        {
            Title = $"{index.ShortName} của {index.Province} qua các năm",
            Subtitle = "Điểm tổng hợp, cao hơn là tốt hơn",
            Periods = [.. years.Select(y => new ChartPeriod(Number(y), Name: "Năm " + Number(y)))],
            Series = [.. Scales(readings).Select(s => new TrendSeries(s.Name, [.. years.Select(y => Mark(index, s.Readings.FirstOrDefault(r => r.Year == y)))]))],
            Scale = readings.Count > 2 ? ValueScale.Zoomed : ValueScale.FromZero,
            ValueUnit = "điểm",
            Decimals = 2,
            SourceLine = "Nguồn: " + index.Attribution,
        };
    }

    /// <summary>Every province whose total of the year is known, the own one marked.</summary>
    public RankingSpec? Ranking(OutsideIndex index, int year)
    {
        var provinces = indices.Ranking(index.Id, year);
        if (provinces.Count < 2)
            return null;
        var totals = provinces.Select(p => p.ScoreE4).Order().ToList();
        var median = IndexReading.Points(totals[(totals.Count - 1) / 2] + totals[totals.Count / 2]) / 2;
        return new RankingSpec
        {
            Title = $"{index.ShortName} {Number(year)} của các tỉnh, thành phố",
            Subtitle = "Điểm tổng hợp, cao hơn là tốt hơn",
            Rows = [.. provinces.Select(p => new RankingRow($"{p.Rank}. {p.Province}", new ChartValue(IndexReading.Points(p.ScoreE4)), p.Province == index.Province))],
            References = [new ReferenceLine(median, $"Trung vị: {IndexReading.Print(median)}", ReferenceKind.Average)],
            ValueUnit = "điểm",
            Decimals = 2,
            SourceLine = "Nguồn: " + index.Attribution,
        };
    }

    // A total out of 80 points is no rise from one out of 60: each maximum is a line of its own.
    private static IEnumerable<(string Name, List<IndexReading> Readings)> Scales(IReadOnlyList<IndexReading> readings)
    {
        var maxima = readings.Select(r => r.MaxScore).OfType<decimal>().Distinct().ToList();
        return maxima.Count < 2
            ? [("Điểm", [.. readings])]
            : maxima.Select(max => ($"Tối đa {VietnameseNumber.Format(max, 0)}", readings.Where(r => r.MaxScore == max).ToList()));
    }

    private static ChartValue Mark(OutsideIndex index, IndexReading? reading) => reading is null
        ? new ChartValue(null) { MissingText = "không có số liệu" }
        : new ChartValue(reading.Score, Links.OutsideIndex(index.Id, reading.Year));

    private static string Number(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
