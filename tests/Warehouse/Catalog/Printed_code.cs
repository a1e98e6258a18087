using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

public sealed class Printed_code
{
    [Theory]
    [InlineData("1=4+13+22", "1")]
    [InlineData("(3)=(4)+(5)", "3")]
    [InlineData("12", "12")]
    [InlineData(" 12 ", "12")]
    [InlineData("(12)", "12")]
    [InlineData("7a", "7a")]
    [InlineData("9=11+12+13 =14+15+16+17\n=18+22", "9")]
    [InlineData("10\u00A0= 18+…+22", "10")]
    [InlineData("1=2+3+...+7", "1")]
    public void Is_the_column_that_a_cell_of_the_code_row_numbers(string cell, string code) =>
        Assert.Equal(code, PrintedCode.LeadingCode(cell));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("MS")]
    [InlineData("Tổng số (1)")]
    [InlineData("1.234")]
    [InlineData("0")]
    [InlineData("012")]
    [InlineData("1234")]
    [InlineData("=1+2")]
    [InlineData("(3")]
    [InlineData("3)")]
    [InlineData("12 cuộc")]
    [InlineData("1 = tổng")]
    [InlineData("15/12/2020")]
    public void Is_nothing_where_a_cell_says_something_else(string? cell) => Assert.Null(PrintedCode.LeadingCode(cell));
}
