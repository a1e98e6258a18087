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

    // A part that is changed without its total, by form; a template adds totals up itself, so there another part is wrong.
    private static readonly Dictionary<string, (string Typed, string Computed)> Parts = new()
    {
        ["TTCP-2021/01-TCD"] = ("1", "8"),
        ["TTCP-2021/01-XLD"] = ("1", "14"),
        ["TTCP-2021/01-KQGQ"] = ("1", "16"),
        ["TTCP-2021/03-KQGQ"] = ("1", "20"),
        ["VPCP-2020/II.06a"] = ("8", "8"),
        ["DV-2021/DV-02"] = ("2", "4"),
        ["DV-2021/DV-03"] = ("3", "6"),
    };

    /// <summary>The draft with one mistake, and the rules it breaks.</summary>
    public static (Draft Draft, IReadOnlyList<string> Rules) Plant(Draft draft, Habit habit, Draw draw)
    {
        if (habit.Layout != Layout.Template)
        {
            var choice = draw.Next();
            if (choice < 0.22 && SummedColumn(draft) is { } column && draft.Form.Shape == FormShape.UnitRows)
                return (draft with { WrongTotal = column }, ["TONG-01"]);
            if (choice is >= 0.22 and < 0.4 && draft.Form.Shape == FormShape.UnitRows && BusyCommunes(draft) is { Count: > 0 } communes)
                return (draft with { WrongName = (draw.Pick(communes), draw.Pick(Strangers)) }, ["DV-01"]);
            if (choice is >= 0.4 and < 0.55)
                return (draft with { Dates = YearBefore(draft.Period) }, ["KY-01"]);
            if (choice is >= 0.55 and < 0.7 && draft.Form.Shape == FormShape.UnitRows)
                return (draft with { WrongFigure = (draw.Between(0, draft.Rows.Count - 1), draft.Form.Measures[3].Code, draw.Pick(Words)) }, ["NUM-01"]);
        }
        return Equation(draft, habit, draw);
    }

    private static (Draft Draft, IReadOnlyList<string> Rules) Equation(Draft draft, Habit habit, Draw draw)
    {
        var (typed, computed) = Parts[draft.Form.Key];
        var column = habit.Layout == Layout.Template ? computed : typed;
        var busy = Enumerable.Range(0, draft.Rows.Count).Where(i => draft.Rows[i].Values[column] > 0).DefaultIfEmpty(0).ToList();
        var at = draw.Pick(busy);
        var values = new Dictionary<string, long>(draft.Rows[at].Values);
        // A part of a whole is set above it; an addend is one too many.
        values[column] = column is "8" or "16" or "20" && draft.Form.Shape == FormShape.UnitRows
            ? values[WholeOf(column)] + 1000 : values[column] + 1000;
        if (habit.Layout == Layout.Template)
            AddUp(draft.Form, values);
        List<DemoRow> rows = [.. draft.Rows];
        rows[at] = rows[at] with { Values = values };
        return (draft with { Rows = rows }, BrokenBy(draft.Form, values));
    }

    private static string WholeOf(string part) => part switch { "8" => "4", "16" => "15", _ => "19" };

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
