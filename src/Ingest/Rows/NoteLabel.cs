using System.Text.RegularExpressions;

namespace DanVan.Ingest.Rows;

/// <summary>What stands below a table and is no row of it.</summary>
internal static partial class NoteLabel
{
    /// <param name="key">Folded, numbering included ("30 ghi chu").</param>
    public static bool Is(string key) => key.Length > 0 && Pattern().IsMatch(key);

    [GeneratedRegex(@"^(?:\(?\d{1,3}\)? )?(?:\(?\*+\)? ?)?(?:ghi chu|luu y|chu thich|noi nhan|nguoi lap|nguoi tong hop|can bo tong hop|can bo lap|nguoi ky|thu truong|thu ky|tm |tl |kt |chu tich|pho chu tich|giam doc|pho giam doc|chanh thanh tra|truong phong|lanh dao|ky ten|xac nhan cua|bieu nay|.{0,40}ngay .{0,8} ?thang .{0,8} ?nam .{0,8}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
