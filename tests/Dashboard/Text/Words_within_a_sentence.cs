using DanVan.Dashboard.Text;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Text;

public sealed class Words_within_a_sentence
{
    [Theory]
    [InlineData("2021-Q2", "quý II năm 2021")]
    [InlineData("2021-6T", "6 tháng đầu năm 2021")]
    [InlineData("2021-NCT", "năm 2021 (chính thức)")]
    public void Begin_small_and_keep_their_numerals(string period, string words) =>
        Assert.Equal(words, Wording.Within(PeriodCode.Parse(period).VietnameseName));

    [Fact]
    public void Keep_their_names() => Assert.Equal("thành phố Kon Tum", Wording.Within("Thành phố Kon Tum"));

    [Fact]
    public void Say_of_a_form_only_what_its_own_periods_are()
    {
        var form = CatalogReader.ReadOrThrow(Repository.Catalog).Form("DV-2021/DV-10")!;
        FormDefinition Collected(string code, params PeriodKind[] kinds) => form with { Code = code, Periods = kinds };
        var all = Collected("A", PeriodKind.Quarter, PeriodKind.SixMonths, PeriodKind.Year);
        var yearly = Collected("B", PeriodKind.Year);

        Assert.Equal("biểu B chỉ thu theo năm", Wording.NotCollected([all, yearly], PeriodKind.SixMonths));
        Assert.Equal(
            "biểu A chỉ thu theo quý, 6 tháng, năm; biểu B, C chỉ thu theo năm",
            Wording.NotCollected([all, yearly, Collected("C", PeriodKind.Year)], PeriodKind.NineMonths));
        Assert.Null(Wording.NotCollected([all, yearly], PeriodKind.Year));
    }
}
