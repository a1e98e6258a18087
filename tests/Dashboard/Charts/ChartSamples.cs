using DanVan.Dashboard.Charts;
using DanVan.Dashboard.Charts.Kinds;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Charts;

/// <summary>One spec for each way a kind is used, with the names and sizes of a real province and invented figures.</summary>
internal static class ChartSamples
{
    public static readonly string[] Districts =
    [
        "Thành phố Kon Tum", "Huyện Đắk Glei", "Huyện Ngọc Hồi", "Huyện Đắk Tô", "Huyện Kon Plông", "Huyện Kon Rẫy",
        "Huyện Đắk Hà", "Huyện Sa Thầy", "Huyện Tu Mơ Rông", "Huyện Ia H'Drai",
    ];

    public static readonly string[] Departments =
    [
        "Sở Nội vụ", "Sở Tư pháp", "Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Sở Công Thương",
        "Sở Nông nghiệp và Phát triển nông thôn", "Sở Giao thông vận tải", "Sở Xây dựng", "Sở Tài nguyên và Môi trường",
        "Sở Thông tin và Truyền thông", "Sở Lao động - Thương binh và Xã hội", "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Ngoại vụ", "Thanh tra tỉnh",
        "Văn phòng Ủy ban nhân dân tỉnh", "Ban Dân tộc", "Ban Quản lý Khu kinh tế tỉnh",
    ];

    public static IEnumerable<(string Name, ChartSpec Spec)> All()
    {
        yield return ("trend-one", Trend());
        yield return ("trend-three", TrendOfThree());
        yield return ("trend-five", TrendOfFive());
        yield return ("trend-zoomed", Trend() with { Scale = ValueScale.Zoomed, Title = "Tỷ lệ giải quyết khiếu nại, tố cáo toàn tỉnh dao động trong khoảng hẹp" });
        yield return ("trend-quarters", Quarters());
        yield return ("ranking-10", Ranking(Districts));
        yield return ("ranking-20", Ranking(Departments));
        yield return ("ranking-counts", RankingOfCounts());
        yield return ("composition-bars", Parts());
        yield return ("composition-stacked", Parts() with { Form = CompositionForm.Stacked });
        yield return ("composition-units", PartsByUnit());
        yield return ("heatmap-10", Heatmap(Districts, Better.Higher));
        yield return ("heatmap-30", Heatmap([.. Districts, .. Departments], Better.Lower));
        yield return ("heatmap-counts", HeatmapOfCounts());
    }

    public static ChartSpec Of(string name) => All().Single(sample => sample.Name == name).Spec;

    public static TrendSpec Trend() => new()
    {
        Title = "Tỷ lệ giải quyết khiếu nại, tố cáo thuộc thẩm quyền, toàn tỉnh",
        Subtitle = "%, các kỳ báo cáo 6 tháng và năm, 2015–2021",
        SourceLine = "Nguồn: biểu 01/KQGQ, 03/KQGQ, Thông tư 02/2021/TT-TTCP",
        CoverageNote = "34/38 đơn vị đã báo cáo",
        Notice = "Số liệu minh họa",
        EditionCode = "KT-2021-6T-01",
        ValueUnit = "%",
        Decimals = 1,
        Periods = HalfYears(),
        Series = [Series("Toàn tỉnh", 76.2m, 78.9m, 80.1m, 81.6m, 79.4m, 83.3m, null, 84.8m, 86.1m, 88.4m, 87.2m, 90.5m, 93.7m, 95.2m)],
        Target = new(90, "Chỉ tiêu: 90 %"),
    };

    public static TrendSpec TrendOfThree() => Trend() with
    {
        Title = "Giải quyết khiếu nại, tố cáo: Đắk Hà vượt mức chung của tỉnh từ năm 2019",
        Series =
        [
            Series("Huyện Đắk Hà", 70.2m, 72.9m, 75.1m, 79.6m, 78.4m, 81.3m, 80.2m, 84.8m, 88.1m, 91.4m, 92.2m, 94.5m, 95.7m, 96.2m),
            Series("Huyện Tu Mơ Rông", 66.2m, 61.9m, 60.1m, null, null, 63.3m, 69.2m, 74.8m, 71.1m, 78.4m, 80.2m, 85.5m, 88.7m, 92.2m),
            Series("Toàn tỉnh", 76.2m, 78.9m, 80.1m, 81.6m, 79.4m, 83.3m, 82.2m, 84.8m, 86.1m, 88.4m, 87.2m, 90.5m, 93.7m, 95.2m) with { IsMuted = true },
        ],
    };

    public static TrendSpec TrendOfFive() => Trend() with
    {
        Title = "Số lượt tiếp công dân theo cơ quan tiếp",
        Subtitle = "Lượt, các kỳ báo cáo 6 tháng và năm, 2015–2021",
        ValueUnit = "lượt",
        Decimals = 0,
        Target = null,
        Series = [.. Enumerable.Range(0, 5).Select(s => Series(Districts[s], [.. Enumerable.Range(0, 14).Select(i => (decimal?)(400 + s * 230 + Wave(s, i, 160)))]))],
    };

    public static TrendSpec Quarters() => Trend() with
    {
        Title = "Số đơn khiếu nại, tố cáo tiếp nhận trong quý",
        Subtitle = "Đơn, quý I năm 2020 – quý IV năm 2021",
        ValueUnit = "đơn",
        Decimals = 0,
        Target = null,
        Periods = [.. from year in (int[])[2020, 2021] from quarter in (string[])["I", "II", "III", "IV"] select new ChartPeriod("Quý " + quarter, $"{year}", $"Quý {quarter} năm {year}")],
        Series = [Series("Toàn tỉnh", 1204, 1187, 1356, 1420, 1098, 1243, 1171, null)],
    };

    public static RankingSpec Ranking(IReadOnlyList<string> units) => new()
    {
        Title = "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn theo đơn vị",
        Subtitle = "%, 6 tháng đầu năm 2021 (15/12/2020 – 14/6/2021)",
        SourceLine = "Nguồn: biểu II.06a, Thông tư 01/2020/TT-VPCP",
        CoverageNote = $"{units.Count - 2}/{units.Count} đơn vị đã báo cáo",
        Notice = "Số liệu minh họa",
        EditionCode = "KT-2021-6T-01",
        ValueUnit = "%",
        Decimals = 1,
        Rows =
        [
            .. units.Index().Select(unit => new RankingRow(
                unit.Item,
                unit.Index >= units.Count - 2
                    ? new ChartValue(null, $"/hinh/{unit.Index}")
                    : new ChartValue(99.4m - 31m * unit.Index / units.Count - unit.Index % 3, $"/hinh/{unit.Index}", $"{unit.Item}, 6 tháng đầu năm 2021: {99.4m - 31m * unit.Index / units.Count - unit.Index % 3:0.0} %"),
                unit.Index == 3)),
        ],
        References = [new(90, "Chỉ tiêu: 90 %"), new(86.4m, "Toàn tỉnh: 86,4 %", ReferenceKind.Average)],
    };

    public static RankingSpec RankingOfCounts() => Ranking(Districts) with
    {
        Title = "Số đoàn đông người đến khiếu nại, tố cáo",
        Subtitle = "Đoàn, 6 tháng đầu năm 2021",
        ValueUnit = "đoàn",
        Decimals = 0,
        Rows = [.. Districts.Index().Select(unit => new RankingRow(unit.Item, new ChartValue(Math.Max(0, 14 - unit.Index * 2), $"/hinh/{unit.Index}"), unit.Index == 6))],
        References = [new(4.2m, "Bình quân: 4,2 đoàn", ReferenceKind.Average)],
    };

    public static CompositionSpec Parts() => new()
    {
        Title = "Đơn tiếp nhận theo loại và lĩnh vực, toàn tỉnh",
        Subtitle = "Đơn, 6 tháng đầu năm 2021",
        SourceLine = "Nguồn: biểu 01/XLD, Thông tư 02/2021/TT-TTCP",
        Notice = "Số liệu minh họa",
        ValueUnit = "đơn",
        Parts = ["Kiến nghị, phản ánh", "Khiếu nại về đất đai", "Khiếu nại khác", "Tố cáo hành chính", "Tố cáo khác"],
        Rows = [new("", [new(1234), new(812, "/hinh/dat-dai"), new(305), new(96), new(41)])],
    };

    public static CompositionSpec PartsByUnit() => Parts() with
    {
        Title = "Cơ cấu đơn tiếp nhận theo huyện",
        Rows =
        [
            .. Districts.Index().Select(unit => new CompositionRow(unit.Item, unit.Index switch
            {
                8 => [.. Enumerable.Repeat(new ChartValue(null), 5)],
                9 => [.. Enumerable.Repeat(new ChartValue(0), 5)],
                _ => [.. Enumerable.Range(0, 5).Select(part => new ChartValue(Math.Max(0, 160 - part * 34 + Wave(unit.Index, part, 40)), $"/hinh/{unit.Index}/{part}"))],
            })),
        ],
    };

    public static HeatmapSpec Heatmap(IReadOnlyList<string> units, Better better) => new()
    {
        Title = "Tỷ lệ giải quyết khiếu nại, tố cáo theo đơn vị và kỳ báo cáo",
        Subtitle = "%, 2015–2021",
        SourceLine = "Nguồn: biểu 01/KQGQ, 03/KQGQ, Thông tư 02/2021/TT-TTCP",
        CoverageNote = "kỳ gần nhất: 34/38 đơn vị đã báo cáo",
        Notice = "Số liệu minh họa",
        ValueUnit = "%",
        Decimals = 1,
        Better = better,
        Periods = HalfYears(),
        Rows = [.. units.Index().Select(unit => new HeatmapRow(unit.Item, [.. Enumerable.Range(0, 14).Select(i => new ChartValue((unit.Index * 5 + i * 3) % 17 == 0 || unit.Index == 9 && i > 10 ? null : Math.Min(100m, 68 + i * 1.4m + Wave(unit.Index, i, 130) / 10m), $"/hinh/{unit.Index}/{i}") { MissingText = unit.Index == 9 && i > 10 ? ChartValue.Nothing : ChartValue.NotReported })]))],
    };

    public static HeatmapSpec HeatmapOfCounts() => Heatmap(Districts, Better.Neither) with
    {
        Title = "Số lượt tiếp công dân theo huyện và quý",
        Subtitle = "Lượt",
        ValueUnit = "lượt",
        Decimals = 0,
        Periods = Quarters().Periods,
        Rows = [.. Districts.Index().Select(unit => new HeatmapRow(unit.Item, [.. Enumerable.Range(0, 8).Select(i => new ChartValue(180 + unit.Index * 130 + Wave(unit.Index, i, 150)))], unit.Index == 0))],
    };

    private static ChartPeriod[] HalfYears() =>
        [.. from year in Enumerable.Range(2015, 7) from half in (string[])["6T", "N"] select new ChartPeriod(half, $"{year}", half == "6T" ? $"6 tháng đầu năm {year}" : $"Năm {year}")];

    private static TrendSeries Series(string name, params decimal?[] values) =>
        new(name, [.. values.Select((value, i) => new ChartValue(value, $"/hinh/{i}"))]);

    /// <summary>Ups and downs that are the same every time, −size … size.</summary>
    private static int Wave(int seed, int i, int size) => (int)(Math.Sin(seed * 12.9898 + i * 78.233) * size);
}
