using SkiaSharp;

namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>Periods along the horizontal axis; what they share, usually the year, is written once for all of them.</summary>
internal sealed class PeriodAxis(IReadOnlyList<ChartPeriod> periods)
{
    private const double Line = 16;

    public double Height => HasGroups ? 2 * Line + 4 : Line + 4;

    private bool HasGroups => periods.Any(period => period.Group.Length > 0);

    /// <param name="x">Centre of a period, by its place.</param>
    /// <param name="step">Distance between two periods.</param>
    /// <param name="isBelow">Under the plot, labels first; else above it, labels last.</param>
    public void Draw(ChartCanvas canvas, Func<int, double> x, double step, double top, bool isBelow)
    {
        var labels = top + (isBelow || !HasGroups ? Line : 2 * Line) - (isBelow ? 0 : 2);
        var groups = top + (isBelow ? 2 * Line + 1 : Line - 3);
        var every = Every(step);
        for (var i = 0; i < periods.Count; i++)
        {
            // Counted from the last period: the newest is always named.
            if ((periods.Count - 1 - i) % every == 0)
                canvas.Text(periods[i].Label, x(i), labels, ChartStyle.Tick, SKTextAlign.Center);
        }
        if (HasGroups)
            DrawGroups(canvas, x, step, groups, top, isBelow);
    }

    private int Every(double step)
    {
        var widest = Typesetter.Widest(periods.Select(period => period.Label), ChartStyle.Tick) + 6;
        return Math.Max(1, (int)Math.Ceiling(widest / step));
    }

    private void DrawGroups(ChartCanvas canvas, Func<int, double> x, double step, double baseline, double top, bool isBelow)
    {
        var style = ChartStyle.Tick.Strong;
        var runs = Runs().ToList();
        var isTight = runs.Any(run => Typesetter.Measure(periods[run.First].Group, style) > (run.Last - run.First + 1) * step - 4);
        foreach (var (index, (first, last)) in runs.Index())
        {
            var text = periods[first].Group;
            // Counted from the newest, as the labels are.
            if (!isTight || (runs.Count - 1 - index) % 2 == 0)
                canvas.Text(text, (x(first) + x(last)) / 2, baseline, style, SKTextAlign.Center);
            if (first > 0)
            {
                var between = x(first) - step / 2;
                var (from, to) = isBelow ? (top + 3, top + Height) : (top, top + Height - 4);
                canvas.Line(between, from, between, to, ChartStyle.MissingLine);
            }
        }
    }

    private IEnumerable<(int First, int Last)> Runs()
    {
        var first = 0;
        for (var i = 1; i <= periods.Count; i++)
        {
            if (i < periods.Count && periods[i].Group == periods[first].Group)
                continue;
            yield return (first, i - 1);
            first = i;
        }
    }
}
