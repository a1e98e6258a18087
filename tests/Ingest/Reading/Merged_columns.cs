using CsCheck;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

public sealed class Merged_columns
{
    [Fact]
    public void Are_those_that_any_merge_covers_however_merges_overlap()
    {
        var merge = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], Gen.Int[0, 6], Gen.Int[0, 6])
            .Select((row, column, down, right) => new MergedRange(row, column, row + down, column + right));
        var cell = Gen.Select(Gen.Int[1, 14], Gen.Int[1, 9]).Select((row, column) => new Cell(row, column, CellKind.Text, "x"));
        Gen.Select(merge.List[0, 8], cell.List[1, 40]).Sample((merges, cells) =>
        {
            var sheet = new Sheet("Biểu", cells, merges);
            var merged = new MergedColumns(sheet);
            Assert.All(sheet.Cells, c => Assert.Equal(merges.Any(m => m.Contains(c.Row, c.Column)), merged.Cover(c.Row, c.Column)));
        });
    }

    /// <summary>Merges times cells would be forty thousand million comparisons.</summary>
    [Fact]
    public void Are_found_among_very_many_merges()
    {
        var cells = Enumerable.Range(1, 200_000).Select(row => new Cell(row, 1, CellKind.Number, "1")).Append(new Cell(1, 4, CellKind.Number, "1")).ToList();
        var sheet = new Sheet("Biểu", cells, [.. Enumerable.Range(1, 200_000).Select(row => new MergedRange(row, 2, 200_000, 3))]);
        var merged = new MergedColumns(sheet);
        Assert.All(sheet.Cells.Chunk(50_000), some => Assert.DoesNotContain(some, c => merged.Cover(c.Row, c.Column)));
    }
}
