using ClosedXML.Excel;
using DanVan.Dashboard.Exports;

namespace DanVan.Tests.Dashboard.Exports;

public sealed class Cells_of_an_exported_list
{
    private const int Most = 32_767;

    [Theory]
    [InlineData("a", Most)]
    [InlineData("a", Most + 1)]
    [InlineData("😀", Most)]
    [InlineData("a😀", Most)]
    public void Are_no_longer_than_Excel_takes_and_say_where_they_were_cut(string letter, int times)
    {
        var whole = string.Concat(Enumerable.Repeat(letter, times));

        var text = ListWorkbook.Fitting(whole);

        using var book = new XLWorkbook();
        book.AddWorksheet("a").Cell(1, 1).SetValue(text);
        Assert.True(text.Length <= Most);
        Assert.Equal(whole.Length > Most, text.EndsWith("xem đủ trong tệp gốc]", StringComparison.Ordinal));
        // No letter is cut in two.
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
    }
}
