using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Recognition;

/// <summary>How sure the recogniser is of what it took, and what it would have taken next: for people to judge, and to be asked by.</summary>
internal static class Explanation
{
    public const int Certain = 100;

    // A line that dates the figures, or a letterhead, says it outright; rows and titles let it be inferred.
    private const int Outright = 95;
    private const int Inferred = 80;
    private const int MostOthers = 5;

    public static RecognisedField Form(IReadOnlyList<FormTable> tables, bool isByManifest, bool isDeclared, string why)
    {
        var worst = tables.MinBy(t => t.Likeness)!;
        var sure = isByManifest || isDeclared ? Certain : Percent(worst.Likeness);
        return new("form", worst.Form.Definition.Key, sure, why, [.. worst.Others.Take(MostOthers).Select(o => Candidate(o))]);
    }

    /// <summary>A table that is no form for sure, or several.</summary>
    public static RecognisedField UnknownForm(IReadOnlyList<FormTable> near) => new(
        "form", null, 0, "không biểu nào đủ khớp", [.. near.DistinctBy(n => n.Form).Take(MostOthers).Select(Candidate)]);

    public static RecognisedField Version(FormDefinition form, int? said) => new(
        "version", form.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), said is null ? Inferred : Certain,
        said is null ? "biểu hiện hành trong danh mục" : $"mã ẩn của biểu mẫu (phiên bản {said})", []);

    public static RecognisedField Unit(OrgUnit? unit, string? from, bool isSaid, bool isByLetterhead, IReadOnlyList<Candidate> others) => unit is null
        ? new("unit", null, 0, "tệp không ghi rõ đơn vị gửi", others)
        : new("unit", unit.Code, isSaid ? Certain : isByLetterhead ? Outright : Inferred, from ?? "", others);

    public static RecognisedField Period(Period? period, string? from, bool isSaid, bool isByDates, IReadOnlyList<Candidate> others) => period is null
        ? new("period", null, 0, "tệp không ghi kỳ báo cáo", others)
        : new("period", period.Code.ToString(), isSaid ? Certain : isByDates ? Outright : Inferred, from ?? "", others);

    /// <summary>The periods that had ended when the file arrived, the latest first.</summary>
    public static IReadOnlyList<Candidate> RecentPeriods(KnownForm form, DateOnly received) =>
        [.. Enumerable.Range(received.Year - 1, 2)
            .SelectMany(year => form.Calendar.Periods.Where(p => form.Definition.Periods.Contains(p.Kind)).Select(p => form.Calendar.Find(new PeriodCode(year, p.Kind, p.Seq))!))
            .Where(p => p.To <= received).OrderByDescending(p => p.To).Take(3)
            .Select(p => new Candidate(p.Code.ToString(), 0, $"kết thúc ngày {Vietnamese.Day(p.To)}, trước khi nhận tệp"))];

    /// <summary>Units that a line names without saying which of them it means.</summary>
    public static IReadOnlyList<Candidate> Ambiguous(UnitScope scope, IReadOnlyList<SheetLines> sheets)
    {
        var found = new List<Candidate>();
        foreach (var lines in sheets)
        {
            foreach (var cell in lines.Cells)
            {
                foreach (var line in cell.RawText.Split('\n').Where(l => l.Length is > 3 and < 120))
                {
                    var colon = line.IndexOf(':', StringComparison.Ordinal);
                    foreach (var unit in scope.Match(colon < 0 ? line : line[(colon + 1)..]) is { Unit: null } match ? match.Candidates : [])
                        found.Add(new(unit.Code, 50, $"dòng {Vietnamese.Quote(line)} (ô {cell.Address}) có thể là {unit.Name}"));
                }
            }
        }
        return [.. found.DistinctBy(f => f.Code).Take(MostOthers)];
    }

    private static Candidate Candidate(FormTable match) => new(
        match.Form.Definition.Key, Percent(match.Likeness), $"mã số cột và tiêu đề ở sheet {Vietnamese.Quote(match.Sheet.Name)} khớp {Percent(match.Likeness)}%");

    private static int Percent(double likeness) => (int)Math.Clamp(Math.Floor(likeness * 100), 0, 100);
}
