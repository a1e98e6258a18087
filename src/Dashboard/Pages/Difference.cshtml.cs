using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Text;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>A version of a return beside the one before it: what it says otherwise, what that changes, and the reviewer's decision.</summary>
public sealed class DifferenceModel(
    ProvinceCatalog catalog, Submissions submissions, Returns returns, Cells cells, Lists lists, ResubmissionEffects effects, Reviews reviews, TimeProvider clock) : PageModel
{
    private const int LongestReason = 1000;

    /// <summary>Null where there is no such submission, or it loaded nothing.</summary>
    public SubmissionLine? Line { get; private set; }

    public FormDefinition Form { get; private set; } = null!;

    /// <summary>The version it is compared with; null where it is the first.</summary>
    public ReturnVersion? Former { get; private set; }

    public ReturnDifference Difference { get; private set; } = new([], [], []);

    /// <summary>The same for a list; null for every other form.</summary>
    public ListDifference? Entries { get; private set; }

    /// <summary>Null where it can neither stand nor give way any more.</summary>
    public IReadOnlyList<IndicatorEffect>? Effects { get; private set; }

    public string? Fault { get; private set; }

    public string? Reason { get; private set; }

    public string Reviewer => catalog.Setting.Reviewer;

    public bool IsHeld => Line?.Status == "held";

    /// <summary>Whether it stands: then it can still be sent back.</summary>
    public bool IsStanding => Line?.Status == "accepted";

    public IActionResult OnGet(long id)
    {
        if (!Read(id))
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public IActionResult OnPostAccept(long id) => Decide(id, () => reviews.Accept(id, Reviewer, clock.GetUtcNow()));

    public IActionResult OnPostSendBack(long id, [FromForm(Name = "ly-do")] string? reason)
    {
        Reason = reason?.Trim();
        if (string.IsNullOrEmpty(Reason))
            return Refuse(id, "Chưa ghi lý do. Hãy ghi rõ để đơn vị biết phải sửa gì.");
        if (Reason.Length > LongestReason)
            return Refuse(id, $"Lý do dài quá {LongestReason} ký tự. Hãy viết gọn lại.");
        return Decide(id, () => reviews.SendBack(id, Reason, Reviewer, clock.GetUtcNow()));
    }

    private IActionResult Decide(long id, Func<bool> decide)
    {
        try
        {
            return decide() ? Redirect(Links.Difference(id)) : Refuse(id, "Bản này đã được quyết định trước đó; không có gì thay đổi.");
        }
        catch (PeriodLocked locked)
        {
            return Refuse(id, locked.Words + " Muốn thực hiện, kỳ này phải được mở lại trước.");
        }
        catch (LeafTaken taken)
        {
            return Refuse(id, $"Không thực hiện được: số liệu của {taken.Where.UnitName} nay đã do {taken.Where.SenderName} gửi. Hãy thống nhất hai nguồn trước.");
        }
    }

    private PageResult Refuse(long id, string fault)
    {
        Fault = fault;
        Response.StatusCode = Read(id) ? StatusCodes.Status409Conflict : StatusCodes.Status404NotFound;
        return Page();
    }

    private bool Read(long id)
    {
        var line = submissions.One(id);
        if (line?.FormCode is null || catalog.Form(line.FormCode) is not { } form || line.Status is not ("accepted" or "superseded" or "held" or "sent_back"))
            return false;
        (Line, Form) = (line, form);
        Former = returns.VersionsOf(id).SkipWhile(v => v.SubmissionId != id).Skip(1).FirstOrDefault(v => v.Status is "accepted" or "superseded");
        if (Former is not null && form.IsList)
            Entries = ListDifference.Of(form, lists.OfSubmission(Former.SubmissionId, form), lists.OfSubmission(id, form));
        else if (Former is not null)
            Difference = ReturnDifference.Of(catalog, form, cells.OfSubmission(Former.SubmissionId), cells.OfSubmission(id));
        Effects = effects.Of(line);
        return true;
    }
}
