using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Vietnamese;

namespace DanVan.Warehouse.Rules;

/// <summary>Holds the rows of a return against the same units' rows in other periods. Pure: history is an input.</summary>
internal sealed class HistoryChecks(ReturnFigures figures, Period arriving, FigureHistory history)
{
    private readonly FormDefinition form = figures.Form;

    /// <summary>What a comparison came to for one leaf.</summary>
    /// <param name="Breaks">The columns at fault; empty unless failed.</param>
    /// <param name="Missing">The period without figures, where that is why there is no answer.</param>
    public sealed record Result(RuleState State, Period? Other, IReadOnlyList<Break> Breaks, Period? Missing);

    /// <param name="Column">The column in which the arriving return is to be looked at.</param>
    /// <param name="Seen">What the arriving return says, thousandths.</param>
    /// <param name="Expected">What the other periods would make of it.</param>
    /// <param name="Words">The comparison in figures: "QI 50 + QII 60 = 110".</param>
    public sealed record Break(string Column, Int128 Seen, Int128 Expected, string Words);

    public Result Check(Comparison comparison, string unit) => comparison.Rule.Kind switch
    {
        HistoryKind.CarryOver => CarryOver(comparison, unit),
        HistoryKind.SameOpening or HistoryKind.SameClosing => Same(comparison, unit),
        HistoryKind.Cumulative => Cumulative(comparison, unit, isSlip: false),
        HistoryKind.MistakenSpan => Cumulative(comparison, unit, isSlip: true),
        HistoryKind.Change => Change(comparison, unit),
        _ => Outlier(comparison, unit),
    };

    private long[]? Row(Period period, string unit) => period == arriving ? figures.Row(unit) : history.Row(form.Key, period.Code, unit);

    private Result CarryOver(Comparison comparison, string unit)
    {
        var before = comparison.Others.FirstOrDefault(p => Row(p, unit) is not null);
        var opening = Sum(comparison.Rule.Sums!.Chain[0], Row(comparison.Main, unit));
        var closing = before is null ? null : Sum(comparison.Rule.Sums.Chain[1], Row(before, unit));
        if (opening is null || closing is null)
            return NoData(opening is null ? comparison.Main : before ?? comparison.Others[0]);
        if (opening == closing)
            return Pass;
        var isOpening = comparison.Main == arriving;
        var (own, other) = isOpening ? (opening.Value, closing.Value) : (closing.Value, opening.Value);
        var side = comparison.Rule.Sums.Chain[isOpening ? 0 : 1];
        var theirs = comparison.Rule.Sums.Chain[isOpening ? 1 : 0];
        return Fail(isOpening ? before! : comparison.Main, new Break(
            side.Terms.First(t => t.Column is not null).Column!, own, other,
            isOpening
                ? $"kỳ trước chuyển sang ({InWords(side)}) ghi {NumberText.Milli(own)}, nhưng {Name(before!)} còn lại ({InWords(theirs)}) {NumberText.Milli(other)}"
                : $"cuối kỳ còn lại ({InWords(side)}) {NumberText.Milli(own)}, nhưng {Name(comparison.Main)} ghi kỳ trước chuyển sang ({InWords(theirs)}) {NumberText.Milli(other)}"));
    }

    private Result Same(Comparison comparison, string unit)
    {
        if (comparison.Others.FirstOrDefault(p => Row(p, unit) is not null) is not { } other)
            return NoData(comparison.Others[0]);
        if (Row(arriving, unit) is not { } own)
            return NoData(arriving);
        var theirs = Row(other, unit)!;
        return Judge(comparison, other, (column, at) => own[at] == theirs[at] ? null : new Break(
            column, own[at], theirs[at], $"cột {column} ghi {NumberText.Milli(own[at])}, {Name(other)} ghi {NumberText.Milli(theirs[at])}"), own, theirs);
    }

    /// <summary>
    /// The whole against every way of which the leaf sent all parts; at fault only where it agrees with none. Where it agrees with one
    /// and not with another, those two disagree with each other, and that is found where they meet first.
    /// </summary>
    private Result Cumulative(Comparison comparison, string unit, bool isSlip)
    {
        if (Row(comparison.Main, unit) is not { } whole)
            return NoData(comparison.Main);
        var ways = comparison.Ways.Select(parts => (Parts: parts, Rows: parts.Select(p => Row(p, unit)).OfType<long[]>().ToList()))
            .Where(w => w.Rows.Count == w.Parts.Count).ToList();
        // What could be told without the return that arrives was told when the others did.
        if (comparison.Main != arriving && ways.Exists(w => !w.Parts.Contains(arriving)))
            return Pass;
        if (ways.Count == 0)
            return NoData(comparison.Ways[0].First(p => Row(p, unit) is null));
        var (shown, rows) = ways[0];
        return Judge(comparison, comparison.Main == arriving ? shown[^1] : comparison.Main, (column, at) =>
        {
            var sums = ways.ConvertAll(w => w.Rows.Aggregate((Int128)0, (sum, row) => sum + row[at]));
            var last = rows[^1][at];
            if (sums.Contains(whole[at]) || isSlip != (last == whole[at] && sums[0] != last))
                return null;
            var words = string.Join(" + ", shown.Zip(rows, (p, v) => $"{Short(p)} {NumberText.Milli(v[at])}"));
            var seen = Row(arriving, unit)![at];
            return new Break(
                column, seen, seen + (comparison.Main == arriving ? sums[0] - whole[at] : whole[at] - sums[0]),
                $"cột {column}: {Short(comparison.Main)} ghi {NumberText.Milli(whole[at])}, {words}{(isSlip ? "" : $" = {NumberText.Milli(sums[0])}")}");
        }, [whole, .. ways.SelectMany(w => w.Rows)]);
    }

    private Result Change(Comparison comparison, string unit)
    {
        var then = comparison.Others[0];
        if (Row(comparison.Main, unit) is not { } now || Row(then, unit) is not { } before)
            return NoData(Row(comparison.Main, unit) is null ? comparison.Main : then);
        var limits = comparison.Rule.Limits;
        var isNow = comparison.Main == arriving;
        return Judge(comparison, isNow ? then : comparison.Main, (column, at) =>
        {
            var difference = now[at] - before[at];
            if (Math.Abs(difference) <= limits.AboveUnits * 1000 || Math.Abs(difference) * 100m <= limits.AbovePercent * Math.Abs(before[at]))
                return null;
            var percent = before[at] == 0 ? "" : $", {(difference > 0 ? "tăng" : "giảm")} {NumberText.Of(Math.Round(Math.Abs(difference) * 100m / Math.Abs(before[at])))} %";
            return new Break(
                column, isNow ? now[at] : before[at], isNow ? before[at] : now[at],
                $"cột {column}: {Short(comparison.Main)} ghi {NumberText.Milli(now[at])}, {Short(then)} ghi {NumberText.Milli(before[at])}{percent}");
        }, now, before);
    }

    private Result Outlier(Comparison comparison, string unit)
    {
        var earlier = comparison.Others.Select(p => Row(p, unit)).OfType<long[]>().ToList();
        if (Row(arriving, unit) is not { } own)
            return NoData(arriving);
        var limits = comparison.Rule.Limits;
        if (earlier.Count < limits.Points)
            return NoData(null);
        return Judge(comparison, comparison.Others[0], (column, at) =>
        {
            var points = earlier.Select(e => (decimal)e[at]).Where(v => v != FigureHistory.Unknown).ToList();
            if (points.Count < limits.Points)
                return null;
            var median = Median(points);
            var spread = Median([.. points.Select(p => Math.Abs(p - median))]);
            var distance = Math.Abs(own[at] - median);
            if (distance <= limits.AboveUnits * 1000 || distance <= limits.Deviations * spread)
                return null;
            return new Break(
                column, own[at], (Int128)median,
                $"cột {column} ghi {NumberText.Milli(own[at])}, trung vị của {points.Count} kỳ trước là {NumberText.Of(median / 1000)} (độ lệch trung vị {NumberText.Of(spread / 1000)})");
        }, own);
    }

    private Result Judge(Comparison comparison, Period other, Func<string, int, Break?> judge, params long[][] rows)
    {
        var breaks = new List<Break>();
        var isAny = false;
        foreach (var column in comparison.Rule.Columns)
        {
            var at = figures.Position(column);
            if (Array.Exists(rows, r => r[at] == FigureHistory.Unknown))
                continue;
            isAny = true;
            if (judge(column, at) is { } found)
                breaks.Add(found);
        }
        return !isAny ? NoData(other) : breaks.Count == 0 ? Pass : new(RuleState.Fail, other, breaks, null);
    }

    private Int128? Sum(RuleSum sum, long[]? row)
    {
        if (row is null)
            return null;
        var total = 0m;
        foreach (var term in sum.Terms)
        {
            if (term.Column is null)
                total += term.Factor * 1000;
            else if (row[figures.Position(term.Column)] is var value && value != FigureHistory.Unknown)
                total += term.Factor * value;
            else
                return null;
        }
        return (Int128)total;
    }

    private static decimal Median(List<decimal> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static Result Pass { get; } = new(RuleState.Pass, null, [], null);

    private static Result NoData(Period? missing) => new(RuleState.NoData, null, [], missing);

    private static Result Fail(Period other, params Break[] breaks) => new(RuleState.Fail, other, breaks, null);

    // In signs, "1-6" would be read as the columns from 1 to 6.
    private static string InWords(RuleSum sum) => string.Concat(sum.Terms.Select((t, i) =>
        (t.Factor < 0 ? " trừ " : i == 0 ? "" : " cộng ") + (t with { Factor = Math.Abs(t.Factor) } switch
        {
            { Column: null, Factor: var number } => NumberText.Of(number),
            { Column: var column, Factor: 1 } => $"cột {column}",
            { Column: var column, Factor: var times } => $"{NumberText.Of(times)} lần cột {column}",
        }))).TrimStart();

    /// <summary>"quý I năm 2021" within a sentence.</summary>
    public static string Name(Period period) =>
        char.ToLowerInvariant(period.Code.VietnameseName[0]) + period.Code.VietnameseName[1..];

    /// <summary>"QI/2021", "6T/2021" where figures stand in a row.</summary>
    private static string Short(Period period) => period.Code.Kind switch
    {
        PeriodKind.Quarter => $"quý {"I II III IV".Split(' ')[period.Code.Seq - 1]}/{period.Code.Year}",
        PeriodKind.SixMonths => $"6 tháng/{period.Code.Year}",
        PeriodKind.NineMonths => $"9 tháng/{period.Code.Year}",
        PeriodKind.OfficialYear => $"năm {period.Code.Year} (chính thức)",
        _ => $"năm {period.Code.Year}",
    };
}
