using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>Notes where the file prints another equation than the circular; the circular's are the ones checked.</summary>
internal sealed class PrintedEquations : IReturnRule
{
    public void Check(ReturnGrid grid, List<Finding> findings)
    {
        var first = grid.Tables[0];
        if (first.Table.CodeRow is not { } codes || first.AreCodesWrong)
            return;
        HashSet<string>? known = null;
        foreach (var cell in codes.Cells)
        {
            if (!cell.Text.Contains('=', StringComparison.Ordinal) || grid.Form.IndexOf(cell.Code) < 0)
                continue;
            // As printed, letter for letter, is what nearly every file has.
            if (grid.Form.PrintedTexts.Contains(cell.Text))
                continue;
            known ??= [.. grid.Form.Definition.Rules.SelectMany(r => Links(r.Expression))];
            if (!RuleParser.TryParsePrinted(cell.Text, grid.Form.Codes, out var printed, out _) || !Links(printed).All(known.Contains))
                findings.Add(Differs(grid.Form, first, codes.Row, cell));
        }
    }

    // "9=11+12=18+22" says 9=11+12 and 9=18+22, in whatever order the terms stand.
    private static IEnumerable<string> Links(RuleExpression rule) => rule.Condition is not null || rule.Relation != RuleRelation.Equal
        ? []
        : rule.Chain.Skip(1).Select(side => $"{Terms(rule.Chain[0])}={Terms(side)}");

    private static string Terms(RuleSum sum) =>
        string.Join('+', sum.Terms.Select(t => $"{t.Factor.ToString(System.Globalization.CultureInfo.InvariantCulture)}*{t.Column}").Order(StringComparer.Ordinal));

    private static Finding Differs(KnownForm form, FormTable table, int row, CodeCell cell)
    {
        var own = form.Definition.Rules.Where(r => r.IsPrinted && r.Expression.Chain[0].Terms is [{ Column: { } c }] && c == cell.Code)
            .Select(r => r.Expression.Text).ToList();
        var expected = string.Join("; ", own);
        return new Finding(
            "COT-04", Severity.Note, table.Sheet.Name, CellAddress.ToA1(row, cell.Column), null, cell.Code, cell.Text, expected,
            $"Dòng mã số cột ghi “{cell.Text.Trim()}”, khác biểu mẫu ({(own.Count == 0 ? $"cột {cell.Code} không có công thức" : expected)}). Hệ thống kiểm tra theo biểu mẫu.");
    }
}
