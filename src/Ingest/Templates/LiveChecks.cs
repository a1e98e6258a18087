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
            var broken = rules.Select(r => RuleFormula.Broken(r.Expression, code => Fixed(plan, plan.Address(code, plan.FirstRow)))).ToList();
            var wrong = broken.Count == 1 ? broken[0] : $"OR({string.Join(',', broken)})";
            var cells = plan.CellsOf(sheet, rules.Key.Column);
            var colour = rules.Key.Severity == Severity.Error ? TemplateStyle.Broken : TemplateStyle.Odd;
            cells.AddConditionalFormat()
                .WhenIsTrue($"AND({HasEntry(plan)},{wrong})")
                .Fill.SetBackgroundColor(colour);
        }
    }

    // The column stays where a check is copied down; of a line the row stays too.
    private static string Fixed(SheetPlan plan, string address) => plan.Grid.Lines.Count == 0
        ? "$" + address
        : "$" + address.Insert(address.IndexOfAny([.. "0123456789"]), "$");

    // A row that nobody has filled yet breaks no rule; computed cells always hold a number.
    private static string HasEntry(SheetPlan plan)
    {
        if (plan.Grid.Lines.Count > 0)
        {
            var column = Reading.CellAddress.ColumnName(plan.LabelColumns + 1);
            return $"COUNT(${column}${plan.FirstRow}:${column}${plan.LastRow})>{plan.Form.Columns.Count(c => plan.FormulaOf(c, 0) is not null)}";
        }
        var first = plan.Address(plan.Form.Columns[0].Code, plan.FirstRow);
        var last = plan.Address(plan.Form.Columns[^1].Code, plan.FirstRow);
        return $"COUNT(${first}:${last})>{plan.Computed.Count + plan.Given.Count}";
    }
}
