using ClosedXML.Excel;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>
/// Colours the first cell of a rule that a row breaks while it is being filled: red for what would send the return
/// back, yellow for what will be asked about.
/// </summary>
internal static class LiveChecks
{
    public static void Add(IXLWorksheet sheet, SheetPlan plan)
    {
        foreach (var rules in plan.Form.Rules.GroupBy(r => (Column: r.Expression.Columns.First(), r.Severity)).OrderBy(g => g.Key.Severity))
        {
            if (rules.Key.Severity == Severity.Note)
                continue;
            var at = plan.ColumnOf(rules.Key.Column);
            var broken = rules.Select(r => RuleFormula.Broken(r.Expression, code => "$" + plan.Address(code, plan.FirstRow))).ToList();
            var wrong = broken.Count == 1 ? broken[0] : $"OR({string.Join(',', broken)})";
            var cells = sheet.Range(plan.FirstRow, at, plan.LastRow, at);
            var colour = rules.Key.Severity == Severity.Error ? TemplateStyle.Broken : TemplateStyle.Odd;
            cells.AddConditionalFormat()
                .WhenIsTrue($"AND({HasEntry(plan)},{wrong})")
                .Fill.SetBackgroundColor(colour);
        }
    }

    // A row that nobody has filled yet breaks no rule; computed cells always hold a number.
    private static string HasEntry(SheetPlan plan)
    {
        var first = plan.Address(plan.Form.Columns[0].Code, plan.FirstRow);
        var last = plan.Address(plan.Form.Columns[^1].Code, plan.FirstRow);
        return $"COUNT(${first}:${last})>{plan.Computed.Count}";
    }
}
