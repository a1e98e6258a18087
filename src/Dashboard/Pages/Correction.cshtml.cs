using System.Globalization;
using DanVan.Dashboard.Text;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>The corrections of one figure, and the form for another; without a figure, the corrections of all.</summary>
public sealed class CorrectionModel(ProvinceCatalog catalog, Corrections corrections, CorrectionLines lines, Locks locks, Cells cells, TimeProvider clock) : PageModel
{
    private const int LongestText = 1000;

    public ProvinceCatalog Catalog => catalog;

    /// <summary>Null where all corrections are listed.</summary>
    public FigureSubject? Subject { get; private set; }

    public OrgUnit? Unit { get; private set; }

    public PeriodCode Period { get; private set; }

    public BreakdownValue? Field { get; private set; }

    /// <summary>The one cell behind the figure; null where there is none to correct.</summary>
    public TracedCell? Cell { get; private set; }

    /// <summary>Why the figure cannot be changed now; null where it can.</summary>
    public LockedFigure? Locked { get; private set; }

    public IReadOnlyList<CorrectionLine> Lines { get; private set; } = [];

    public string? Fault { get; private set; }

    /// <summary>What was typed, to be shown again beside a fault.</summary>
    public CorrectionEntry Entry { get; private set; } = new();

    public IActionResult OnGet([FromQuery] CorrectionAddress address) => Open(address) ? Page() : NotFound();

    public IActionResult OnPost([FromQuery] CorrectionAddress address, [FromForm] CorrectionEntry entry)
    {
        if (!Open(address) || Cell is null)
            return NotFound();
        Entry = entry;
        Fault = TryRead(entry, out var order) is { } wrong ? wrong : corrections.Make(order!, clock.GetUtcNow()).Refusal;
        if (Fault is null)
            return Redirect(Here);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public IActionResult OnPostWithdraw([FromQuery] CorrectionAddress address, [FromForm] WithdrawalEntry entry)
    {
        if (!Open(address))
            return NotFound();
        try
        {
            Fault = Withdraw(entry);
        }
        catch (PeriodLocked locked)
        {
            Fault = locked.Words + " Muốn rút hiệu chỉnh, kỳ này phải được mở lại trước.";
        }
        if (Fault is null)
            return Redirect(Here);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private string? Withdraw(WithdrawalEntry entry) =>
        string.IsNullOrWhiteSpace(entry.Reason) || string.IsNullOrWhiteSpace(entry.By) || entry.Reason.Length > LongestText || entry.By.Length > LongestText
            ? "Rút hiệu chỉnh phải ghi lý do và người nhập."
            : corrections.Withdraw(entry.Correction, entry.Reason.Trim(), entry.By.Trim(), clock.GetUtcNow()) ? null : "Hiệu chỉnh này không còn hiệu lực.";

    /// <summary>This page's own address.</summary>
    public string Here => Subject is null ? Links.Corrections() : Links.Corrections(Subject.Key, Period.ToString(), Unit!.Code, Field?.Code);

    private bool Open(CorrectionAddress address)
    {
        if (address.Figure is null)
        {
            Lines = lines.Newest();
            return true;
        }
        Subject = FigureSubject.Find(catalog, address.Figure);
        Unit = catalog.Unit(address.Unit ?? "");
        if (Subject is not { Indicator: null } || Unit is null || !PeriodCode.TryParse(address.Period, out var period))
            return false;
        Period = period;
        Field = catalog.Breakdowns.FirstOrDefault(b => b.Breakdown == Subject.Form.Breakdown && b.Code == address.Field);
        Lines = lines.Of(Subject.Key, Period.ToString(), Unit.Code, Field?.Code);
        Cell = cells.Behind(Subject.Key, Period.ToString(), Unit.Code, Field?.Code) is [var only] ? only : null;
        Locked = locks.On(Subject.Key, Period.ToString(), Unit.Code, Field?.Code, clock.GetUtcNow());
        return true;
    }

    private string? TryRead(CorrectionEntry entry, out CorrectionOrder? order)
    {
        order = null;
        var typed = (entry.Value ?? "").Trim().Replace(" ", "", StringComparison.Ordinal);
        // As people write here: a point between thousands, a comma before decimals.
        if (!decimal.TryParse(typed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return "Số mới phải là một số, ví dụ 1.234 hoặc 12,5.";
        if (!DateOnly.TryParseExact(entry.DocumentDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return "Hãy chọn ngày của văn bản.";
        if (new[] { entry.Reason, entry.OrderedBy, entry.Document, entry.By }.Any(t => string.IsNullOrWhiteSpace(t) || t.Length > LongestText))
            return "Hãy ghi đủ lý do, người chỉ đạo, số văn bản và người nhập.";
        order = new(
            Subject!.Key, Period.ToString(), Unit!.Code, Field?.Code, value, entry.Reason!.Trim(), entry.OrderedBy!.Trim(), entry.Document!.Trim(), day, entry.By!.Trim());
        return null;
    }
}

/// <summary>Which figure, as the address says it.</summary>
public sealed class CorrectionAddress
{
    [FromQuery(Name = "chi-tieu")]
    public string? Figure { get; set; }

    [FromQuery(Name = "ky")]
    public string? Period { get; set; }

    [FromQuery(Name = "don-vi")]
    public string? Unit { get; set; }

    [FromQuery(Name = "linh-vuc")]
    public string? Field { get; set; }
}

/// <summary>The form as typed.</summary>
public sealed class CorrectionEntry
{
    [FromForm(Name = "so-moi")]
    public string? Value { get; set; }

    [FromForm(Name = "ly-do")]
    public string? Reason { get; set; }

    [FromForm(Name = "chi-dao")]
    public string? OrderedBy { get; set; }

    [FromForm(Name = "van-ban")]
    public string? Document { get; set; }

    [FromForm(Name = "ngay")]
    public string? DocumentDate { get; set; }

    [FromForm(Name = "nguoi-nhap")]
    public string? By { get; set; }
}

public sealed class WithdrawalEntry
{
    [FromForm(Name = "hieu-chinh")]
    public long Correction { get; set; }

    [FromForm(Name = "ly-do")]
    public string? Reason { get; set; }

    [FromForm(Name = "nguoi-nhap")]
    public string? By { get; set; }
}
