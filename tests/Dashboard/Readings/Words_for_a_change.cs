using DanVan.Dashboard.Readings;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Readings;

public sealed class Words_for_a_change
{
    private static readonly ProvinceCatalog Catalog = CatalogReader.ReadOrThrow(Repository.Catalog);

    [Theory]
    [InlineData("95.2", "92", "tăng 3,2 điểm %", "tốt hơn")]
    [InlineData("90", "92.5", "giảm 2,5 điểm %", "kém hơn")]
    [InlineData("90", "90", "không đổi", "")]
    public void Count_points_of_percent(string value, string before, string words, string judgement) =>
        Says("k9-giai-quyet-khieu-nai-to-cao", value, before, words, judgement);

    [Theory]
    [InlineData("15", "12", "tăng 3 đoàn (25,0 %)", "kém hơn")]
    [InlineData("9", "12", "giảm 3 đoàn (25,0 %)", "tốt hơn")]
    [InlineData("3", "0", "tăng 3 đoàn", "kém hơn")]
    public void Give_counts_their_unit_and_share(string value, string before, string words, string judgement) =>
        Says("k2-doan-dong-nguoi", value, before, words, judgement);

    [Fact]
    public void Do_not_judge_where_neither_direction_is_better() =>
        Says("k1-luot-tiep-cong-dan", "1100", "1000", "tăng 100 lượt (10,0 %)", "");

    [Fact]
    public void Compare_nothing_with_nothing()
    {
        var change = new Change(Catalog.Indicator("k1-luot-tiep-cong-dan")!, 5, null);

        Assert.Equal("chưa so sánh được", change.Words);
        Assert.Equal("—", change.Short);
    }

    private static void Says(string indicator, string value, string before, string words, string judgement)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var change = new Change(Catalog.Indicator(indicator)!, decimal.Parse(value, invariant), decimal.Parse(before, invariant));

        Assert.Equal(words, change.Words.Replace('\u00a0', ' '));
        Assert.Equal(judgement, change.Judgement);
    }
}
