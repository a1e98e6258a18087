using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Queries;
using DanVan.Warehouse;

namespace DanVan.Bench.Warehouse;

/// <summary>What the pages ask, question by question and page by page, by the code that they ask it with.</summary>
internal sealed class Questions(Filled filled)
{
    private const string Ratio = "d4-don-vi-co-doi-thoai";
    private const string Count = "k1-luot-tiep-cong-dan";
    private static readonly PeriodCode Last = PeriodCode.Parse(Filled.LastPeriod);
    private static readonly DateOnly Today = new(2023, 12, 1);

    private readonly Figures figures = new(filled.Db);
    private readonly Keys keys = new(filled.Db);
    private readonly FigureMemory memory = new();
    private int sent;

    public IEnumerable<(string Name, Func<int> Ask)> All()
    {
        var rankings = new Rankings(figures);
        var completeness = new Completeness(filled.Db);
        var cells = new Cells(filled.Db);
        var province = "62";
        var period = Filled.LastPeriod;
        yield return ("một chỉ tiêu, toàn bộ, một kỳ", () => figures.One(Ratio, period, province) is null ? 0 : 1);
        yield return ("một chỉ tiêu qua các kỳ", () => figures.OverTime(Count, province, "six_months", period).Count);
        yield return ("một chỉ tiêu theo địa bàn", () => figures.AcrossLevel(Ratio, period, "district").Count);
        yield return ("xếp hạng địa bàn, kể cả đơn vị còn thiếu", () => rankings.AcrossLevel(filled.Catalog.Indicator(Ratio)!, Last, "district").Units.Count);
        yield return ("một chỉ tiêu theo địa bàn qua các kỳ", () => figures.Grid(Count, "district", "six_months", period).Count);
        yield return ("các đơn vị hợp thành một địa bàn", () => figures.OfChildren(Count, period, NationalCatalog.SameDistrict).Count);
        yield return ("các ô đứng sau số liệu của một địa bàn", () => cells.Behind(Count, period, NationalCatalog.SameDistrict).Count);
        yield return ("mức độ đầy đủ của mọi đơn vị", () => completeness.Matrix(period, Today).Count);
        yield return ("số liệu bất thường, ba năm, mọi đơn vị", () => new Outliers(filled.Db).Of(period, most: 50).Count);
        yield return ("các kỳ có số liệu", () => new Periods(filled.Db).WithFigures().Count);
        foreach (var theme in filled.Catalog.Themes.Where(t => t.Id is "dan-van" or "khieu-nai-to-cao"))
        {
            yield return ($"TRANG chuyên đề {theme.Id}: chỉ tiêu, xếp hạng", () => new Request(filled, new()).Indicators(theme));
            yield return ($"TRANG chuyên đề {theme.Id}: biểu đồ", () => new Request(filled, new()).Charts(theme));
            yield return ($"TRANG chuyên đề {theme.Id}: cả hai, khi chưa có gì thay đổi", () => new Request(filled, memory).Indicators(theme) + new Request(filled, memory).Charts(theme));
        }
        yield return ("TRANG địa bàn: chỉ tiêu, so với toàn bộ, xếp hạng", () => new Request(filled, new()).Unit(NationalCatalog.SameDistrict));
        yield return ("TRANG địa bàn, khi chưa có gì thay đổi", () => new Request(filled, memory).Unit(NationalCatalog.SameDistrict));
        yield return ("NẠP một báo cáo của địa bàn mười xã", Load);
    }

    // A return of a period that nobody has reported for yet, another version each time.
    private int Load()
    {
        var form = filled.Catalog.Form("DV-2021/DV-03")!;
        var sender = filled.Catalog.Unit(NationalCatalog.SameDistrict)!;
        var period = filled.Catalog.CalendarOf(form).Find(PeriodCode.Parse("2023-N"))!;
        var leaves = filled.Catalog.Units.Where(u => u.ParentCode == sender.Code).Select(u => u.Code).ToList();
        var at = new DateTimeOffset(2023, 12, 16, 8, 0, 0, TimeSpan.FromHours(7)).AddSeconds(++sent);
        var content = sent.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(64, 'f');
        var delivery = new Deliveries(filled.Db).Record(content, 1, content, "bench.xlsx", "command", at, null, null);
        var cells = leaves.SelectMany((leaf, row) => form.Measures.Select((column, i) => new CellFigure(
            leaf, $"{form.Key}/{column.Code}", null, (row + i + sent) * 1000L, ParseFlag.Typed, "1", "Biểu", $"C{row + 9}"))).ToList();
        var outcome = new SubmissionOutcome(SubmissionStatus.Accepted, form, sender, period, "", null, 1, cells.Count, leaves, cells, []);
        return new Loader(filled.Db, keys, filled.Catalog).Finish(delivery.DeliveryId, [outcome], at).Count;
    }

    // What a page asks with is made anew for each request; a memory of its own makes it the first after something was loaded.
    private sealed class Request
    {
        private const string Province = "62";
        private readonly ProvinceCatalog catalog;
        private readonly IndicatorReadings readings;
        private readonly Rankings rankings;
        private readonly PanelCharts charts;

        public Request(Filled filled, FigureMemory memory)
        {
            var figures = new Figures(filled.Db, structure: null, memory);
            catalog = filled.Catalog;
            readings = new IndicatorReadings(catalog, figures);
            rankings = new Rankings(figures);
            charts = new PanelCharts(catalog, figures, readings, rankings, new Editions(filled.Db, catalog, filled.Db, memory: memory), new SiteNotice(new Settings(filled.Db)));
        }

        public int Indicators(ThemeDefinition theme)
        {
            var lines = readings.OfTheme(theme, Last, Province);
            return rankings.AcrossLevel([.. lines.Select(l => (l.Indicator, l.Period))], "district").Count;
        }

        public int Charts(ThemeDefinition theme) => charts.Of(theme.Panels, Last).Count;

        public int Unit(string unit)
        {
            var own = readings.Of([.. catalog.Themes.SelectMany(readings.Of)], Last, unit);
            var known = own.Where(r => r.Value is not null).ToList();
            var ranked = known.Where(r => Ranking.Applies(r.Indicator)).ToList();
            return readings.Of([.. known.Select(r => r.Indicator)], Last, Province).Count
                + rankings.AcrossLevel([.. ranked.Select(r => (r.Indicator, r.Period))], "district").Count;
        }
    }
}
