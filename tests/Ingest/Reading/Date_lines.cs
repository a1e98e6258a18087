using System.Text;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

public sealed class Date_lines
{
    [Theory]
    [InlineData("Số liệu tính từ ngày 15/12/2020 đến ngày 14/6/2021", "2020-12-15", "2021-06-14")]
    [InlineData("(Từ ngày 15/12/2020 đến ngày 14/3/2021)", "2020-12-15", "2021-03-14")]
    [InlineData("từ 15-12-2020 đến 14.6.2021", "2020-12-15", "2021-06-14")]
    [InlineData("Từ ngày 15 tháng 12 năm 2020 đến hết ngày 14 tháng 6 năm 2021", "2020-12-15", "2021-06-14")]
    [InlineData("TỪ NGÀY 01/01/2021\nĐẾN NGÀY\u00A030/06/2021", "2021-01-01", "2021-06-30")]
    [InlineData("Kỳ báo cáo: từ ngày: 15 / 12 / 2020 tới 14/12/2021", "2020-12-15", "2021-12-14")]
    [InlineData("từ 15/12/2020 – 14/6/2021", "2020-12-15", "2021-06-14")]
    public void Reads_a_span_in_any_spelling(string text, string from, string to)
    {
        foreach (var form in new[] { text, text.Normalize(NormalizationForm.FormD) })
        {
            Assert.True(DateLine.TryRead(form, out var first, out var last));
            Assert.Equal((from, to), (first.ToString("yyyy-MM-dd", null), last.ToString("yyyy-MM-dd", null)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Kon Tum, ngày 14 tháng 6 năm 2021")]
    [InlineData("Số liệu tính từ ngày …/…/2020 đến ngày …/…/2021")]
    [InlineData("từ 31/02/2021 đến 14/6/2021")]
    [InlineData("từ 14/6/2021 đến 15/12/2020")]
    public void Takes_nothing_else_for_a_span(string? text) => Assert.False(DateLine.TryRead(text, out _, out _));

    [Theory]
    [InlineData("ngày 15 tháng 12 năm 2020", "2020-12-15")]
    [InlineData("Kon Tum, ngày 05 tháng 6 năm 2021", "2021-06-05")]
    [InlineData("5/6/2021", "2021-06-05")]
    public void Reads_a_day(string text, string day)
    {
        Assert.True(DateLine.TryReadDay(text, out var date));
        Assert.Equal(day, date.ToString("yyyy-MM-dd", null));
    }
}
