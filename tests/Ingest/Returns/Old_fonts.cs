using DanVan.Ingest.Reading;
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

    [Theory]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("Toång soá ñôn", "Tổng số đơn")]
    [InlineData("ÑÔN VÒ: UÛY BAN NHAÂN DAÂN", "ĐƠN VỊ: ỦY BAN NHÂN DÂN")]
    [InlineData("Löôït ngöôøi ñöôïc tieáp; thuûy lôïi; aên uoáng", "Lượt người được tiếp; thủy lợi; ăn uống")]
    [InlineData("123 ABC", "123 ABC")]
    public void Of_the_VNI_family_are_read_in_pairs(string stored, string seen) => Assert.Equal(seen, VniText.Decode(stored));

    [Fact]
    public void Of_the_VNI_family_give_every_letter_back()
    {
        const string letters = "áàảãạâấầẩẫậăắằẳẵặéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ";
        var pairs = ("aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò où oø oû oõ oï oâ oá oà oå oã oä "
            + "ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ").Split(' ');
        Assert.Equal(letters.Select(l => l.ToString()), pairs.Select(VniText.Decode));
        Assert.Equal(letters.ToUpperInvariant().Select(l => l.ToString()), pairs.Select(p => VniText.Decode(p.ToUpperInvariant())));
    }

    [Theory]
    [InlineData(".VnTime", FontCoding.Tcvn3)]
    [InlineData(".VnTimeH", FontCoding.Tcvn3Capitals)]
    [InlineData(".VnArial NarrowH", FontCoding.Tcvn3Capitals)]
    [InlineData("VNI-Times", FontCoding.Vni)]
    [InlineData("Times New Roman", FontCoding.Unicode)]
    public void Are_told_by_name(string name, FontCoding coding) => Assert.Equal(coding, FontNames.CodingOf(name));

    [Fact]
    public void Are_not_suspected_in_Unicode()
    {
        foreach (var name in ReturnCase.Names().Where(n => !n.Contains("tcvn3", StringComparison.Ordinal) && !n.Contains("vni", StringComparison.Ordinal)))
            Assert.Null(LegacyText.Decode(ReturnCase.Read(name)));
    }
}
