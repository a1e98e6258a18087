using System.Globalization;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Recognition;

/// <summary>What was looked at and not recognised, to tell the sender what was looked for and what to do.</summary>
internal sealed class Strangers(FormCatalog catalog)
{
    /// <summary>A table less like a form than this is not worth asking about.</summary>
    public const double Near = 0.3;

    private readonly List<string> seen = [];
    private readonly List<FormTable> nearest = [];
    private readonly List<Finding> findings = [];
    private readonly List<KnownForm> drafts = [];

    /// <summary>Tables that no form fits, worth a note where other sheets were recognised.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>The forms that tables came near to, likeliest first.</summary>
    public IReadOnlyList<FormTable> Nearest => [.. nearest.OrderByDescending(n => n.Likeness)];

    /// <summary>How many were looked at.</summary>
    public int Count => seen.Count;

    /// <summary>Takes back what was noted after the first so many: the sheet turned out to be known.</summary>
    public void ForgetFrom(int count)
    {
        findings.RemoveRange(findings.Count - (seen.Count - count), seen.Count - count);
        seen.RemoveRange(count, seen.Count - count);
    }

    public void AddEmpty(Sheet sheet)
    {
        if (sheet.Cells.Count > 0)
            seen.Add($"sheet {Vietnamese.Quote(sheet.Name)} không có dòng mã số cột hay cột tên đơn vị");
    }

    public void Add(SheetTable table, IReadOnlyList<FormTable> matches)
    {
        nearest.AddRange(matches.Where(m => m.Likeness >= Near));
        var like = matches.Count > 0 && matches[0].Likeness > 0.2
            ? string.Create(CultureInfo.InvariantCulture, $", giống {matches[0].Form.Name} nhất nhưng chỉ khớp {Math.Floor(matches[0].Likeness * 100)}%") : "";
        Note(table, $"bảng ở sheet {Vietnamese.Quote(table.Sheet.Name)} không giống biểu nào{like}");
    }

    /// <summary>A sheet of a form that awaits its printed original.</summary>
    public void AddDraft(Sheet sheet, KnownForm draft)
    {
        drafts.Add(draft);
        seen.Add($"sheet {Vietnamese.Quote(sheet.Name)} là {draft.Name}, biểu chờ biểu mẫu chính thức");
        findings.Add(new Finding("NHAN-05", Severity.Note, sheet.Name, null, null, null, draft.Definition.Code, "", Awaits(draft)));
    }

    public void AddRivals(SheetTable table, IReadOnlyList<FormTable> rivals)
    {
        nearest.AddRange(rivals);
        Note(table, $"bảng ở sheet {Vietnamese.Quote(table.Sheet.Name)} giống nhau với {string.Join(" và ", rivals.Select(r => r.Form.Name))} nên không xác định được là biểu nào");
    }

    /// <summary>Why the whole file was not recognised.</summary>
    public string Reason()
    {
        if (drafts.Count > 0)
            return string.Join(" ", drafts.Distinct().Select(Awaits));
        var what = seen.Count == 0 ? "" : $" Đã xem: {Vietnamese.List(seen, 4, "sheet")}.";
        var known = string.Join(", ", catalog.Forms.Select(f => f.Definition.Code));
        return $"Không nhận ra biểu mẫu nào trong tệp. Hệ thống tìm dòng mã số cột (ví dụ “MS | 1=4+13+22 | 2=5+14+23 | …”) và tiêu đề cột của các biểu {known}." +
            what + " Đề nghị tải biểu mẫu của đơn vị mình trên hệ thống, chép số liệu vào rồi gửi lại.";
    }

    private static string Awaits(KnownForm draft) =>
        $"Tệp có {draft.Name}. Biểu này đang chờ biểu mẫu chính thức nên hệ thống chưa thu thập số liệu. Đề nghị gửi biểu theo văn bản yêu cầu của cơ quan chủ trì; " +
        "khi có biểu mẫu chính thức, hệ thống sẽ mở nhận.";

    private void Note(SheetTable table, string what)
    {
        seen.Add(what);
        findings.Add(new Finding(
            "NHAN-02", Severity.Note, table.Sheet.Name, null, null, null, "", "",
            $"Bỏ qua một bảng: {what}. Nếu đây là báo cáo phải nộp, đề nghị tải đúng biểu mẫu trên hệ thống rồi gửi lại."));
    }
}
