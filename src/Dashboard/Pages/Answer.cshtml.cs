using DanVan.Dashboard.Text;
using DanVan.Warehouse;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>Takes the answer to a warning and leads back to it.</summary>
public sealed class AnswerModel(Answers answers, TimeProvider clock) : PageModel
{
    private const int LongestReason = 1000;
    private const int LongestName = 200;

    /// <summary>What is wrong with the answer.</summary>
    public string Fault { get; private set; } = "Hãy mở trang của báo cáo và ghi giải trình ngay dưới cảnh báo.";

    public string? Back { get; private set; }

    public IActionResult OnGet() => Refuse(StatusCodes.Status404NotFound);

    public IActionResult OnPost(
        [FromForm(Name = "tep")] long delivery, [FromForm(Name = "bao-cao")] long submission, [FromForm(Name = "canh-bao")] long ordinal,
        [FromForm(Name = "loi")] int number, [FromForm(Name = "ly-do")] string? reason, [FromForm(Name = "nguoi")] string? by)
    {
        Back = $"{Links.Delivery(delivery)}?loi={number}#loi-{number}";
        (reason, by) = (reason?.Trim(), by?.Trim());
        if (string.IsNullOrEmpty(reason) || string.IsNullOrEmpty(by) || reason.Length > LongestReason || by.Length > LongestName)
        {
            Fault = "Giải trình phải có lý do và người giải trình.";
            return Refuse(StatusCodes.Status400BadRequest);
        }
        if (answers.Give(submission, ordinal, reason, by, clock.GetUtcNow()))
            return Redirect(Back);
        Fault = "Không còn cảnh báo này trong báo cáo.";
        return Refuse(StatusCodes.Status404NotFound);
    }

    private PageResult Refuse(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
