using BenchmarkDotNet.Attributes;
using DanVan.Dashboard.Charts;
using DanVan.Dashboard.Charts.Kinds;
using DanVan.Warehouse.Catalog;

namespace DanVan.Bench;

/// <summary>How long a page waits for a chart. The aim is less than 10 ms for a chart on a page.</summary>
[MemoryDiagnoser]
public class ChartBenchmark
{
    private const int Periods = 14;

    private ChartSpec spec = null!;

    [Params("trend", "ranking", "composition", "heatmap")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Setup() => spec = Kind switch
    {
        "trend" => new TrendSpec
        {
            Title = "Tỷ lệ giải quyết khiếu nại, tố cáo",
            ValueUnit = "%",
            Decimals = 1,
            Periods = [.. Enumerable.Range(0, Periods).Select(Period)],
            Series = [.. Enumerable.Range(0, 3).Select(s => new TrendSeries(Unit(s), Values(Periods, s)))],
            Target = new(90, "Chỉ tiêu: 90 %"),
        },
        "ranking" => new RankingSpec
        {
            Title = "Tỷ lệ hồ sơ giải quyết đúng hạn",
            ValueUnit = "%",
            Decimals = 1,
            Rows = [.. Values(20, 0).Select((value, i) => new RankingRow(Unit(i), value))],
            References = [new(90, "Chỉ tiêu: 90 %")],
        },
        "composition" => new CompositionSpec
        {
            Title = "Cơ cấu đơn tiếp nhận",
            ValueUnit = "đơn",
            Parts = ["Khiếu nại", "Tố cáo", "Kiến nghị", "Phản ánh"],
            Rows = [.. Enumerable.Range(0, 10).Select(i => new CompositionRow(Unit(i), Values(4, i)))],
        },
        _ => new HeatmapSpec
        {
            Title = "Tỷ lệ giải quyết theo đơn vị và kỳ",
            ValueUnit = "%",
            Decimals = 1,
            Better = Better.Higher,
            Periods = [.. Enumerable.Range(0, Periods).Select(Period)],
            Rows = [.. Enumerable.Range(0, 10).Select(i => new HeatmapRow(Unit(i), Values(Periods, i)))],
        },
    };

    [Benchmark(Baseline = true)]
    public RenderedChart Page() => ChartRenderer.Render(spec, ChartFrame.PlotOnly);

    [Benchmark]
    public string SvgForDownload() => ChartRenderer.ToSvg(spec);

    [Benchmark]
    public byte[] PngAtTwice() => ChartRenderer.ToPng(spec, 2);

    private static ChartPeriod Period(int i) => new(i % 2 == 0 ? "6T" : "N", $"{2015 + i / 2}");

    private static string Unit(int i) => $"Huyện Đắk Hà {i}";

    private static ChartValue[] Values(int count, int seed) =>
        [.. Enumerable.Range(0, count).Select(i => new ChartValue(60 + (seed * 7 + i * 13) % 40, "/hinh"))];
}
