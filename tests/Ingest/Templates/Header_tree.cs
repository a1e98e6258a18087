using DanVan.Ingest.Templates;

namespace DanVan.Tests.Ingest.Templates;

public sealed class Header_tree
{
    public static TheoryData<string> Forms => [.. TemplateCase.Catalog.Forms.Select(f => f.Key)];

    [Fact]
    public void Merges_neighbours_with_an_equal_beginning_and_draws_short_paths_down()
    {
        var tree = HeaderTree.Of([["A"], ["B", "x"], ["B", "y", "1"], ["B", "y", "2"]]);

        Assert.Equal(3, tree.Depth);
        Assert.Equal(
            [
                new("A", 0, 0, 3, 1),
                new("B", 0, 1, 1, 3),
                new("x", 1, 1, 2, 1),
                new("y", 1, 2, 1, 2),
                new("1", 2, 2, 1, 1),
                new("2", 2, 3, 1, 1),
            ],
            tree.Cells);
    }

    [Fact]
    public void Keeps_equal_texts_apart_under_different_parents() =>
        Assert.Equal(2, HeaderTree.Of([["A", "x", "1"], ["B", "x", "1"]]).Cells.Count(c => c.Text == "x"));

    [Fact]
    public void Keeps_a_column_apart_from_a_group_of_the_same_name() =>
        Assert.Equal(
            [new("A", 0, 0, 2, 1), new("A", 0, 1, 1, 1), new("x", 1, 1, 1, 1)],
            HeaderTree.Of([["A"], ["A", "x"]]).Cells);

    [Fact]
    public void Is_empty_without_columns() => Assert.Equal(0, HeaderTree.Of([]).Depth);

    [Theory, MemberData(nameof(Forms))]
    public void Covers_every_place_of_a_printed_header_once(string form)
    {
        var paths = TemplateCase.Form(form).Columns.Select(c => c.Header).ToList();
        var tree = HeaderTree.Of([.. paths]);

        var places = tree.Cells.SelectMany(c =>
            from level in Enumerable.Range(c.Level, c.Levels)
            from column in Enumerable.Range(c.Column, c.Columns)
            select (level, column)).ToList();
        Assert.Equal(tree.Depth * paths.Count, places.Distinct().Count());
        Assert.Equal(places.Count, places.Distinct().Count());
    }

    [Theory, MemberData(nameof(Forms))]
    public void Reads_back_the_path_of_every_column(string form)
    {
        var paths = TemplateCase.Form(form).Columns.Select(c => c.Header).ToList();
        var tree = HeaderTree.Of([.. paths]);

        for (var column = 0; column < paths.Count; column++)
        {
            var above = tree.Cells.Where(c => column >= c.Column && column < c.Column + c.Columns).OrderBy(c => c.Level);
            Assert.Equal(paths[column], above.Select(c => c.Text));
        }
    }
}
