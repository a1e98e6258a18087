using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Ingest.Templates;

public sealed class Computed_columns
{
    [Theory]
    [InlineData("TTCP-2021/01-TCD", "1 2 3")]
    [InlineData("TTCP-2021/01-XLD", "1 9 18 22")]
    [InlineData("TTCP-2021/01-KQGQ", "1 5")]
    [InlineData("VPCP-2020/II.06a", "3 7 11")]
    [InlineData("DV-2021/DV-02", "1 11")]
    [InlineData("DV-2021/DV-03", "2 12")]
    public void Are_the_left_sides_of_equations_that_always_hold(string form, string codes) =>
        Assert.Equal(codes.Split(' ').Order(), ComputedColumns.Of(TemplateCase.Form(form)).Keys.Order());

    [Fact]
    public void Leave_out_an_equation_that_only_warns() =>
        Assert.DoesNotContain("8", ComputedColumns.Of(TemplateCase.Form("TTCP-2021/03-KQGQ")).Keys);

    [Fact]
    public void Never_depend_on_themselves() =>
        Assert.All(TemplateCase.Catalog.Forms, form =>
        {
            var computed = ComputedColumns.Of(form);
            Assert.All(computed.Keys, column => Assert.DoesNotContain(column, Entries(column, computed)));
        });

    [Fact]
    public void Satisfy_the_equation_they_come_from() =>
        Assert.All(TemplateCase.Catalog.Forms, form =>
        {
            var computed = ComputedColumns.Of(form);
            Assert.All(computed, pair => Assert.Contains(form.Rules, rule =>
                rule.Severity == Severity.Error
                && rule.Expression.Chain[0].Terms[0].Column == pair.Key
                && rule.Expression.Chain.Skip(1).Any(s => s.Terms.Select(t => t.Column).SequenceEqual(pair.Value))));
        });

    // Follows parts down to what is typed; a loop would never end, so it is cut at the number of columns.
    private static IEnumerable<string> Entries(string column, IReadOnlyDictionary<string, IReadOnlyList<string>> computed, int depth = 0) =>
        depth < 40 && computed.TryGetValue(column, out var parts)
            ? parts.SelectMany(p => Entries(p, computed, depth + 1).Append(p))
            : [];
}
