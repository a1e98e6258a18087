using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Rules;

/// <summary>Holds the rows of a return against the same units' rows in other forms of the period. Pure.</summary>
internal sealed class CrossChecks(ReturnFigures figures, Period period, FigureHistory history, ProvinceCatalog catalog)
{
    private readonly Dictionary<string, int> positions = [];

    public RuleResult Check(CrossRule rule, string unit)
    {
        var result = RuleCheck.Evaluate(rule.Expression, measure => Value(measure, unit));
        // A rule between forms says nothing about one form alone: what is missing is data.
        return result.State == RuleState.NotRun && result.Missing.Count > 0 ? result with { State = RuleState.NoData } : result;
    }

    public long? Value(string measure, string unit)
    {
        var form = CrossRule.FormOf(measure);
        var row = form == figures.Form.Key ? figures.Row(unit) : history.Row(form, period.Code, unit);
        return row?[PositionOf(measure)] is { } value && value != FigureHistory.Unknown ? value : null;
    }

    public string WhyNot(CrossRule rule, RuleResult result) => result.Missing.Count == 0
        ? "Điều kiện của phép kiểm tra không xảy ra."
        : $"Chưa có số liệu {string.Join(", ", rule.Forms.Where(f => f != figures.Form.Key && result.Missing.Any(m => CrossRule.FormOf(m) == f)).DefaultIfEmpty(figures.Form.Key).Select(f => "biểu " + catalog.Form(f)!.Code))} cùng kỳ của đơn vị.";

    private int PositionOf(string measure)
    {
        if (!positions.TryGetValue(measure, out var at))
        {
            var form = catalog.Form(CrossRule.FormOf(measure))!;
            positions[measure] = at = form.Columns.Index().First(c => c.Item.Code == measure[(form.Key.Length + 1)..]).Index;
        }
        return at;
    }
}
