using DanVan.Ingest.Templates;

namespace DanVan.Tests.Ingest.Templates;

public sealed class Column_code_row
{
    [Theory]
    [InlineData("TTCP-2021/01-TCD", "1", "1=4+13+22")]
    [InlineData("TTCP-2021/01-TCD", "3", "3=6+7+15+ 16 + 24 +25")]
    [InlineData("TTCP-2021/01-TCD", "4", "4")]
    [InlineData("TTCP-2021/01-XLD", "9", "9=11+12+13 =14+15+16+17 =18+22")]
    [InlineData("TTCP-2021/03-KQGQ", "6", "6=7+..+10= 24+26+28= 30+31")]
    [InlineData("VPCP-2020/II.06a", "3", "(3)")]
    public void Prints_the_code_or_the_equation_the_column_stands_on_the_left_of(string form, string code, string printed)
    {
        var definition = TemplateCase.Form(form);
        var at = definition.Columns.ToList().FindIndex(c => c.Code == code);
        Assert.Equal(printed, ColumnCodeRow.Of(definition)[at]);
    }

    [Theory]
    [InlineData("TTCP-2021/01-TCD", 1, new[] { "MS" })]
    [InlineData("VPCP-2020/II.06a", 2, new[] { "(1)", "(2)" })]
    public void Labels_the_row_as_the_circular_does(string form, int columns, string[] labels) =>
        Assert.Equal(labels, ColumnCodeRow.OfLabels(TemplateCase.Form(form), columns));

    [Fact]
    public void Has_one_text_a_column_that_begins_with_its_code() =>
        Assert.All(TemplateCase.Catalog.Forms, form => Assert.All(
            form.Columns.Zip(ColumnCodeRow.Of(form)),
            pair => Assert.Matches($@"^\(?{pair.First.Code}\b", pair.Second)));

    [Fact]
    public void Prints_every_sum_of_every_printed_equation() =>
        Assert.All(TemplateCase.Catalog.Forms.Where(f => f.CodeRowLabel is not null), form =>
        {
            var row = string.Concat(string.Join('|', ColumnCodeRow.Of(form)).Where(c => c != ' '));
            var sums = form.Rules.Where(r => r.IsPrinted).SelectMany(r => r.Expression.Text.Split('=').Skip(1));
            Assert.All(sums, sum => Assert.Contains(string.Concat(sum.Where(c => c != ' ')), row, StringComparison.Ordinal));
        });
}
