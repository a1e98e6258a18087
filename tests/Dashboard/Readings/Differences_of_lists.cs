using DanVan.Dashboard.Readings;
using DanVan.Tests.Ingest.Returns;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Dashboard.Readings;

public sealed class Differences_of_lists
{
    private static readonly FormDefinition Form = ReturnCase.Catalog.Form("DV-2021/DV-02b")!;

    [Fact]
    public void Are_none_where_only_the_rows_moved()
    {
        var difference = ListDifference.Of(Form, [Model("A", 9), Model("B", 10)], [Model("B", 12), Model("A", 20)]);

        Assert.True(difference.IsEmpty);
    }

    [Fact]
    public void Name_the_cell_of_both_versions_and_what_each_says()
    {
        var difference = ListDifference.Of(Form, [Model("A", 9), Model("B", 10)], [Model("A", 9), Model("B", 15, state: "NR")]);

        var changed = Assert.Single(difference.Changed);
        Assert.Equal(("B, Xã Đắk Mar", "9"), (changed.Entry.Name, changed.Column.Code));
        Assert.Equal(("TK", "I10"), (changed.Before!.Code, changed.Before.Cell));
        Assert.Equal(("NR", "I15"), (changed.After!.Code, changed.After.Cell));
        Assert.Empty(difference.Added);
        Assert.Empty(difference.Removed);
    }

    [Fact]
    public void Say_a_cell_that_was_blank_before_or_is_now()
    {
        var difference = ListDifference.Of(Form, [Model("A", 9, state: null)], [Model("A", 9)]);

        Assert.Null(Assert.Single(difference.Changed).Before);
        Assert.Null(Assert.Single(ListDifference.Of(Form, [Model("A", 9)], [Model("A", 9, state: null)]).Changed).After);
    }

    [Fact]
    public void Tell_entries_that_came_from_those_that_went()
    {
        var difference = ListDifference.Of(Form, [Model("A", 9), Model("B", 10)], [Model("A", 9), Model("C", 10)]);

        Assert.Equal(["C, Xã Đắk Mar"], difference.Added.Select(e => e.Name));
        Assert.Equal([("B, Xã Đắk Mar", "Sheet1, dòng 10")], difference.Removed.Select(e => (e.Name, e.Place)));
        Assert.Empty(difference.Changed);
    }

    private static ListEntry Model(string name, int row, string? state = "TK")
    {
        var cells = new List<ListCell> { new("1", name, name, name, $"A{row}"), new("2", "23512", "Xã Đắk Mar", "Xã Đắk Mar", $"B{row}") };
        if (state is not null)
            cells.Add(new("9", state, state, state, $"I{row}"));
        return new("23512", "Sheet1", row, cells);
    }
}
