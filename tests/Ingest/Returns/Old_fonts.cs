using DanVan.Ingest.Recognition;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>Text stored as the signs that TCVN3 fonts draw as Vietnamese.</summary>
public sealed class Old_fonts
{
    [Theory]
    [InlineData("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("Tæng sè ®¬n", "Tổng số đơn")]
    [InlineData("§¬n vÞ", "Đơn vị")]
    [InlineData("123 ABC", "123 ABC")]
    public void Are_read_as_people_see_them(string stored, string seen) => Assert.Equal(seen, LegacyText.Decode(stored));

    [Fact]
    public void Are_not_suspected_in_Unicode()
    {
        foreach (var name in ReturnCase.Names().Where(n => !n.Contains("tcvn3", StringComparison.Ordinal)))
            Assert.Null(LegacyText.Decode(ReturnCase.Read(name)));
    }
}
