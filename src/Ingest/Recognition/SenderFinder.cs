using DanVan.Ingest.Templates;
using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Recognition;

/// <summary>
/// Which unit a return is of: as declared on delivery, else by the manifest, the letterhead, the rows, in this order.
/// The unit must owe the form; the province may bring the roll-up of all.
/// </summary>
internal sealed class SenderFinder(UnitDirectory units, KnownForm form, Delivery delivery)
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What the sender was read from; null where none was found.</summary>
    public string? From { get; private set; }

    /// <summary>Whether it was declared or stands in the manifest.</summary>
    public bool IsSaid { get; private set; }

    public bool IsByLetterhead { get; private set; }

    /// <summary>Null where nothing names a sender; a unit that may not send the form is returned with a finding.</summary>
    public OrgUnit? Find(Manifest? manifest, IReadOnlyList<SheetLines> sheets, IReadOnlyList<FormTable> tables)
    {
        var declared = AreaOf(units.Find(delivery.DeclaredUnit));
        if (declared is null && delivery.DeclaredUnit is { Length: > 0 } text)
            findings.Add(UnknownDeclared(text));
        var hidden = AreaOf(units.Find(manifest?.Unit));
        var letterhead = Letterhead.Read(units, sheets);
        var sender = declared ?? hidden;
        if (sender is not null)
        {
            IsSaid = true;
            From = declared is not null ? delivery.DeclaredFrom : "mã ẩn của biểu mẫu";
            Compare(sender, declared is not null, hidden, letterhead);
        }
        else
        {
            var rows = RowUnits.Read(units, tables);
            sender = ByLetterhead(letterhead, rows, sheets.Count) ?? ByRows(rows);
        }
        if (sender is null)
            findings.Add(Missing());
        else if (!MaySend(sender))
            findings.Add(MayNotSend(sender));
        return sender;
    }

    /// <summary>In place of "no sender found": the one named is none of this period.</summary>
    public void TellOfOtherTime(OrgUnit unit, bool isGone, Period? period)
    {
        findings.RemoveAll(f => f.Rule is "GUI-03" or "GUI-04");
        var when = period is null ? "" : $" ({period.Code.VietnameseName})";
        findings.Add(new(
            "GUI-05", Severity.Error, null, null, unit.Code, null, unit.Name, "",
            (isGone
                ? $"{unit.Name} không còn là đơn vị báo cáo của kỳ này{when}: đơn vị đã kết thúc hoạt động từ ngày {Vietnamese.Day(unit.ValidTo!.Value.AddDays(1))}."
                : $"{unit.Name} chưa phải đơn vị báo cáo của kỳ này{when}: đơn vị hoạt động từ ngày {Vietnamese.Day(unit.ValidFrom)}.")
            + " Đề nghị kiểm tra lại kỳ báo cáo; nếu kỳ đúng, số liệu do đơn vị có trong kỳ báo cáo."));
    }

    private OrgUnit? ByLetterhead(Letterhead letterhead, RowUnits rows, int sheets)
    {
        var named = letterhead.Units.Select(u => u.Value).Distinct().ToList();
        if (named.Count == 0)
            return null;
        var owing = named.Where(Owes).ToList();
        var communes = named.Where(u => u.Level == Levels.Commune).ToList();
        OrgUnit chosen;
        if (communes.Count == 1 && IsOnlyOf(communes[0], letterhead, rows, sheets))
            chosen = communes[0];
        else if (owing.Count > 0)
            chosen = owing.Count == 1 ? owing[0] : units.CommonAncestor(owing);
        else
            chosen = AreaOf(units.CommonAncestor(named.Where(u => u.Level != Levels.Province).DefaultIfEmpty(named[0])))!;
        // A letterhead of the province alone leaves the row to say which department it is.
        if (chosen.Level == Levels.Province && rows.Area is { } lower && Owes(lower))
            return ByRows(rows);
        // It is the body above the sender, whose own line is missing or not understood, unless the rows are those of a roll-up.
        if (chosen.Level == Levels.Province && owing.Count == 0 && !IsRollUp(rows))
            return null;
        if (rows.Area is { Level: Levels.Province } && chosen.Level == Levels.Department && rows.Units.Count > 1)
        {
            From = $"các dòng đơn vị của toàn tỉnh (do {chosen.Name} tổng hợp)";
            return rows.Area;
        }
        IsByLetterhead = true;
        From = letterhead.Units.FirstOrDefault(u => u.Value == chosen)?.From ?? letterhead.Units[0].From;
        return chosen;
    }

    private static bool IsRollUp(RowUnits rows) => rows.Area is { Level: Levels.Province } && rows.Units.Distinct().Count() > 1;

    // A commune's own file, not a district's that has a sheet or a row of it.
    private bool IsOnlyOf(OrgUnit commune, Letterhead letterhead, RowUnits rows, int sheets) => form.HasUnitInRow
        ? rows.Units.Count > 0 && rows.Units.All(u => u == commune)
        : letterhead.Units.Where(u => u.Value == commune).DistinctBy(u => u.Sheet).Count() == sheets;

    private OrgUnit? ByRows(RowUnits rows)
    {
        if (rows.Area is null)
            return null;
        From = rows.Units.Count == 1 ? $"dòng {Vietnamese.Quote(rows.Units[0].Name)} trong bảng" : $"các dòng đơn vị trong bảng (cùng thuộc {rows.Area.Name})";
        return rows.Area;
    }

    private void Compare(OrgUnit sender, bool isDeclared, OrgUnit? hidden, Letterhead letterhead)
    {
        if (hidden is not null && hidden != sender)
        {
            findings.Add(Conflict(sender, hidden, "mã ẩn của biểu mẫu", null, null, isDeclared));
            return;
        }
        var named = letterhead.Units.Where(u => Owes(u.Value)).ToList();
        if (named.Count == 0 || named.Exists(u => units.IsWithin(u.Value, sender)))
            return;
        findings.Add(Conflict(sender, named[0].Value, named[0].From, named[0].Sheet, named[0].Cell, isDeclared));
    }

    private Finding Conflict(OrgUnit sender, OrgUnit other, string from, string? sheet, string? cell, bool isDeclared) => new(
        "GUI-01", isDeclared ? Severity.Warning : Severity.Error, sheet, cell, other.Code, null, other.Name, sender.Name,
        $"Đơn vị gửi không thống nhất: {From} cho biết {sender.Name}, nhưng {from} cho biết {other.Name}. " + (isDeclared
            ? "Hệ thống lấy đơn vị đã khai báo khi nộp; nếu chưa đúng, đề nghị nộp lại với đúng đơn vị."
            : "Đề nghị dùng đúng biểu mẫu của đơn vị mình, hoặc sửa lại tên đơn vị rồi gửi lại."));

    private Finding MayNotSend(OrgUnit sender)
    {
        var parent = units.DistrictOf(sender);
        return new Finding(
            "GUI-02", Severity.Error, null, null, sender.Code, null, sender.Name, "",
            $"{sender.Name} (đọc từ {From}) không phải đơn vị gửi trực tiếp {form.Name}." + (parent is null || parent == sender
                ? " Đề nghị kiểm tra lại tên đơn vị gửi."
                : $" Số liệu của đơn vị này nằm trong báo cáo của {parent.Name}: đề nghị gửi qua UBND {Lower(parent.Name)}."));
    }

    private static Finding UnknownDeclared(string text) => new(
        "GUI-03", Severity.Warning, null, null, null, null, text, "",
        $"Đơn vị khai báo khi nộp ({Vietnamese.Quote(text)}) không có trong danh mục nên hệ thống đọc đơn vị từ tệp. Đề nghị kiểm tra lại.");

    private Finding Missing() => new(
        "GUI-04", Severity.Error, null, null, null, null, "", "",
        $"Không xác định được đơn vị gửi {form.Name}. Đề nghị ghi tên cơ quan ở góc trên bên trái biểu (ví dụ “UBND HUYỆN …” hoặc “SỞ …”), " +
        "hoặc chọn đơn vị khi nộp tệp.");

    // A district's own office is a row; the return is the district's.
    private OrgUnit? AreaOf(OrgUnit? unit) =>
        unit is not null && (Levels.IsOffice(unit) || unit.Level == Levels.Section) ? units.ParentOf(unit) : unit;

    private bool Owes(OrgUnit unit) => form.Definition.OwedBy.Contains(unit.Group);

    /// <summary>Whether the unit may send the form at all. A list is nobody's to add up.</summary>
    public bool MaySend(OrgUnit unit) => (unit.Level == Levels.Province && form.List is null) || Owes(unit);

    private static string Lower(string name) => char.ToLower(name[0], System.Globalization.CultureInfo.InvariantCulture) + name[1..];
}
