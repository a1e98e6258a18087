using DanVan.Dashboard.Sheets;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Dashboard.Sheets;

public sealed class Text_of_a_cell
{
    [Theory]
    [InlineData("0.9524", "95,24%")]
    [InlineData("-2", "-200%")]
    [InlineData("8E+26", "8E+26")]
    public void Is_a_share_in_percent_and_as_stored_where_it_is_no_share_by_far(string stored, string shown) =>
        Assert.Equal(shown, CellText.Of(new Cell(1, 1, CellKind.Number, stored, Hint: NumberHint.Percent)));
}
