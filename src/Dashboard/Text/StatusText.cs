namespace DanVan.Dashboard.Text;

/// <summary>Where a delivered file stands, in words and in the badge that repeats them.</summary>
/// <param name="Words">"cần sửa".</param>
/// <param name="Meaning">One sentence for the sender.</param>
/// <param name="Badge">Class of the badge.</param>
public sealed record StatusText(string Code, string Words, string Meaning, string Badge)
{
    /// <summary>All statuses, in the order a filter offers them.</summary>
    public static IReadOnlyList<StatusText> All { get; } =
    [
        new("accepted", "đã nhận", "Báo cáo đã được kiểm tra và nạp vào kho số liệu.", "badge-good"),
        new("needs_fix", "cần sửa", "Báo cáo còn lỗi nên chưa số liệu nào được nạp. Hãy sửa theo danh sách dưới đây rồi gửi lại cả tệp.", "badge-bad"),
        new("waiting", "đang đọc", "Tệp đã được nhận và lưu giữ an toàn, đang chờ đọc và kiểm tra.", "badge-info"),
        new("superseded", "đã thay thế", "Đơn vị đã gửi bản mới hơn cho cùng biểu và kỳ; số liệu của bản này không còn được dùng nhưng vẫn được lưu giữ.", "badge-neutral"),
        new("held", "chờ duyệt", "Báo cáo không có lỗi nhưng làm thay đổi số liệu đang dùng, nên chờ người duyệt chấp nhận; đến lúc đó số liệu cũ vẫn được dùng.", "badge-warn"),
        new("sent_back", "đã trả lại", "Người duyệt đã trả lại báo cáo này; số liệu của bản này không được dùng. Hãy xem lý do, sửa rồi gửi lại cả tệp.", "badge-bad"),
        new("awaiting_answer", "chờ xác nhận", "Tệp đọc được nhưng chưa chắc là biểu nào, của đơn vị nào hoặc kỳ nào; người vận hành cần xác nhận rồi số liệu mới được nạp.", "badge-warn"),
        new("answered", "đã xác nhận", "Điều còn chưa chắc ở tệp này đã được xác nhận; kết quả ở lần đọc sau.", "badge-neutral"),
        new("duplicate", "trùng tệp", "Tệp giống hệt từng byte một tệp đã nhận trước đó, nên không đọc lại.", "badge-neutral"),
        new("unrecognised", "chưa nhận ra", "Hệ thống chưa nhận ra biểu mẫu, đơn vị hoặc kỳ báo cáo của tệp, nên chưa số liệu nào được nạp.", "badge-bad"),
        new("unreadable", "không đọc được", "Không đọc được nội dung của tệp, nên chưa số liệu nào được nạp.", "badge-bad"),
    ];

    public static StatusText Of(string status) => All.FirstOrDefault(s => s.Code == status) ?? new(status, status, "", "badge-neutral");
}
