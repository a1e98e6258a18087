using DanVan.Dashboard.Text;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>How one owed return stands, in words and in what only repeats them.</summary>
/// <param name="Class">Of the matrix's cell.</param>
/// <param name="Badge">Class of a badge.</param>
/// <param name="IsOpen">Whether something is still to come: not sent though due, blank, or sent and to be mended.</param>
public sealed record ReturnState(string Class, string Sign, string Words, string Badge, bool IsOpen)
{
    /// <summary>Every state in the order of the legend, with what makes it one.</summary>
    public static IReadOnlyList<(ReturnState State, string Meaning)> Legend { get; } =
    [
        (OnTime, "bản hợp lệ đầu tiên nhận trong hạn"),
        (new("state-late", "!", "trễ", "badge-warn", false), "bản hợp lệ đầu tiên nhận sau hạn; các lần gửi sửa về sau không làm thay đổi"),
        (new("state-empty", "∅", "trống", "badge-warn", true), "đã nhận nhưng hầu như để trống, chưa tính là có báo cáo; số 0, dấu “-”, chữ “không” hay “x” đều là trả lời"),
        (new("state-needs_fix", "✗", "cần sửa", "badge-bad", true), "đã gửi nhưng còn lỗi, chưa bản nào được nạp"),
        (Missing, "đã quá hạn mà chưa nhận được tệp nào"),
        (NotDue, "chưa nhận được và còn trong hạn"),
        (NotOwed, "đơn vị không phải nộp biểu đó"),
    ];

    private static ReturnState OnTime => new("state-accepted", "✓", "đúng hạn", "badge-good", false);

    private static ReturnState Missing => new("state-missing", "○", "chưa nộp", "badge-warn", true);

    private static ReturnState NotDue => new("state-waiting", "·", "chưa đến hạn", "badge-neutral", false);

    private static ReturnState NotOwed => new("state-none", "–", "không phải nộp", "badge-neutral", false);

    /// <param name="owed">Null where nothing is owed.</param>
    public static ReturnState Of(OwedReturn? owed) => owed switch
    {
        null => NotOwed,
        { State: "on_time" } => OnTime,
        { State: "late" } => new("state-late", "!", $"trễ {owed.LateDays} ngày", "badge-warn", false),
        { State: "empty" } => new("state-empty", "∅", owed.LateDays > 0 ? $"trễ {owed.LateDays} ngày, trống" : "đúng hạn nhưng trống", "badge-warn", true),
        { State: "to_mend", LastStatus: "sent_back" } => new("state-needs_fix", "✗", "đã trả lại", "badge-bad", true),
        { State: "to_mend", LastStatus: "held" } => new("state-needs_fix", "✗", "chờ duyệt", "badge-warn", true),
        { State: "to_mend" } => new("state-needs_fix", "✗", "cần sửa", "badge-bad", true),
        { State: "missing" } => Missing,
        _ => NotDue,
    };

    /// <summary>Why a return stands as it does, a sentence; empty where the words say it all.</summary>
    public static string Why(OwedReturn owed) => owed switch
    {
        { State: "empty", CompulsoryCells: > 0 } =>
            $"Chỉ trả lời {Count(owed.AnsweredCells)}/{Count(owed.CompulsoryCells)} ô phải điền (cần ít nhất {Count(owed.RequiredCells)}). Nếu không phát sinh, ghi số 0 rồi gửi lại.",
        { IsBlankedLater: true } => "Bản đang dùng để trống, thay cho bản trước đã có số liệu. Đề nghị gửi lại bản đầy đủ.",
        { Corrections: > 0, LastCorrectionAt: { } at } =>
            $"Đã gửi sửa {owed.Corrections} lần, lần cuối {VietnameseDate.Moment(at)}{(owed.LastCorrectionLateDays > 0 ? $", sau hạn {owed.LastCorrectionLateDays} ngày" : "")}.",
        _ => "",
    };

    private static string Count(long? number) => VietnameseNumber.Format(number, 0);
}
