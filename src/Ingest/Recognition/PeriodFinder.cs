using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Recognition;

/// <summary>
/// Which period a form reports: as declared on delivery, else by the manifest, the line of dates, the title, in this
/// order. Sources that disagree are an error, for the figures can be right for one of them only.
/// </summary>
internal sealed class PeriodFinder(KnownForm form, Delivery delivery)
{
    /// <summary>The rule of a file that says nothing of its period.</summary>
    public const string NothingFound = "KY-03";

    private readonly string declaredFrom = delivery.DeclaredFrom;
    private bool isByDates;

    private readonly List<Evidence<Period>> found = [];
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What the period was read from; null where none was found.</summary>
    public string? From => found.Count == 0 ? null : found[0].From;

    /// <summary>Whether it was declared or stands in the manifest.</summary>
    public bool IsSaid => found is [{ Sheet: null }, ..];

    /// <summary>Whether a line of dates says it.</summary>
    public bool IsByDates => isByDates;

    /// <summary>What other lines say.</summary>
    public IReadOnlyList<Candidate> Others => found.Count < 2 ? [] :
        [.. found.Skip(1).Where(f => f.Value.Code != found[0].Value.Code).DistinctBy(f => f.Value.Code).Select(f => new Candidate(f.Value.Code.ToString(), 50, f.From))];

    public Period? Find(Manifest? manifest, IReadOnlyList<SheetLines> sheets)
    {
        if (PeriodCode.TryParse(delivery.DeclaredPeriod, out var declared))
            Take(declared, declaredFrom, null, null);
        if (delivery.DeclaredPeriod is { Length: > 0 } text && found.Count == 0)
            findings.Add(UnknownDeclared(text));
        var isDeclared = found.Count > 0;
        if (manifest is not null && PeriodCode.TryParse(manifest.Period, out var code))
            Take(code, "mã ẩn của biểu mẫu", null, null);
        foreach (var lines in sheets)
            ReadDates(lines);
        foreach (var lines in sheets)
            ReadTitle(lines);
        if (form.Definition.Periods.Contains(PeriodKind.OfficialYear))
            TellOfficial(sheets);
        if (found.Count == 0)
        {
            if (!findings.Exists(f => f.Severity == Severity.Error))
                findings.Add(Missing());
            return null;
        }
        Compare(isDeclared);
        return Check(found[0]);
    }

    private void Take(PeriodCode code, string from, string? sheet, string? cell)
    {
        if (code.Year is > 1900 and < 2200 && form.Calendar.Find(code) is { } period)
            found.Add(new(period, from, sheet, cell));
    }

    private void ReadDates(SheetLines lines)
    {
        foreach (var cell in lines.Cells)
        {
            if (!MayNamePeriod(cell.RawText) || !DateLine.TryRead(cell.RawText, out var from, out var to))
                continue;
            if (IsOfOurTime(from, to) && form.Calendar.FindByDates(from, to) is { } period)
            {
                isByDates |= found.Count == 0;
                found.Add(new(period, $"dòng {Vietnamese.Quote(cell.RawText)} (ô {cell.Address}, sheet {lines.Sheet.Name})", lines.Sheet.Name, cell.Address));
            }
            else
                findings.Add(NoSuchPeriod(lines.Sheet, cell, from, to));
        }
    }

    private void ReadTitle(SheetLines lines)
    {
        foreach (var cell in lines.Cells)
        {
            if (MayNamePeriod(cell.RawText) && PeriodCode.TryParseVietnamese(cell.RawText, out var code))
                Take(code, $"dòng {Vietnamese.Quote(cell.RawText)} (ô {cell.Address}, sheet {lines.Sheet.Name})", lines.Sheet.Name, cell.Address);
        }
    }

    // An official year has the days of the year, so lines of dates cannot tell them apart; and a title may say what it is and
    // leave the year to another line.
    private void TellOfficial(IReadOnlyList<SheetLines> sheets)
    {
        if (found.Count == 0 || (!found.Exists(f => f.Value.Status == ValueStatus.Official)
            && (IsSaid || !sheets.Any(s => s.Cells.Any(c => PeriodCode.SaysOfficial(c.RawText))))))
            return;
        foreach (var (i, evidence) in found.Index().ToList())
            if (evidence.Sheet is not null && form.Calendar.Find(evidence.Value.Code with { Kind = PeriodKind.OfficialYear }) is { } official
                && evidence.Value.Code == official.Code.Stretch)
                found[i] = evidence with { Value = official };
    }

    // Every period names a year; a look for its digits spares most lines the patterns.
    private static bool MayNamePeriod(string text) => text.Contains("20", StringComparison.Ordinal);

    // Calendars step into the year before and after, which a typed 0001 or 9999 does not have.
    private static bool IsOfOurTime(DateOnly from, DateOnly to) => from.Year > 1900 && to.Year < 2200;

    private void Compare(bool isDeclared)
    {
        var chosen = found[0];
        foreach (var other in found)
        {
            if (other.Value.Code == chosen.Value.Code)
                continue;
            findings.Add(new Finding(
                "KY-01", isDeclared ? Severity.Warning : Severity.Error, other.Sheet, other.Cell, null, null,
                other.Value.Code.VietnameseName, chosen.Value.Code.VietnameseName,
                $"Kỳ báo cáo không thống nhất: {chosen.From} cho biết {chosen.Value.Code.VietnameseName}, nhưng {other.From} cho biết " +
                $"{other.Value.Code.VietnameseName}. " + (isDeclared
                    ? $"Hệ thống lấy kỳ đã khai báo khi nộp; nếu chưa đúng, đề nghị nộp lại với kỳ {other.Value.Code.VietnameseName}."
                    : "Đề nghị sửa lại cho thống nhất rồi gửi lại.")));
            return;
        }
    }

    private Period? Check(Evidence<Period> evidence)
    {
        var period = evidence.Value;
        var definition = form.Definition;
        if (!definition.Periods.Contains(period.Code.Kind))
        {
            findings.Add(new Finding(
                "KY-04", Severity.Error, evidence.Sheet, evidence.Cell, null, null, period.Code.VietnameseName, KindNames(),
                $"Biểu {definition.Code} không báo cáo theo kỳ {period.Code.VietnameseName} (đọc từ {evidence.From}); biểu này chỉ có kỳ {KindNames()}. Đề nghị kiểm tra lại kỳ báo cáo."));
            return null;
        }
        var received = VietnamDay.Of(delivery.ReceivedAt);
        if (!definition.IsAskedIn(period))
        {
            findings.Add(NotAsked(evidence));
            return null;
        }
        if (period.From > received)
        {
            findings.Add(new Finding(
                "KY-06", Severity.Error, evidence.Sheet, evidence.Cell, null, null, period.Code.VietnameseName, Vietnamese.Day(received),
                $"Kỳ {period.Code.VietnameseName} (đọc từ {evidence.From}) bắt đầu từ {Vietnamese.Day(period.From)}, sau ngày nhận tệp. Đề nghị kiểm tra lại năm và kỳ báo cáo."));
            return null;
        }
        return period;
    }

    private Finding NotAsked(Evidence<Period> evidence)
    {
        var (definition, period) = (form.Definition, evidence.Value);
        var said = $"{period.Code.VietnameseName} (đọc từ {evidence.From})";
        foreach (var (other, calendar) in form.SameCode)
        {
            if (calendar.Find(period.Code) is { } dated && other.IsAskedIn(dated))
                return new Finding(
                    "KY-08", Severity.Error, evidence.Sheet, evidence.Cell, null, null, definition.Circular.Number, other.Circular.Number,
                    $"Tệp theo mẫu {form.Name} của {definition.Circular.Number}, nhưng kỳ {said} phải dùng mẫu của {other.Circular.Number}. " +
                    "Các cột của hai mẫu khác nhau nên hệ thống không nạp số liệu. Đề nghị tải mẫu của kỳ này, ghi số liệu vào đúng cột rồi gửi lại; nếu kỳ ghi sai, đề nghị sửa kỳ.");
        }
        if (definition.IsBeforeFirst(period.Code))
        {
            var first = PeriodCode.Parse(definition.CollectedFrom);
            return new Finding(
                "KY-05", Severity.Error, evidence.Sheet, evidence.Cell, null, null, period.Code.VietnameseName, first.VietnameseName,
                $"Kỳ {said} trước kỳ đầu tiên được thu thập ({first.VietnameseName}). Đề nghị kiểm tra lại kỳ báo cáo.");
        }
        var last = Vietnamese.Day(definition.Circular.InForceTo!.Value);
        return new Finding(
            "KY-08", Severity.Error, evidence.Sheet, evidence.Cell, null, null, period.Code.VietnameseName, last,
            $"{definition.Circular.Number} hết hiệu lực sau ngày {last}, nên {form.Name} không thu cho kỳ {said}. Đề nghị kiểm tra lại kỳ báo cáo, hoặc hỏi đơn vị vận hành biểu thay thế.");
    }

    private Finding NoSuchPeriod(Sheet sheet, Cell cell, DateOnly from, DateOnly to)
    {
        var seen = $"{Vietnamese.Day(from)} – {Vietnamese.Day(to)}";
        var near = string.Join("; ", Nearest(from, to).Select(p => $"{p.Code.VietnameseName}: {Vietnamese.Day(p.From)} – {Vietnamese.Day(p.To)}"));
        var isDeclared = found.Count > 0 && found[0].From == declaredFrom;
        return new Finding(
            "KY-02", isDeclared ? Severity.Warning : Severity.Error, sheet.Name, cell.Address, null, null, seen, near,
            $"Ô {cell.Address} ghi số liệu từ ngày {Vietnamese.Day(from)} đến ngày {Vietnamese.Day(to)}, không trùng kỳ nào của chế độ báo cáo. " +
            $"Kỳ gần nhất: {near}. Đề nghị kiểm tra lại ngày chốt số liệu.");
    }

    private IEnumerable<Period> Nearest(DateOnly from, DateOnly to) =>
        Enumerable.Range(Math.Clamp(to.Year, 1901, 2199) - 1, 3)
            .SelectMany(year => form.Calendar.Periods.Select(p => form.Calendar.Find(new PeriodCode(year, p.Kind, p.Seq))!))
            .Where(p => form.Definition.Periods.Contains(p.Code.Kind))
            .OrderBy(p => Math.Abs(p.From.DayNumber - from.DayNumber) + Math.Abs(p.To.DayNumber - to.DayNumber))
            .DistinctBy(p => p.Code)
            .Take(2);

    private static Finding UnknownDeclared(string text) => new(
        "KY-07", Severity.Warning, null, null, null, null, text, "",
        $"Kỳ khai báo khi nộp ({Vietnamese.Quote(text)}) không có trong chế độ báo cáo của biểu này nên hệ thống đọc kỳ từ tệp. Đề nghị kiểm tra lại.");

    private Finding Missing() => new(
        NothingFound, Severity.Error, null, null, null, null, "", "Số liệu tính từ ngày … đến ngày …",
        $"Không xác định được kỳ báo cáo của {form.Name}. Đề nghị ghi dưới tên biểu dòng “Số liệu tính từ ngày … đến ngày …”, " +
        "hoặc tên kỳ (ví dụ “6 tháng đầu năm 2021”), hoặc chọn kỳ khi nộp tệp.");

    private string KindNames() => string.Join(", ", form.Definition.Periods.Select(k => k switch
    {
        PeriodKind.Quarter => "quý",
        PeriodKind.SixMonths => "6 tháng",
        PeriodKind.NineMonths => "9 tháng",
        PeriodKind.OfficialYear => "năm chính thức",
        _ => "năm",
    }));
}
