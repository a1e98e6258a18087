using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Pages;

/// <summary>A rule as one would say it: "cột 1 = cột 4 + cột 13 + cột 22", "nếu cột 13 &gt; 0 thì cột 12 &gt; 0".</summary>
public static class FormRuleText
{
    /// <param name="word">What the form calls a column, see <see cref="FormDefinition.ColumnWord"/>.</param>
    public static string Of(RuleExpression rule, string word)
    {
        var chain = string.Join($" {Sign(rule.Relation)} ", rule.Chain.Select(s => Sum(s, word)));
        return rule.Condition is { } condition ? $"Nếu {Of(condition, word)} thì {chain}" : chain;
    }

    public static string Of(HistoryRule rule, string word) => rule.Kind switch
    {
        HistoryKind.CarryOver => $"Kỳ trước chuyển sang ({Sum(rule.Sums!.Chain[0], word)}) = còn lại cuối kỳ trước ({Sum(rule.Sums.Chain[1], word)})",
        HistoryKind.SameOpening => "Các kỳ bắt đầu cùng ngày có cùng số kỳ trước chuyển sang",
        HistoryKind.SameClosing => "Các kỳ kết thúc cùng ngày có cùng số còn lại cuối kỳ",
        HistoryKind.Cumulative => "Số lũy kế = tổng các kỳ hợp thành",
        HistoryKind.MistakenSpan => "Không ghi số của riêng quý thay số lũy kế, hoặc ngược lại",
        HistoryKind.Change => $"Số tổng không thay đổi quá {Limit(rule.Limits.AbovePercent)} % và quá {Limit(rule.Limits.AboveUnits)} so với cùng kỳ năm trước",
        _ => $"Số tổng không cách trung vị các kỳ trước quá {Limit(rule.Limits.Deviations)} lần độ lệch trung vị (từ {rule.Limits.Points} kỳ trở lên)",
    };

    public static string Of(ColumnRule rule) => (rule.Kind switch
    {
        ColumnRuleKind.Required => "Không để trống cột ",
        ColumnRuleKind.Integer => "Chỉ ghi số nguyên ở cột ",
        _ => "Không trùng nhau ở cột ",
    }) + string.Join(", ", rule.Columns);

    /// <summary>"Biểu DV-02 cột 4 = số mô hình của biểu DV-02b có Lĩnh vực là Kinh tế".</summary>
    public static string Of(ListCountRule rule, FormDefinition form, FormDefinition list)
    {
        var conditions = rule.Where.Select(c => Of(c, list.Column(c.Column)!)).ToList();
        return $"Biểu {form.Code} cột\u00a0{rule.Column} = số {list.Entry} của biểu {list.Code}{(conditions.Count == 0 ? "" : " có " + string.Join(" và ", conditions))}";
    }

    private static string Of(ListCondition condition, FormColumn column) => $"{column.Label} " + condition.Kind switch
    {
        ListConditionKind.Is => "là " + string.Join(" hoặc ", condition.Choices.Select(c => $"“{column.Choices.First(k => k.Code == c).Name}”")),
        ListConditionKind.Filled => "được ghi",
        ListConditionKind.InPeriod => condition.Type == ColumnType.Year ? "là năm báo cáo" : "trong kỳ báo cáo",
        _ => condition.Type == ColumnType.Year ? "trước năm báo cáo" : "trước kỳ báo cáo",
    };

    private static string Limit(decimal value) => value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');

    // A long run of columns is said as a run: "cột 2 + … + cột 7".
    private static string Sum(RuleSum sum, string word) =>
        sum.Text.Contains('…') || sum.Text.Contains("..", StringComparison.Ordinal)
            ? $"{Term(sum.Terms[0], word, true)} + … + {Term(sum.Terms[^1], word, true)}"
            : string.Concat(sum.Terms.Select((t, i) => Term(t, word, i == 0)));

    private static string Term(RuleTerm term, string word, bool isFirst)
    {
        var factor = Math.Abs(term.Factor);
        var number = factor.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
        var text = term.Column is null ? number : (factor == 1 ? "" : number + " × ") + word + "\u00a0" + term.Column;
        return (isFirst ? term.Factor < 0 ? "−" : "" : term.Factor < 0 ? " − " : " + ") + text;
    }

    private static string Sign(RuleRelation relation) => relation switch
    {
        RuleRelation.Equal => "=",
        RuleRelation.AtMost => "≤",
        RuleRelation.AtLeast => "≥",
        RuleRelation.Less => "<",
        _ => ">",
    };
}
