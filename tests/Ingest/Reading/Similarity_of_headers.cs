using CsCheck;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

public sealed class Similarity_of_headers
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char["abc "], 0, 12];

    [Theory]
    [InlineData("Đôn đốc", "Đôn đổc", 1.0)]
    [InlineData("đã thực hiện xong", "đi thực hiện xong", 16.0 / 17)]
    [InlineData("xử lý", "xử ly", 1.0)]
    [InlineData("tiep cong dan", "tiep cogn dan", 12.0 / 13)]
    [InlineData("abc", "xyz", 0.0)]
    public void Counts_the_slips_over_the_length(string a, string b, double expected) =>
        Assert.Equal(expected, Similarity.Of(Folding.Key(a), Folding.Key(b)), 10);

    [Fact]
    public void Agrees_with_the_textbook_definition() => Gen.Select(Word, Word).Sample((a, b) =>
    {
        var expected = a == b ? 1 : 1 - ((double)Textbook(a, b) / Math.Max(a.Length, b.Length));
        Assert.Equal(expected, Similarity.Of(a, b), 10);
        Assert.Equal(expected >= 0.7 ? expected : 0, Similarity.Of(a, b, 0.7), 10);
        Assert.Equal(Similarity.Of(a, b), Similarity.Of(b, a), 10);
    });

    // Optimal string alignment by its recursion, with nothing clever.
    private static int Textbook(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
