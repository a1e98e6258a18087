using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard;

/// <summary>
/// What a leaf unit might report: invented, the same every time, and in keeping with the equations of the forms, so
/// that no share passes 100 %. Flows add up from quarters to the year.
/// </summary>
internal sealed class SampleFigures(OrgUnit leaf, PeriodCode period)
{
    private readonly Dictionary<string, long> _values = [];

    /// <summary>Values by printed column code; columns not named are left out.</summary>
    public IReadOnlyDictionary<string, long> Of(string form)
    {
        _values.Clear();
        switch (form)
        {
            case "TTCP-2021/01-TCD": Receptions(); break;
            case "TTCP-2021/01-XLD": Petitions(); break;
            case "TTCP-2021/01-KQGQ": Complaints(); break;
            case "TTCP-2021/03-KQGQ": Denunciations(); break;
            case "DV-2021/DV-02": Models(); break;
            case "DV-2021/DV-03": Dialogues(); break;
        }
        return _values;
    }

    /// <summary>Form II.06a, one field of administration.</summary>
    public IReadOnlyDictionary<string, long> Dossiers(string field)
    {
        _values.Clear();
        var received = Flow("hồ sơ" + field, Size(90, 240, 60));
        var before = Share(received, 0.05, 0.12, "tồn" + field);
        var online = Share(received, 0.05, 0.2 + 0.3 * (period.Year - 2020), "mạng" + field);
        var done = Share(received + before, 0.86, 0.97, "xong" + field);
        var late = Share(done, 0, 0.13 - 0.04 * (period.Year - 2020), "trễ" + field);
        var early = Share(done - late, 0.3, 0.7, "sớm" + field);
        var open = received + before - done;
        var overdue = Share(open, 0, 0.2, "quá hạn" + field);
        Put(3, received + before, online, received - online, before, done, early, done - late - early, late, open, open - overdue, overdue);
        return _values;
    }

    /// <summary>0 ≤ number &lt; 1 that depends on the words alone.</summary>
    public static double Chance(params ReadOnlySpan<string> words)
    {
        var hash = 2166136261u;
        foreach (var word in words)
            foreach (var letter in word + "|")
                hash = (hash ^ letter) * 16777619u;
        hash = (hash ^ (hash >> 15)) * 2246822519u;
        return ((hash ^ (hash >> 13)) & 0xffffff) / (double)0x1000000;
    }

    private void Receptions()
    {
        var total = 0L;
        var people = 0L;
        var cases = 0L;
        foreach (var (first, who, share) in new[] { (4, "thường xuyên", 0.62), (13, "thủ trưởng", 0.3), (22, "ủy quyền", 0.08) })
        {
            var turns = Share(Flow("tiếp dân", Size(26, 60, 9)), share * 0.8, share * 1.2, who);
            var persons = turns + Share(turns, 0.05, 0.4, who + "người");
            var matters = Share(turns, 0.6, 0.9, who + "vụ");
            var again = Share(matters, 0.04, 0.22, who + "nhiều lần");
            var groups = Share(turns, 0, 0.02, who + "đoàn");
            if (first != 4)
                Put(first - 1, Math.Min(turns, Months * (first == 13 ? 2 : 1)));
            Put(first, turns, persons, matters - again, again, groups, groups * 6, groups, 0);
            (total, people, cases) = (total + turns, people + persons, cases + matters);
        }
        Put(1, total, people, cases);
    }

    private void Petitions()
    {
        var received = Flow("đơn", Size(18, 40, 5));
        var before = Share(received, 0.02, 0.1, "đơn trước");
        var total = received + before;
        var handled = Share(total, 0.9, 1, "xử lý");
        var fit = Share(handled, 0.8, 0.98, "đủ điều kiện");
        var complaints = Share(fit, 0.2, 0.4, "khiếu nại");
        var denunciations = Share(fit, 0.02, 0.1, "tố cáo");
        var solved = Share(fit, 0.6, 0.85, "đã giải quyết");
        var again = Share(solved, 0, 0.1, "nhiều lần");
        var open = Share(fit - solved, 0.5, 1, "đang giải quyết");
        var own = Share(fit, 0.5, 0.75, "thuộc thẩm quyền");
        var passed = Share(fit - own, 0.4, 0.6, "chuyển đơn");
        Put(1, total, 0, before, 0, Share(received, 0, 0.05, "nhiều người"), received - Share(received, 0, 0.05, "nhiều người"), 0, handled, fit, fit);
        Put(11, complaints, denunciations, fit - complaints - denunciations, solved - again, again, open, fit - solved - open);
        Put(18, own, Share(own, 0.2, 0.4, "k"), 0, own - Share(own, 0.2, 0.4, "k"), fit - own, fit - own - passed, passed, 0, Share(passed, 0.4, 0.9, "phúc đáp"));
    }

    private void Complaints()
    {
        var cases = Flow("vụ khiếu nại", Size(5, 9, 1.2));
        var solved = Share(cases, 0.66, 0.97, "giải quyết");
        var withdrawn = Share(solved, 0.05, 0.3, "rút đơn");
        var decided = solved - withdrawn;
        var second = Share(decided, 0, 0.2, "lần hai");
        var right = Share(decided - second, 0.1, 0.3, "đúng");
        var partly = Share(decided - second - right, 0.1, 0.3, "một phần");
        var late = Share(solved, 0, 0.25, "trễ hạn");
        Put(1, cases, 0, cases, cases, decided, withdrawn);
        Put(20, right, decided - second - right - partly, partly, second - Share(second, 0, 0.4, "hủy"), Share(second, 0, 0.4, "hủy"), solved - late, late);
    }

    private void Denunciations()
    {
        var cases = Flow("vụ tố cáo", Size(2, 4, 0.4));
        var solved = Share(cases, 0.7, 1, "giải quyết tố cáo");
        var right = Share(solved, 0, 0.3, "tố cáo đúng");
        var partly = Share(solved - right, 0.1, 0.3, "tố cáo một phần");
        var late = Share(solved, 0, 0.2, "tố cáo trễ");
        Put(1, cases, 0, cases, cases, 0, solved, solved, 0, 0, 0);
        Put(24, right, 0, solved - right - partly, 0, partly, 0, solved - late, late);
    }

    private void Models()
    {
        var total = 2 + (long)(Size(4, 6, 3) * (period.Year == 2020 ? 1 : 1.25) + Months / 6);
        var fresh = Share(total, 0.1, 0.4, "mới");
        var economy = Share(total, 0.25, 0.4, "kinh tế");
        var culture = Share(total - economy, 0.4, 0.6, "văn hóa");
        var defence = Share(total - economy - culture, 0.3, 0.6, "quốc phòng");
        var effective = Share(total, 0.6, 0.95, "hiệu quả");
        var recognised = Share(effective, 0.2, 0.6, "công nhận");
        var groups = Share(total, 0.6, 0.9, "tập thể");
        Put(1, total, groups, total - groups, economy, culture, defence, total - economy - culture - defence, total - fresh, fresh, effective, recognised);
        Put(12, 0, recognised, 0, Share(recognised, 0.1, 0.5, "nhân rộng"), 0, total * 9, total * 3);
    }

    private void Dialogues()
    {
        var planned = leaf.Level == "commune" ? 2L : 4L;
        var holds = Chance(leaf.Code, "đối thoại", period.ToString()) < 0.78 + 0.08 * (period.Year - 2020);
        var held = holds ? Math.Max(1, Share(planned, Months / 12.0 * 0.8, Months / 12.0 * 1.3, "cuộc")) : 0;
        var regular = Share(held, 0.5, 1, "định kỳ");
        var heads = Share(held, 0.6, 1, "chủ trì");
        var opinions = held * (5 + (long)(Chance(leaf.Code, "ý kiến") * 9));
        var settled = Share(opinions, 0.6, 0.95, "trả lời");
        var open = Share(opinions - settled, 0.5, 1, "đang");
        var overdue = Share(opinions - settled, 0, 0.35, "chậm");
        Put(1, planned, held, regular, held - regular, 0, heads, held - heads, 0, held, 0, held * 45);
        Put(12, opinions, opinions, 0, settled, open, opinions - settled - open, Share(settled, 0.4, 0.8, "tại chỗ"), overdue, settled, held == 0 ? 1 : 0);
    }

    private int Months => period.Kind switch { PeriodKind.Quarter => 3, PeriodKind.SixMonths => 6, PeriodKind.NineMonths => 9, _ => 12 };

    private IEnumerable<int> Quarters => period.Kind == PeriodKind.Quarter ? [period.Seq] : Enumerable.Range(1, Months / 3);

    /// <summary>How much a quarter brings to a unit of this kind.</summary>
    private double Size(double department, double district, double commune) => leaf.Level switch
    {
        "commune" => commune,
        "district_office" => district,
        _ => department,
    } * (0.35 + 1.3 * Chance(leaf.Code));

    private long Flow(string what, double perQuarter) =>
        Quarters.Sum(q => (long)Math.Round(perQuarter * (0.75 + 0.5 * Chance(leaf.Code, what, $"{period.Year}/{q}")) * (1 + 0.07 * (period.Year - 2020))));

    // A unit keeps its ways: most of a share is its own, the rest is the period's.
    private long Share(long total, double from, double to, string what)
    {
        var place = 0.7 * Chance(leaf.Code, what) + 0.3 * Chance(leaf.Code, what, period.ToString());
        return Math.Clamp((long)Math.Round(total * (from + (to - from) * place)), 0, total);
    }

    private void Put(int firstColumn, params ReadOnlySpan<long> values)
    {
        foreach (var value in values)
            _values[firstColumn++.ToString(System.Globalization.CultureInfo.InvariantCulture)] = value;
    }
}
