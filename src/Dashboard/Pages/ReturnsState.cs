using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages;

/// <summary>How one owed return stands: a word, a sign and a class that only repeats them.</summary>
/// <param name="IsOpen">Whether something is still to come: not sent though due, or sent and to be mended.</param>
public sealed record ReturnsState(string Class, string Sign, string Words, bool IsOpen)
{
    /// <param name="owed">Null where nothing is owed.</param>
    /// <param name="today">A return not yet due is not missing.</param>
    public static ReturnsState Of(OwedReturn? owed, DateOnly today) => owed switch
    {
        null => NotOwed,
        { Status: "accepted", LateDays: null or 0 } => new("state-accepted", "✓", "đúng hạn", false),
        { Status: "accepted", LateDays: { } days } => new("state-late", "!", $"trễ {days} ngày", false),
        { Status: "sent_back" } => new("state-needs_fix", "✗", "đã trả lại", true),
        { Status: "needs_fix" } => new("state-needs_fix", "✗", "cần sửa", true),
        _ when string.CompareOrdinal(owed.DueDate, today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) < 0 =>
            new("state-missing", "○", "chưa nộp", true),
        _ => new("state-waiting", "·", "chưa đến hạn", false),
    };

    private static ReturnsState NotOwed { get; } = new("state-none", "–", "không phải nộp", false);
}
