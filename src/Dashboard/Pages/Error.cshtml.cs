using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>What is shown instead of a page that does not exist or could not be made. Asks nothing of the database.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    public void OnGet(int code) => Code = code;

    // A failed form comes here by its own method.
    public void OnPost(int code) => Code = code;

    public string Heading => Code switch
    {
        404 => "Không có trang này",
        400 => "Yêu cầu không đọc được",
        413 => "Tệp quá lớn",
        >= 500 => "Hệ thống gặp lỗi",
        _ => "Không mở được trang",
    };

    public string Advice => Code switch
    {
        404 => "Địa chỉ có thể bị gõ thiếu, hoặc số liệu, đơn vị, báo cáo mà nó chỉ tới không có trong hệ thống.",
        400 => "Biểu mẫu trên trang có thể đã quá hạn. Quay lại trang trước, tải lại rồi gửi lần nữa.",
        413 => "Tệp gửi lên vượt quá dung lượng cho phép. Xóa bớt hình ảnh hoặc trang tính không thuộc báo cáo rồi gửi lại.",
        >= 500 => "Lỗi này là của hệ thống, không phải của bạn; các báo cáo đã gửi vẫn được giữ. Thử tải lại trang; nếu vẫn lỗi, báo cho người vận hành kèm địa chỉ trang và giờ xảy ra.",
        _ => "Quay lại trang trước hoặc bắt đầu từ trang tổng quan.",
    };
}
