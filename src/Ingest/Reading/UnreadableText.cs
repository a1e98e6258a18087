namespace DanVan.Ingest.Reading;

/// <summary>What each reason is called in the records and how it is said to a sender.</summary>
internal static class UnreadableText
{
    private const string SaveAs = "Hãy mở tệp bằng Excel hoặc LibreOffice, chọn \"Lưu thành\" (Save As) dạng Excel Workbook (.xlsx) rồi gửi lại.";

    public static string Code(UnreadableReason reason) => Of(reason).Code;

    public static string Message(UnreadableReason reason) => Of(reason).Text;

    private static (string Code, string Text) Of(UnreadableReason reason) => reason switch
    {
        UnreadableReason.EmptyFile => ("empty-file",
            "Tệp rỗng (0 byte), có thể do gửi hoặc sao chép chưa xong. Hãy kiểm tra lại tệp gốc và gửi lại."),
        UnreadableReason.PasswordProtected => ("password-protected",
            "Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu mở tệp (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu và gửi lại."),
        UnreadableReason.OpenDocument => ("open-document",
            "Đây là tệp OpenDocument (.ods, .odt…), hệ thống chỉ đọc sổ làm việc Excel (.xlsx, .xlsm, .xlsb, .xls). " + SaveAs),
        UnreadableReason.WebPage => ("web-page",
            "Đây là trang web (HTML) được đặt tên như tệp Excel. " + SaveAs),
        UnreadableReason.XmlSpreadsheet => ("xml-file",
            "Đây là tệp XML (có thể là XML Spreadsheet 2003 đặt tên .xls), không phải sổ làm việc Excel. " + SaveAs),
        UnreadableReason.PlainText => ("plain-text",
            "Đây là tệp văn bản (như .csv, .txt), không phải sổ làm việc Excel. " + SaveAs),
        UnreadableReason.Pdf => ("pdf",
            "Đây là tệp PDF, không đọc được số liệu theo ô. Hãy gửi chính tệp Excel đã dùng để lập biểu; bản PDF có chữ ký gửi riêng nếu cần."),
        UnreadableReason.WordDocument => ("word-document",
            "Đây là tài liệu Word (.doc, .docx), không phải sổ làm việc Excel. Hãy nhập số liệu vào biểu mẫu Excel tải từ hệ thống rồi gửi lại."),
        UnreadableReason.NotAWorkbook => ("not-a-workbook",
            "Tệp không phải sổ làm việc Excel. Hãy gửi báo cáo theo biểu mẫu dạng .xlsx."),
        UnreadableReason.NoWorkbookPart => ("no-workbook-part",
            "Tệp nén này không chứa sổ làm việc Excel (có thể là tệp .zip hoặc tệp khác được đổi tên). Hãy gửi chính tệp Excel."),
        UnreadableReason.Broken => ("broken",
            "Tệp Excel bị hỏng nên không đọc được trọn vẹn, có thể do gửi hoặc sao chép chưa xong. Hãy mở tệp gốc bằng Excel, lưu lại rồi gửi lại."),
        UnreadableReason.FileTooLarge => ("file-too-large",
            "Tệp quá lớn. Hãy bỏ hình ảnh và các sheet không thuộc báo cáo, lưu lại rồi gửi lại."),
        UnreadableReason.UnpacksTooLarge => ("unpacks-too-large",
            "Nội dung tệp sau khi giải nén quá lớn so với một báo cáo. Hãy chép bảng số liệu sang một tệp mới rồi gửi lại."),
        UnreadableReason.TooManyCells => ("too-many-cells",
            "Tệp có quá nhiều ô so với một báo cáo. Hãy chỉ giữ các sheet của biểu mẫu rồi gửi lại."),
        UnreadableReason.TooSlow => ("too-slow",
            "Đọc tệp mất quá nhiều thời gian nên đã dừng lại. Hãy chép bảng số liệu sang một tệp mới rồi gửi lại."),
        UnreadableReason.NoCells => ("no-cells",
            "Tệp không có ô nào có nội dung. Hãy kiểm tra đã lưu số liệu vào biểu mẫu chưa rồi gửi lại."),
        UnreadableReason.ProcessingFailed => ("processing-failed",
            "Hệ thống gặp lỗi khi xử lý tệp này nên chưa nhận số liệu; đây là lỗi của hệ thống, không phải của đơn vị gửi. Tệp vẫn được lưu nguyên vẹn. Hãy báo người vận hành; khi lỗi đã khắc phục thì gửi lại chính tệp này."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a sentence."),
    };
}
