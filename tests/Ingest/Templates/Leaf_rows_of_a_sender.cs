using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Ingest.Templates;

public sealed class Leaf_rows_of_a_sender
{
    private static readonly FormDefinition Receptions = TemplateCase.Form("TTCP-2021/01-TCD");

    [Fact]
    public void Begin_with_a_districts_own_office_and_go_on_with_its_communes()
    {
        var leaves = Of("615");
        Assert.Equal("615.UB", leaves[0].Code);
        Assert.Equal(11, leaves.Skip(1).Count(u => u.Level == "commune" && u.ParentCode == "615"));
        Assert.Equal(12, leaves.Count);
    }

    [Fact]
    public void Are_a_department_itself() => Assert.Equal("SNV", Assert.Single(Of("SNV")).Code);

    [Fact]
    public void Leave_out_a_unit_that_was_dissolved_before_the_period_ended()
    {
        var period = TemplateCase.Year(Receptions);
        var catalog = TemplateCase.Catalog with
        {
            Units = [.. TemplateCase.Catalog.Units.Select(u => u.Code == "23503" ? u with { ValidTo = period.To.AddDays(-1) } : u)],
        };
        Assert.DoesNotContain(LeafRows.Of(Receptions, TemplateCase.Unit("615"), period, catalog), u => u.Code == "23503");
    }

    [Fact]
    public void Are_refused_by_name_where_a_form_asks_nothing_of_the_unit()
    {
        var fault = Assert.Throws<FormNotOwed>(() => Of("MTTQ"));
        Assert.Contains("MTTQ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cover_every_expected_leaf_of_the_province_once()
    {
        var units = TemplateCase.Catalog.At(TemplateCase.Catalog.History.On(TemplateCase.Year(Receptions).To)).Units;
        var senders = units.Where(u => Receptions.OwedBy.Contains(u.Group));
        var leaves = senders.SelectMany(s => Of(s.Code)).Select(u => u.Code).ToList();
        var expected = units.Where(u => u.IsExpected && Receptions.Rows.Contains(u.Level)).Select(u => u.Code);
        Assert.Equal(expected.Order(), leaves.Order());
    }

    private static IReadOnlyList<OrgUnit> Of(string sender) =>
        LeafRows.Of(Receptions, TemplateCase.Unit(sender), TemplateCase.Year(Receptions), TemplateCase.Catalog);
}
