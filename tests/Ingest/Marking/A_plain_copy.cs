using DanVan.Ingest.Marking;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Marking;

public sealed class A_plain_copy
{
    [Theory]
    [InlineData("x", 32_767, 32_767)]
    [InlineData("x", 40_000, 32_767)]
    [InlineData("🌾", 40_000, 32_767)]
    [InlineData("x🌾x", 40_000, 32_766)]
    public void Ends_a_text_that_is_longer_than_a_cell_can_hold(string part, int length, int kept)
    {
        var text = string.Concat(Enumerable.Repeat(part, length))[..length];
        var copy = WorkbookReader.Read(PlainCopy.Of(new Workbook([new Sheet("Biểu", [new Cell(1, 1, CellKind.Text, text)])]))).Workbook!.Sheets[0].Text(1, 1)!;
        Assert.Equal(kept, copy.Length);
        Assert.StartsWith(copy.TrimEnd('…'), text, StringComparison.Ordinal);
        Assert.Equal(text.Length > kept, copy.EndsWith('…'));
    }
}
