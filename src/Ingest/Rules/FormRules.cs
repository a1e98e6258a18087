using DanVan.Ingest.Recognition;
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
            if (rule.Rule.Periods.Count > 0 && (grid.Period is not { } period || !period.Code.IsOf(rule.Rule.Periods)))
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
        if (ByText(grid, row, rule, result, first, Value) is { } typed)
            return typed;
        var message = rule.Rule!.IsPrinted && rule.Expression.Chain[0].Terms.Count == 1
            ? Equation(grid, row, rule, result, first)
            : Relation(grid, row, rule, broken);
        return new Finding(
            rule.Rule.Id, rule.Rule.Severity, row.Table.Sheet.Name, row.Address(form.IndexOf(first)), row.Unit?.Code, first,
            Said(form, rule, broken.Left, ""), Said(form, rule, broken.Right, Words(rule.Expression.Relation)), message) { Field = row.Field?.Code };
    }

    // A spreadsheet's own sum passes over a number typed as text: the sum is then right as a sum, and the cell to mend is the other one.
    private static Finding? ByText(ReturnGrid grid, ReturnRow row, CompiledRule rule, RuleResult result, string first, Func<string, long?> value)
    {
        var form = grid.Form;
        var texts = rule.Columns.Where(c => row.Flags[c] == ParseFlag.TypedText && form.Codes[c] != first).ToList();
        if (texts.Count == 0 || RuleCheck.Evaluate(rule.Expression, c => texts.Contains(form.IndexOf(c)) ? 0 : value(c)).State != RuleState.Pass)
            return null;
        var cells = texts.Select(row.Address).ToList();
        var (sum, whole) = (result.Breaks[0].Right, result.Sides[0].Value);
        return new Finding(
            rule.Rule!.Id, rule.Rule.Severity, row.Table.Sheet.Name, cells[0], row.Unit?.Code, form.Codes[texts[0]],
            row.Table.CellOf(row.Row, texts[0])?.RawText ?? "", Vietnamese.Milli(row.Values[texts[0]]),
            $"{Name(row)}: {(cells.Count == 1 ? "ô" : "các ô")} {Vietnamese.List(cells, 10, "ô")} ghi số dạng chữ nên bảng tính không cộng vào {form.ColumnWord} {first}: " +
            $"{form.ColumnWord} {first} ghi {Vietnamese.Number(whole)} nhưng {Plain(sum.Text)} = {Vietnamese.Number(sum.Value)}. " +
            $"Đề nghị gõ lại {(cells.Count == 1 ? $"ô {cells[0]} là số {ToType(row.Values[texts[0]])}" : "các ô đó dạng số")}.") { Field = row.Field?.Code };
    }

    // Without dots between thousands: they are what made a text of it.
    private static string ToType(long milli) => Vietnamese.Milli(milli).Replace(".", "", StringComparison.Ordinal);

    // "39 (cột 4+13+22)", "không quá 1 (cột 9)"; a side of one column says its value alone.
    private static string Said(KnownForm form, CompiledRule rule, RuleSide side, string relation)
    {
        var columns = rule.Expression.Chain.First(c => c.Text == side.Text).Terms.Count(t => t.Column is not null);
        var isNamed = columns > 1 || (columns == 1 && relation.Length > 0);
        return (relation + " " + Vietnamese.Number(side.Value) + (isNamed ? $" ({form.ColumnWord} {Plain(side.Text)})" : "")).TrimStart();
    }

    private static string Words(RuleRelation relation) => relation switch
    {
        RuleRelation.Equal => "",
        RuleRelation.AtMost => "không quá",
        RuleRelation.AtLeast => "ít nhất",
        RuleRelation.Less => "nhỏ hơn",
        _ => "lớn hơn",
    };

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
