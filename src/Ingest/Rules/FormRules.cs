using DanVan.Ingest.Rows;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>The equations that the form prints and the relations that the catalog adds, row by row, totals included.</summary>
internal sealed class FormRules : IReturnRule
{
    public void Check(ReturnGrid grid, List<Finding> findings)
    {
        // A total that is not the sum of its rows is told as such; its equations then say nothing new.
        var leaves = grid.Rows.Where(r => r.Kind == RowKind.Leaf).ToList();
        foreach (var rule in grid.Form.Rules)
        {
            var tally = new RuleTally(rule.Rule!.Id);
            grid.Tallies.Add(tally);
            if (rule.Rule.Periods.Count > 0 && (grid.Period is not { } period || !rule.Rule.Periods.Contains(period.Code.Kind)))
                tally.Count(RuleState.NotRun, "Không áp dụng cho kỳ báo cáo này.");
            else
                Hold(grid, leaves, rule, tally, findings);
        }
    }

    private static void Hold(ReturnGrid grid, List<ReturnRow> leaves, CompiledRule rule, RuleTally tally, List<Finding> findings)
    {
        foreach (var row in leaves)
        {
            if (rule.Rule!.Levels.Count > 0 && (row.Unit is not { } unit || !rule.Rule.Levels.Contains(unit.Level)))
            {
                tally.Count(RuleState.NotRun, "Không có đơn vị nào thuộc cấp mà phép kiểm tra áp dụng.");
                continue;
            }
            var state = rule.StateOf(row.Values);
            tally.Count(state, state switch
            {
                RuleState.NoData => "Các cột của phép kiểm tra không có số liệu.",
                RuleState.NotRun => "Điều kiện của phép kiểm tra không xảy ra, hoặc thiếu số liệu ở một số cột.",
                _ => null,
            });
            if (state == RuleState.Fail)
                findings.Add(Broken(grid, row, rule));
        }
        if (leaves.Count == 0)
            tally.Count(RuleState.NoData, "Không có dòng số liệu nào.");
    }

    private static Finding Broken(ReturnGrid grid, ReturnRow row, CompiledRule rule)
    {
        var form = grid.Form;
        long? Value(string code) => row.Values[form.IndexOf(code)] is var value && value != Figures.Unknown ? value : null;
        var result = RuleCheck.Evaluate(rule.Expression, Value);
        var broken = result.Breaks[0];
        var first = rule.Expression.Chain[0].Terms.FirstOrDefault(t => t.Column is not null)?.Column ?? form.Codes[rule.Columns[0]];
        var message = rule.Rule!.IsPrinted && rule.Expression.Chain[0].Terms.Count == 1
            ? Equation(grid, row, rule, result, first)
            : Relation(grid, row, rule, broken);
        return new Finding(
            rule.Rule.Id, rule.Rule.Severity, row.Table.Sheet.Name, row.Address(form.IndexOf(first)), row.Unit?.Code, first,
            Vietnamese.Number(broken.Left.Value), $"{broken.Right.Text} = {Vietnamese.Number(broken.Right.Value)}", message) { Field = row.Field?.Code };
    }

    // "Xã Đắk Mar, cột 1 (Tổng số lượt tiếp) ghi 40 nhưng 4+13+22 = 39."
    private static string Equation(ReturnGrid grid, ReturnRow row, CompiledRule rule, RuleResult result, string first)
    {
        var form = grid.Form;
        var index = form.IndexOf(first);
        var sums = string.Join(" và ", result.Breaks.Select(b => $"{Plain(b.Right.Text)} = {Vietnamese.Number(b.Right.Value)}"));
        var parts = rule.Columns.Where(c => c != index).Select(row.Address).ToList();
        return $"{Name(row)}, {form.ColumnWord} {first} ({form.Columns[index].Header[^1]}) ghi {Vietnamese.Number(result.Sides[0].Value)} nhưng {sums}." +
            (rule.Rule!.Why is { } why ? $" {why}" : "") +
            $" Đề nghị kiểm tra lại ô {row.Address(index)} hoặc các ô {Vietnamese.List(parts, 10, "ô")}.";
    }

    private static string Relation(ReturnGrid grid, ReturnRow row, CompiledRule rule, RuleBreak broken)
    {
        var form = grid.Form;
        var seen = string.Join(", ", rule.Columns.Select(c => $"{form.ColumnWord} {form.Codes[c]} = {Vietnamese.Milli(row.Values[c])}"));
        var cells = rule.Columns.Select(row.Address).ToList();
        var why = rule.Rule!.Why ?? $"Cần {Plain(broken.Left.Text)} {Sign(rule.Expression.Relation)} {Plain(broken.Right.Text)}.";
        return $"{Name(row)}: {why} Trong tệp ghi {seen}. Đề nghị kiểm tra lại {(cells.Count == 1 ? "ô" : "các ô")} {Vietnamese.List(cells, 10, "ô")}.";
    }

    private static string Name(ReturnRow row) => row.Field is null || row.Unit is null ? row.Name : $"{row.Unit.Name}, lĩnh vực {row.Field.Name}";

    private static string Plain(string text) => text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static string Sign(RuleRelation relation) => relation switch
    {
        RuleRelation.Equal => "=",
        RuleRelation.AtMost => "≤",
        RuleRelation.AtLeast => "≥",
        RuleRelation.Less => "<",
        _ => ">",
    };
}
