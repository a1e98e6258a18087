using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Dashboard;

/// <summary>
/// Fills a warehouse as a province would in the given periods: every sender owes, most send in time, a few are late,
/// wrong or missing. Invented, the same every time.
/// </summary>
public static class SampleWarehouse
{
    /// <summary>Enough for every page to have a figure, the same period last year and a trend.</summary>
    public static readonly IReadOnlyList<string> Periods = ["2020-Q2", "2020-6T", "2021-Q1", "2021-Q2", "2021-6T"];

    /// <summary>The one who has not sent anything of the newest six months.</summary>
    public const string MissingSender = "SNGV";

    /// <summary>The one whose newest six-month returns are all wrong.</summary>
    public const string WrongSender = "611";

    public static void Fill(Db db, ProvinceCatalog catalog, IReadOnlyList<string> periods)
    {
        var deliveries = new Deliveries(db);
        var loader = new Loader(db, new Keys(db), catalog);
        foreach (var period in periods.Select(PeriodCode.Parse).Order())
            foreach (var sender in catalog.Units.Where(u => u.IsExpected))
                if (Outcomes(catalog, sender, period) is { Count: > 0 } outcomes)
                {
                    var due = outcomes.Max(o => o.Period!.Due);
                    var days = (int)(SampleFigures.Chance(sender.Code, period.ToString(), "ngày") * 13) - 11;
                    var at = new DateTimeOffset(due.AddDays(days), new TimeOnly(3, 5), TimeSpan.Zero);
                    var name = $"Bao cao {sender.ShortName} {period.ToString().Replace('-', ' ')}.xlsx";
                    var delivery = deliveries.Record(Hash($"{sender.Code}/{period}"), 20_480, "mau/" + name, name, "upload", at, null, null);
                    loader.Finish(delivery.DeliveryId, outcomes, at.AddSeconds(2));
                }
    }

    private static List<SubmissionOutcome> Outcomes(ProvinceCatalog catalog, OrgUnit sender, PeriodCode period)
    {
        var isNewest = period.ToString() == "2021-6T";
        if (isNewest && sender.Code == MissingSender)
            return [];
        return
        [
            .. from form in catalog.Forms
               where form.OwedBy.Contains(sender.Group) && catalog.CalendarOf(form).Find(period) is { } dated && form.IsAskedIn(dated)
               select Outcome(catalog, form, sender, period, isNewest && sender.Code == WrongSender),
        ];
    }

    private static SubmissionOutcome Outcome(
        ProvinceCatalog catalog, FormDefinition form, OrgUnit sender, PeriodCode period, bool isWrong)
    {
        var leaves = Leaves(catalog, form, sender).ToList();
        var figures = leaves.Index().SelectMany(leaf => Cells(catalog, form, leaf.Item, leaf.Index, period)).ToList();
        Finding[] findings = isWrong
            ? [new($"{form.Code.Replace("/", "", StringComparison.Ordinal)}-01", Severity.Error, "Biểu", "B9", leaves[0].Code, "1", "31", "28", "Tổng số ở cột 1 không bằng tổng các cột thành phần. Kiểm tra lại từng cột rồi gửi lại tệp.")]
            : [];
        return new(
            isWrong ? SubmissionStatus.NeedsFix : SubmissionStatus.Accepted, form, sender, catalog.CalendarOf(form).Find(period),
            "biểu, đơn vị và kỳ đọc từ tiêu đề", null, 1, figures.Count, [.. leaves.Select(l => l.Code)], figures, findings)
        {
            Entries = form.IsList ? [.. leaves.SelectMany(leaf => SampleEntries.Of(leaf, period))] : [],
        };
    }

    private static IEnumerable<OrgUnit> Leaves(ProvinceCatalog catalog, FormDefinition form, OrgUnit sender) =>
        catalog.Units.Where(u =>
            u.IsExpected && form.Rows.Contains(u.Level) && (u.Code == sender.Code || u.ParentCode == sender.Code));

    private static IEnumerable<CellFigure> Cells(ProvinceCatalog catalog, FormDefinition form, OrgUnit leaf, int row, PeriodCode period)
    {
        var sample = new SampleFigures(leaf, period);
        // A form of which nothing is invented is answered by one zero: a blank return would be none.
        if (form.Breakdown is null && sample.Of(form.Key).Count == 0)
            return form.CompulsoryMeasures.Take(1).Select(m => new CellFigure(leaf.Code, m, null, 0, ParseFlag.Typed, "0", "Biểu", $"A{row + 9}")).ToList();
        if (form.Breakdown is null)
            return Row(form, leaf, null, row, sample.Of(form.Key));
        var fields = catalog.Breakdowns.Where(b => b.Breakdown == form.Breakdown && SampleFigures.Chance(leaf.Code, b.Code, "lĩnh vực") < 0.08).DefaultIfEmpty(catalog.Breakdowns.First(b => b.Breakdown == form.Breakdown));
        return fields.Index().SelectMany(field => Row(form, leaf, field.Item.Code, field.Index, sample.Dossiers(field.Item.Code))).ToList();
    }

    private static IEnumerable<CellFigure> Row(
        FormDefinition form, OrgUnit leaf, string? breakdown, int row, IReadOnlyDictionary<string, long> values) =>
        from column in form.Measures
        where values.ContainsKey(column.Code)
        let value = values[column.Code]
        select new CellFigure(
            leaf.Code, $"{form.Key}/{column.Code}", breakdown, value * 1000, ParseFlag.Typed, $"{value}", "Biểu", $"{(char)('A' + int.Parse(column.Code, System.Globalization.CultureInfo.InvariantCulture) % 26)}{row + 9}");

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
