using System.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

public sealed class Period_code
{
    [Theory]
    [InlineData("Quý I năm 2021", "2021-Q1")]
    [InlineData("QUÝ II/2021", "2021-Q2")]
    [InlineData("quý 3 năm 2021", "2021-Q3")]
    [InlineData("Quí IV, năm 2021", "2021-Q4")]
    [InlineData("Quý bốn năm 2021", "2021-Q4")]
    [InlineData("Q1/2021", "2021-Q1")]
    [InlineData("BÁO CÁO KẾT QUẢ TIẾP CÔNG DÂN QUÝ II NĂM 2021", "2021-Q2")]
    [InlineData("6 tháng đầu năm 2021", "2021-6T")]
    [InlineData("06 tháng đầu năm 2021", "2021-6T")]
    [InlineData("6 THÁNG NĂM 2021", "2021-6T")]
    [InlineData("sáu tháng đầu năm 2021", "2021-6T")]
    [InlineData("6 tháng/2021", "2021-6T")]
    [InlineData("6 tháng\u00A0đầu\nnăm  2021", "2021-6T")]
    [InlineData("9 tháng năm 2021", "2021-9T")]
    [InlineData("Chín tháng đầu năm 2021", "2021-9T")]
    [InlineData("Năm 2021", "2021-N")]
    [InlineData("(Năm 2021)", "2021-N")]
    [InlineData("Kỳ báo cáo: cả năm 2021", "2021-N")]
    [InlineData("12 tháng năm 2021", "2021-N")]
    [InlineData("Năm 2021 (ước)", "2021-N")]
    [InlineData("Năm 2021 (số liệu ước tính)", "2021-N")]
    [InlineData("Năm 2021 (chính thức)", "2021-NCT")]
    [InlineData("Báo cáo năm chính thức năm 2021", "2021-NCT")]
    [InlineData("Kỳ báo cáo: năm chính thức 2021", "2021-NCT")]
    public void Reads_a_period_as_returns_print_it(string text, string code)
    {
        Assert.True(PeriodCode.TryParseVietnamese(text, out var period), text);
        Assert.Equal(code, period.ToString());
        Assert.True(PeriodCode.TryParseVietnamese(text.Normalize(NormalizationForm.FormD), out var decomposed));
        Assert.Equal(period, decomposed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sáu tháng")]
    [InlineData("Quý V năm 2021")]
    [InlineData("6 tháng cuối năm 2021")]
    [InlineData("Số liệu tính từ ngày 15 tháng 12 năm 2020 đến ngày 14 tháng 6 năm 2021")]
    [InlineData("Kon Tum, ngày 06 tháng 9 năm 2021")]
    [InlineData("Quý I năm 2021 và quý II năm 2021")]
    [InlineData("Quy chế dân chủ năm 2021")]
    [InlineData("Kế hoạch năm 2021")]
    public void Reads_nothing_where_a_text_names_no_period_or_two(string? text) =>
        Assert.False(PeriodCode.TryParseVietnamese(text, out _));

    [Theory]
    [InlineData("0001-6T")]
    [InlineData("9999-N")]
    [InlineData("2021-Q5")]
    [InlineData("2021-Q0")]
    [InlineData("٢٠٢١-Q1")]
    [InlineData("2021")]
    public void Is_not_made_of_anything_else(string text)
    {
        Assert.False(PeriodCode.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PeriodCode.Parse(text));
    }

    [Fact]
    public void Reads_back_the_name_it_prints()
    {
        foreach (var code in new[] { "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2021-6T", "2021-9T", "2021-N" }.Select(PeriodCode.Parse))
        {
            Assert.True(PeriodCode.TryParseVietnamese(code.VietnameseName, out var read));
            Assert.Equal(code, read);
        }
    }

    [Fact]
    public void Sorts_by_the_end_of_the_period_shorter_ones_first()
    {
        string[] sorted = ["2020-N", "2021-Q1", "2021-Q2", "2021-6T", "2021-Q3", "2021-9T", "2021-Q4", "2021-N", "2022-Q1"];
        Assert.Equal(sorted, sorted.Reverse().Select(PeriodCode.Parse).Order().Select(p => p.ToString()));
    }
}
