using System.Globalization;
using DanVan.Dashboard.Text;

namespace DanVan.Tests.Dashboard.Text;

public sealed class Vietnamese_numbers
{
    [Theory]
    [InlineData(null, 0, "—")]
    [InlineData("0", 0, "0")]
    [InlineData("1234.5", 1, "1.234,5")]
    [InlineData("1234.5", 0, "1.235")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-0.4", 0, "0")]
    [InlineData("-1234", 0, "−1.234")]
    [InlineData("1234567890.125", 3, "1.234.567.890,125")]
    public void Are_printed_as_offices_print_them(string? value, int decimals, string printed)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

        Assert.Equal(printed, VietnameseNumber.Format(value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture), decimals));
    }

    [Fact]
    public void Keep_the_percent_sign_on_their_line()
    {
        Assert.Equal("95,2\u00a0%", VietnameseNumber.Percent(95.2m, 1));
        Assert.Equal("—", VietnameseNumber.Percent(null, 1));
    }
}
