using DanVan.Dashboard.Demo.Figures;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Plan;

/// <summary>The mistakes that offices make, put into a draft that was right.</summary>
internal static class Fault
{
    // None of these is a commune of the province.
    private static readonly string[] Strangers = ["Xã Tân Phú", "Xã Phước Lộc", "Xã Đồng Tâm"];

    private static readonly string[] Words = ["chưa thống kê được", "5?", "xem phụ lục"];

    /// <summary>The draft with one mistake, and the rules it breaks.</summary>
    public static (Draft Draft, IReadOnlyList<string> Rules) Plant(Draft draft, Habit habit, Draw draw)
    {
        if (draft.Form.IsList)
            return draft.Entries.Count == 0
                ? (draft with { Dates = YearBefore(draft.Period) }, ["KY-01"])
                : (draft with { WrongChoice = (draw.Between(0, draft.Entries.Count - 1), draft.Form.Columns.First(c => c.Type == ColumnType.Choice).Code, "Khác") }, ["DS-02"]);
        if (habit.Layout != Layout.Template)
        {
            var choice = draw.Next();
            if (choice < 0.22 && SummedColumn(draft) is { } column && draft.Form.Shape == FormShape.UnitRows)
                return (draft with { WrongTotal = column }, ["TONG-01"]);
            if (choice is >= 0.22 and < 0.4 && draft.Form.Shape == FormShape.UnitRows && draft.Sender.Level == "district" && BusyCommunes(draft) is { Count: > 0 } communes)
                return (draft with { WrongName = (draw.Pick(communes), draw.Pick(Strangers)) }, ["DV-01"]);
            if (choice is >= 0.4 and < 0.55)
                return (draft with { Dates = YearBefore(draft.Period) }, ["KY-01"]);
            if (choice is >= 0.55 and < 0.7 && draft.Form.Shape == FormShape.UnitRows)
                return (draft with { WrongFigure = (draw.Between(0, draft.Rows.Count - 1), draft.Form.Measures[3].Code, draw.Pick(Words)) }, ["NUM-01"]);
        }
        return Equation(draft, habit, draw);
    }

    // A figure is too large for one of the form's rules. A template adds totals up itself, so there it is one that is typed.
    private static (Draft Draft, IReadOnlyList<string> Rules) Equation(Draft draft, Habit habit, Draw draw)
    {
        var isTemplate = habit.Layout == Layout.Template;
        var computed = isTemplate ? [.. ComputedColumns.Of(draft.Form).Keys] : new HashSet<string>();
        var choices = draft.Form.Rules.Where(r => r is { Severity: Severity.Error, Expression.Condition: null })
            .SelectMany(r => r.Expression.Columns.Select(c => (r.Expression, Column: c)))
            .Where(c => !computed.Contains(c.Column) && draft.Form.Column(c.Column)!.Type != ColumnType.Flag).ToList();
        var first = choices.Count == 0 ? 0 : draw.Between(0, choices.Count - 1);
        for (var i = 0; i < choices.Count; i++)
        {
            var (rule, column) = choices[(first + i) % choices.Count];
            var at = draw.Pick(Enumerable.Range(0, draft.Rows.Count).Where(r => draft.Rows[r].Values[column] > 0).DefaultIfEmpty(0).ToList());
            var values = new Dictionary<string, long>(draft.Rows[at].Values);
            values[column] += 1000 + Room(rule, values);
            if (isTemplate)
                AddUp(draft.Form, values);
            if (BrokenBy(draft.Form, values) is not { Count: > 0 } broken)
                continue;
            List<DemoRow> rows = [.. draft.Rows];
            rows[at] = rows[at] with { Values = values };
            return (draft with { Rows = rows }, broken);
        }
        // In a template whose every equation adds itself up nothing can be typed wrong.
        return (draft, []);
    }

    /// <summary>By how much the two sides of a rule may still come nearer to each other.</summary>
    private static long Room(RuleExpression rule, Dictionary<string, long> values)
    {
        long Side(RuleSum side) => side.Terms.Sum(t => (long)(t.Factor * (t.Column is null ? 1000 : values[t.Column])));
        return Math.Abs(Side(rule.Chain[0]) - Side(rule.Chain[1]));
    }

    private static void AddUp(FormDefinition form, Dictionary<string, long> values)
    {
        foreach (var (total, parts) in ComputedColumns.Of(form))
            values[total] = parts.Sum(p => values[p]);
    }

    private static List<string> BrokenBy(FormDefinition form, Dictionary<string, long> values) =>
        [.. form.Rules.Where(r => r.Severity == Severity.Error && RuleCheck.Evaluate(r.Expression, c => values[c]).State == RuleState.Fail).Select(r => r.Id)];

    // A name without figures beside it is read as a caption.
    private static List<int> BusyCommunes(Draft draft) =>
        [.. Enumerable.Range(0, draft.Rows.Count).Where(i => draft.Rows[i].Unit.Level == "commune" && draft.Rows[i].Values.Values.Any(v => v > 0))];

    // Seen only where enough other columns agree that the line is known to be their sum.
    private static string? SummedColumn(Draft draft)
    {
        var summed = draft.Form.Measures.Where(m => m.Type == ColumnType.Integer && draft.Rows.Sum(r => r.Values[m.Code]) > 0).ToList();
        return summed.Count >= 4 ? summed[^2].Code : null;
    }

    // The line of dates is copied from last year's return.
    private static Period YearBefore(Period period) => period with
    {
        Code = period.Code.SamePeriodLastYear,
        From = period.From.AddYears(-1),
        To = period.To.AddYears(-1),
    };
}
