namespace DanVan.Ingest.Reading;

/// <summary>What people write where there is nothing to count.</summary>
internal static class NilMarks
{
    private static readonly HashSet<string> Words = ["khong", "khong co", "ko", "khong phat sinh", "chua phat sinh", "chua co"];

    public static bool IsDash(char c) => c is '-' or '−' or (>= '\u2010' and <= '\u2015');

    // What does not apply is no nil: a body without the task is not one that had nothing to do.
    private static readonly HashSet<string> NotApplicable =
        ["x", "×", "✗", "✕", "//", "n/a", "khong ap dung", "khong co chuc nang", "khong co chuc nang nhiem vu", "khong co nhiem vu", "khong thuoc tham quyen", "khong thuoc doi tuong"];

    /// <summary>Dashes, dots or "không" and nothing else.</summary>
    public static bool IsNil(string tidy) => (IsOnlyMarks(tidy) && tidy != "//") || Words.Contains(Folding.Key(tidy));

    /// <summary>A cross, two strokes, "không có chức năng".</summary>
    public static bool IsNotApplicable(string tidy) => NotApplicable.Contains(Folding.Key(tidy));

    private static bool IsOnlyMarks(string tidy)
    {
        foreach (var c in tidy)
        {
            if (!IsDash(c) && c is not ('.' or '…' or '_' or '/' or ' '))
                return false;
        }
        return tidy.Length > 0;
    }
}
