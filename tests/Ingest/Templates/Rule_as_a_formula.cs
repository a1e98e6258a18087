using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Ingest.Templates;

public sealed class Rule_as_a_formula
{
    [Theory]
    [InlineData("TCD01-01", "NOT(ROUND(N(C1),3)=ROUND(N(C4)+N(C13)+N(C22),3))")]
    [InlineData("TCD01-16", "NOT(ROUND(N(C9),3)>=ROUND(5*N(C8),3))")]
    [InlineData("TCD01-19", "AND(ROUND(N(C13),3)>ROUND(0,3),NOT(ROUND(N(C12),3)>ROUND(0,3)))")]
    [InlineData("XLD01-02", "NOT(AND(ROUND(N(C9),3)=ROUND(N(C11)+N(C12)+N(C13),3),ROUND(N(C11)+N(C12)+N(C13),3)=ROUND(N(C14)+N(C15)+N(C16)+N(C17),3),ROUND(N(C14)+N(C15)+N(C16)+N(C17),3)=ROUND(N(C18)+N(C22),3)))")]
    public void Is_true_where_the_rule_is_broken(string rule, string formula) =>
        Assert.Equal(formula, RuleFormula.Broken(Rule(rule).Expression, code => "C" + code));

    private static FormRule Rule(string id) => TemplateCase.Catalog.Forms.SelectMany(f => f.Rules).Single(r => r.Id == id);
}
