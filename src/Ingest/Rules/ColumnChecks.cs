using DanVan.Ingest.Rows;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Rules;

/// <summary>The catalog's rules about single columns: required, whole, unique.</summary>
internal sealed class ColumnChecks : IReturnRule
{
    public void Check(ReturnGrid grid, List<Finding> findings)
    {
        foreach (var rule in grid.Form.Definition.ColumnRules)
        {
            var tally = new RuleTally(rule.Id);
            grid.Tallies.Add(tally);
            foreach (var column in rule.Columns.Select(grid.Form.IndexOf))
            {
                var seen = new Dictionary<string, ReturnRow>(StringComparer.Ordinal);
                foreach (var row in grid.Rows.Where(r => r.Kind == RowKind.Leaf))
                {
                    var (state, problem) = Judge(rule, row, column, seen);
                    tally.Count(state, state == RuleState.NoData ? "Cột để trống ở mọi dòng." : null);
                    if (problem is not null)
                        findings.Add(Of(rule, row, column, problem));
                }
            }
            if (tally.State == RuleState.NotRun)
                tally.Count(RuleState.NoData, "Không có dòng số liệu nào.");
        }
    }

    private static (RuleState, string?) Judge(ColumnRule rule, ReturnRow row, int column, Dictionary<string, ReturnRow> seen)
    {
        var text = Text(row, column);
        if (rule.Kind == ColumnRuleKind.Required)
            return text.Length > 0 ? (RuleState.Pass, null) : (RuleState.Fail, "để trống, nhưng cột này phải ghi");
        if (text.Length == 0)
            return (RuleState.NoData, null);
        if (rule.Kind == ColumnRuleKind.Integer)
            return row.Values[column] is var value && (value == Figures.Unknown || value % 1000 == 0)
                ? (RuleState.Pass, null)
                : (RuleState.Fail, $"ghi {Vietnamese.Milli(value)}; cột này chỉ ghi số nguyên");
        var key = Folding.Key(text);
        return seen.TryAdd(key, row)
            ? (RuleState.Pass, null)
            : (RuleState.Fail, $"ghi {Vietnamese.Quote(text)}, trùng với ô {seen[key].Address(column)}; mỗi dòng phải khác nhau");
    }

    private static string Text(ReturnRow row, int column) =>
        row.Table.ColumnOf[column] == 0 ? "" : (row.Table.Sheet.Text(row.Row, row.Table.ColumnOf[column]) ?? "").Trim();

    private static Finding Of(ColumnRule rule, ReturnRow row, int column, string problem)
    {
        var form = row.Table.Form;
        var address = row.Address(column);
        return new Finding(
            rule.Id, rule.Severity, row.Table.Sheet.Name, address, row.Unit?.Code, form.Codes[column], Text(row, column), "",
            $"{row.Name}, cột {form.Codes[column]} ({form.Columns[column].Header[^1]}) {problem}. {rule.Why} Đề nghị sửa lại ô {address}.")
        { Field = row.Field?.Code };
    }
}
