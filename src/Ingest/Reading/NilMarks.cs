namespace DanVan.Ingest.Reading;

/// <summary>What people write where there is nothing to count.</summary>
internal static class NilMarks
{
    private static readonly HashSet<string> Words = ["khong", "khong co", "ko", "khong phat sinh", "chua phat sinh", "chua co"];

    public static bool IsDash(char c) => c is '-' or '−' or (>= '\u2010' and <= '\u2015');

    /// <summary>Dashes, dots or "không" and nothing else.</summary>
    public static bool IsNil(string tidy) => IsOnlyMarks(tidy) || Words.Contains(Folding.Key(tidy));

    public static bool IsCross(string tidy) => tidy is "x" or "X" or "×" or "✗" or "✕";

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
