using System.Text.RegularExpressions;
using DanVan.Dashboard.Lenses;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>The editions, the state of the chosen period, and the box in which a code from a print-out is typed.</summary>
public sealed partial class EditionsModel(ChosenPeriod period, Editions editions, EditionShelf shelf, TimeProvider clock) : PageModel
{
    public ChosenPeriod Period => period;

    public IReadOnlyList<PublishedEdition> Published { get; } = editions.Published();

    /// <summary>The state of the chosen period's figures; null where there are none.</summary>
    public Edition? Present { get; } = editions.Of(period.Text);

    public PublishedEdition? Newest => Published.FirstOrDefault(e => e.PeriodCode == period.Text);

    public IReadOnlyList<Reopening> Reopenings { get; } = editions.Reopenings(period.Text);

    public bool IsOpen(Reopening reopening) => reopening.IsOpen(VietnamDay.Of(clock.GetUtcNow()));

    /// <summary>The code typed, if any.</summary>
    public string? Code { get; private set; }

    /// <summary>What there is to say of a code that opens no edition.</summary>
    public string? Answer { get; private set; }

    /// <summary>Whether the answer is to wait: the page asks again by itself.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Whether the answer is that these are the present figures.</summary>
    public bool IsPresent { get; private set; }

    public IActionResult OnGet([FromQuery(Name = "ma")] string? code)
    {
        Code = code?.Trim().ToUpperInvariant();
        if (string.IsNullOrEmpty(Code))
            return Page();
        if (Pattern().Match(Code) is not { Success: true } parts)
            return Say($"“{Code}” không phải mã số liệu. Mã có dạng 2021-6T-AB1-7F3A (ấn bản) hoặc 2021-6T-LV182-3C9A (bản làm việc), in ở chân trang, chân biểu đồ và đầu bảng.");
        var bare = parts.Groups["code"].Value;
        var structure = parts.Groups["day"] is { Success: true } day ? $"/co-cau/{day.Value[..4]}-{day.Value[4..6]}-{day.Value[6..]}" : "";
        if (Published.FirstOrDefault(e => e.Code == bare) is { } edition)
            return shelf.Open(bare) is not null ? Redirect(Links.InEdition(bare, $"{structure}/?ky={edition.PeriodCode}"))
                : shelf.Fault(bare) is { } fault ? Say($"Không mở được ấn bản {bare}: {fault}. Số liệu của từng chỉ tiêu trong ấn bản vẫn còn ở bảng đính chính; báo cho người vận hành để khôi phục từ bản sao lưu.", StatusCodes.Status503ServiceUnavailable)
                : Wait(bare);
        var state = editions.Of(parts.Groups["period"].Value);
        if (parts.Groups["kind"].Value == "AB")
            return Say($"Không có ấn bản nào mang mã {bare}. Kiểm tra lại mã trên bản in.");
        if (state?.Code == bare)
        {
            IsPresent = true;
            Answer = $"{bare} là số liệu hiện hành của {PeriodCode.Parse(state.PeriodCode).VietnameseName}, chưa công bố.";
            return Page();
        }
        // A working copy that was published is the edition with the same letters.
        if (Published.FirstOrDefault(e => e.PeriodCode == parts.Groups["period"].Value && e.Code[^4..] == bare[^4..]) is { } same && shelf.Open(same.Code) is not null)
            return Redirect(Links.InEdition(same.Code, $"{structure}/?ky={same.PeriodCode}"));
        return Say($"{bare} là mã của một bản làm việc, không còn là số liệu hiện hành: sau đó đã có báo cáo, hiệu chỉnh hoặc danh mục khác. Bản làm việc không được lưu giữ nên không xem lại được; chỉ ấn bản đã công bố mới xem lại được.");
    }

    private PageResult Wait(string code)
    {
        IsWaiting = true;
        Response.Headers.RetryAfter = "2";
        return Say($"Đang chuẩn bị ấn bản {code} để xem lần đầu: ấn bản do phiên bản phần mềm trước công bố, nên một bản sao của nó được chuyển sang cấu trúc hiện nay; tệp đã công bố không thay đổi. Việc này mất khoảng nửa phút. Trang tự mở khi xong, không cần tải lại.", StatusCodes.Status503ServiceUnavailable);
    }

    private PageResult Say(string words, int status = StatusCodes.Status404NotFound)
    {
        Answer = words;
        Response.StatusCode = status;
        return Page();
    }

    [GeneratedRegex("^(?<code>(?<period>[0-9]{4}-(?:Q[1-4]|6T|9T|NCT|N))-(?<kind>AB|LV)[0-9]+-[0-9A-F]{4})(?:-CC(?<day>[0-9]{8}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
