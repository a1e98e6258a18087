using System.Buffers;

namespace DanVan.Ingest.Reading;

/// <summary>
/// How alike two folded texts are, by the slips of a typist: a letter wrong, missing, doubled, or two exchanged
/// (Damerau–Levenshtein, optimal string alignment).
/// </summary>
public static class Similarity
{
    private const int Longest = 512;

    /// <summary>
    /// 1 for equal keys, 0 for nothing in common: one less the slips over the longer length. Below
    /// <paramref name="atLeast"/> the answer is 0, found without finishing the count. Texts are compared by their first
    /// 512 characters; the order of the arguments does not matter.
    /// </summary>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double atLeast = 0)
    {
        if (a.SequenceEqual(b))
            return 1;
        a = a[..Math.Min(a.Length, Longest)];
        b = b[..Math.Min(b.Length, Longest)];
        var longer = Math.Max(a.Length, b.Length);
        var most = (int)Math.Floor((longer * (1 - atLeast)) + 1e-9);
        var slips = Math.Abs(a.Length - b.Length) > most ? most + 1 : Distance(a, b, most);
        return slips > most ? 0 : 1 - ((double)slips / longer);
    }

    /// <summary>The slips between two texts, or <paramref name="most"/> + 1 where there are more.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        while (a.Length > 0 && b.Length > 0 && a[0] == b[0])
        {
            a = a[1..];
            b = b[1..];
        }
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.IsEmpty || b.IsEmpty)
            return Math.Max(a.Length, b.Length);

        var width = b.Length + 1;
        var rented = ArrayPool<int>.Shared.Rent(width * 3);
        var before = rented.AsSpan(0, width);
        var previous = rented.AsSpan(width, width);
        var current = rented.AsSpan(width * 2, width);
        for (var j = 0; j < width; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var slips = Math.Min(
                    Math.Min(previous[j], current[j - 1]) + 1,
                    previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    slips = Math.Min(slips, before[j - 2] + 1);
                current[j] = slips;
                least = Math.Min(least, slips);
            }
            // A row can be skipped only by an exchange, which costs one more than the row before it.
            if (least > most + 1)
            {
                ArrayPool<int>.Shared.Return(rented);
                return most + 1;
            }
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        var distance = previous[b.Length];
        ArrayPool<int>.Shared.Return(rented);
        return distance;
    }
}
