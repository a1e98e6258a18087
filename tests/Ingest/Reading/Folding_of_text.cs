using System.Text;

namespace DanVan.Tests.Ingest.Reading;

public sealed class Folding_of_text
{
    [Theory]
    [InlineData("UBND Xã Hoà Bình", "ubnd xa hoa binh")]
    [InlineData("UBND xã Hòa  Bình ", "ubnd xa hoa binh")]
    [InlineData("UỶ BAN\nNHÂN DÂN", "uy ban nhan dan")]
    [InlineData("Ủy\u00A0ban nhân dân", "uy ban nhan dan")]
    [InlineData("Đắk Hà", "dak ha")]
    [InlineData("Ðắk Hà", "dak ha")]
    [InlineData("Ia H'Drai", "ia hdrai")]
    [InlineData("Ia H’Drai", "ia hdrai")]
    [InlineData("TP.Kon Tum", "tp kon tum")]
    [InlineData("HĐND - UBND", "hdnd ubnd")]
    [InlineData("Đơn vị:", "don vi")]
    [InlineData("Krông\u200B Nă", "krong na")]
    [InlineData("０１/TCD", "01/tcd")]
    [InlineData("…", "")]
    [InlineData(null, "")]
    public void Gives_every_spelling_one_key(string? text, string key) => Assert.Equal(key, Folding.Key(text));

    [Fact]
    public void Does_not_care_how_letters_are_composed()
    {
        foreach (var text in AllVietnamese())
        {
            Assert.Equal(Folding.Key(text), Folding.Key(text.Normalize(NormalizationForm.FormD)));
            Assert.All(Folding.Key(text), c => Assert.InRange(c, 'a', 'z'));
        }
    }

    [Fact]
    public void Composes_as_the_standard_does()
    {
        foreach (var text in AllVietnamese())
        {
            Assert.Equal(text, Nfc.Of(text.Normalize(NormalizationForm.FormD)));
            Assert.Equal(text, Nfc.Of(WithToneApart(text)));
        }
        Assert.Equal("Nguyễn Thị Tuyết", Nfc.Of("Nguyễn Thị Tuyết".Normalize(NormalizationForm.FormD)));
    }

    // As CP1258 converters leave it: the vowel composed, the tone after it.
    private static string WithToneApart(string letter)
    {
        var parts = letter.Normalize(NormalizationForm.FormD);
        var tone = parts.IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
        return tone < 0 ? letter : parts.Remove(tone, 1).Normalize() + parts[tone];
    }

    private static IEnumerable<string> AllVietnamese() =>
        from letter in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
        from tone in new[] { "", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323" }
        select (letter + tone).Normalize();
}
