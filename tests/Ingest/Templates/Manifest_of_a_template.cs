using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;

namespace DanVan.Tests.Ingest.Templates;

public sealed class Manifest_of_a_template
{
    private static readonly Manifest Written = new("TTCP-2021/01-TCD", 1, "615", "2021-6T");

    [Fact]
    public void Is_found_again_in_the_rows_it_wrote() =>
        Assert.Equal(Written, Manifest.Find(Workbook(Manifest.SheetName, Written.Rows)));

    [Theory]
    [InlineData("form", "TTCP-2021/01-XLD")]
    [InlineData("unit", "616")]
    [InlineData("period", "2021-N")]
    [InlineData("version", "2")]
    [InlineData("version", "một")]
    [InlineData("checksum", "")]
    [InlineData("danvan", "0")]
    public void Is_none_when_a_row_was_edited(string key, string value) =>
        Assert.Null(Manifest.Find(Workbook(
            Manifest.SheetName, [.. Written.Rows.Select(r => r.Key == key ? (key, value) : r)])));

    [Fact]
    public void Is_none_in_a_workbook_without_its_sheet() =>
        Assert.Null(Manifest.Find(Workbook("Sheet1", Written.Rows)));

    [Fact]
    public void Has_sixteen_hexadecimal_digits_as_checksum() =>
        Assert.Matches("^[0-9a-f]{16}$", Written.Checksum);

    private static Workbook Workbook(string sheet, IReadOnlyList<(string Key, string Value)> rows) =>
        new([new Sheet(sheet, [.. rows.SelectMany((r, i) => new[]
        {
            new Cell(i + 1, 1, CellKind.Text, r.Key),
            new Cell(i + 1, 2, CellKind.Text, r.Value),
        })])]);
}
