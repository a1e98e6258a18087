using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;
using DanVan.Warehouse.Vietnamese;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Rules;

/// <summary>
/// The sentences about figures that do not go with other periods or other forms. Each names a cell of the arriving
/// return and the cell of the other file.
/// </summary>
internal sealed class ReviewFindings(SqliteTransaction transaction, Keys keys, ProvinceCatalog catalog, ReturnFigures figures, Period arriving)
{
    private const int MostColumns = 6;

    public Finding Of(Comparison comparison, string unit, HistoryChecks.Result result)
    {
        var rule = comparison.Rule;
        var first = result.Breaks[0];
        var other = Place(figures.Form.Key, result.Other!, unit, OtherColumn(comparison, first.Column));
        var shown = string.Join("; ", result.Breaks.Take(MostColumns).Select(b => b.Words)) + More(result.Breaks);
        return Make(rule.Id, rule.Severity, unit, first.Column, Seen(result.Breaks, b => b.Seen), Seen(result.Breaks, b => b.Expected),
            $"{Lead(rule.Kind)}{shown}. {rule.Why}{Hint(comparison)}", other);
    }

    public Finding Of(CrossRule rule, string unit, RuleResult result, CrossChecks checks)
    {
        var own = rule.Expression.Columns.First(m => CrossRule.FormOf(m) == figures.Form.Key)[(figures.Form.Key.Length + 1)..];
        var theirs = rule.Expression.Columns.FirstOrDefault(m => CrossRule.FormOf(m) != figures.Form.Key);
        var values = rule.Expression.Columns.Select(m => $"{Name(m)} = {NumberText.Milli(checks.Value(m, unit)!.Value)}");
        var other = theirs is null ? null : Place(CrossRule.FormOf(theirs), arriving, unit, theirs[(theirs.LastIndexOf('/') + 1)..]);
        var broken = result.Breaks[0];
        return Make(rule.Id, rule.Severity, unit, own, NumberText.Of(broken.Left.Value), NumberText.Of(broken.Right.Value),
            $"cần {rule.Expression.Text}, trong khi {string.Join(", ", values)}. {rule.Why}", other);
    }

    public static string WhyNoData(HistoryRule rule, Period? missing) => missing is null
        ? $"Chưa đủ {rule.Limits.Points} kỳ trước để so sánh."
        : $"Chưa có số liệu {HistoryChecks.Name(missing)} của đơn vị.";

    private Finding Make(string rule, Severity severity, string unit, string column, string seen, string expected, string words, OtherPlace? other)
    {
        var cell = figures.Cell(unit, column);
        var name = catalog.Unit(unit)?.Name ?? unit;
        var where = other is null ? "" : $" Số liệu đối chiếu ở tệp {other.FileName}, sheet “{other.Sheet}”, ô {other.Cell}.";
        return new Finding(rule, severity, cell?.Sheet, cell?.Cell, unit, column, seen, expected,
            $"{name}: {words}{where} Đề nghị kiểm tra lại{(cell is null ? "" : $" ô {cell.Cell}")}" +
            (severity == Severity.Warning ? "; nếu số liệu đúng, đề nghị giải trình." : "."));
    }

    private OtherPlace? Place(string form, Period period, string unit, string column) =>
        keys.FindPeriod(period.Regime, period.Code.ToString()) is not { } key ? null : transaction.Connection!.ReadOne<OtherPlace>(
            Sql.Script("rules/place_of_figure"), new { period = key, unit = keys.Unit(unit), measure = keys.Measure($"{form}/{column}") });

    private string OtherColumn(Comparison comparison, string own) => comparison.Rule.Sums is not { } sums ? own
        : sums.Chain[comparison.Main == arriving ? 1 : 0].Terms.First(t => t.Column is not null).Column!;

    private string Name(string measure)
    {
        var form = catalog.Form(CrossRule.FormOf(measure))!;
        return $"biểu {form.Code} cột {measure[(form.Key.Length + 1)..]}";
    }

    // All values count, so that an answer is asked for again when any of them changes.
    private static string Seen(IReadOnlyList<HistoryChecks.Break> breaks, Func<HistoryChecks.Break, Int128> value) => breaks.Count == 1
        ? NumberText.Milli(value(breaks[0]))
        : string.Join("; ", breaks.Select(b => $"cột {b.Column}: {NumberText.Milli(value(b))}"));

    private static string More(IReadOnlyList<HistoryChecks.Break> breaks) =>
        breaks.Count <= MostColumns ? "" : $"; và {breaks.Count - MostColumns} cột khác";

    private static string Lead(HistoryKind kind) => kind switch
    {
        HistoryKind.SameOpening => "số kỳ trước chuyển sang phải giống nhau ở các kỳ bắt đầu cùng ngày, nhưng ",
        HistoryKind.SameClosing => "số còn lại cuối kỳ phải giống nhau ở các kỳ kết thúc cùng ngày, nhưng ",
        HistoryKind.Cumulative => "số lũy kế không bằng cộng các kỳ thành phần: ",
        HistoryKind.MistakenSpan => "số lũy kế trùng số của riêng kỳ cuối: ",
        HistoryKind.Change => "thay đổi nhiều so với cùng kỳ năm trước: ",
        HistoryKind.Outlier => "khác xa số liệu các kỳ trước của chính đơn vị: ",
        _ => "",
    };

    private string Hint(Comparison comparison) => comparison.Rule.Kind != HistoryKind.MistakenSpan ? ""
        : comparison.Main == arriving
            ? $" Có thể biểu {HistoryChecks.Name(comparison.Main)} đã ghi số của riêng {HistoryChecks.Name(comparison.Others[^1])} thay cho số lũy kế."
            : $" Có thể biểu {HistoryChecks.Name(arriving)} đã ghi số lũy kế thay cho số của riêng kỳ.";

    private sealed record OtherPlace(string FileName, string Sheet, string Cell);
}
