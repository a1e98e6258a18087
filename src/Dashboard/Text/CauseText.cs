using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Text;

/// <summary>Why a published figure changed, in words.</summary>
public static class CauseText
{
    /// <summary>"Huyện Đắk Hà gửi lại 01/TCD ngày 02/08/2021. Lý do: …"</summary>
    public static string Of(EditionCause cause, ProvinceCatalog catalog)
    {
        var form = catalog.Form(cause.FormCode)?.Code ?? cause.FormCode;
        var day = VietnameseDate.Day(VietnamDay.Of(cause.At));
        var column = cause.MeasureCode?[(cause.MeasureCode.LastIndexOf('/') + 1)..];
        var what = cause.Kind switch
        {
            "return" => $"{cause.UnitName}: báo cáo {form} được dùng từ {day}.",
            "sent_back" => $"{cause.UnitName}: báo cáo {form} bị trả lại ngày {day}.",
            "withdrawal" => $"{cause.UnitName}, {form} cột {column}: rút hiệu chỉnh ngày {day}.",
            _ => $"{cause.UnitName}, {form} cột {column}: hiệu chỉnh {VietnameseNumber.Format(cause.OldMilli / 1000m, 0)} thành {VietnameseNumber.Format(cause.NewMilli / 1000m, 0)} ngày {day}, theo {cause.DocumentNumber} ({cause.OrderedBy}).",
        };
        return cause.Reason is { Length: > 0 } reason ? $"{what} Lý do: {reason.TrimEnd('.')}." : what;
    }
}
