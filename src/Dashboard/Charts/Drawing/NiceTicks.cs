namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>Round numbers that cover a range.</summary>
internal static class NiceTicks
{
    private static readonly decimal[] AxisSteps = [1, 2, 2.5m, 5, 10];
    private static readonly decimal[] ClassSteps = [1, 1.5m, 2, 2.5m, 3, 4, 5, 6, 8, 10];

    /// <summary>Ticks of an axis; the first and the last are its ends.</summary>
    /// <param name="about">Wished number of steps.</param>
    /// <param name="decimals">Digits after the comma the values have: counts of people have no tick at 0,5.</param>
    public static IReadOnlyList<decimal> Axis(decimal min, decimal max, int about, int decimals) => Cover(min, max, about, decimals, AxisSteps);

    /// <summary>Edges of at most <paramref name="most"/> classes; finer steps than an axis has, for the eye does not count them.</summary>
    public static IReadOnlyList<decimal> Classes(decimal min, decimal max, int most, int decimals)
    {
        for (var about = most; about > 1; about--)
        {
            if (Cover(min, max, about, decimals, ClassSteps) is { } edges && edges.Count - 1 <= most)
                return edges;
        }
        return Cover(min, max, 1, decimals, ClassSteps);
    }

    /// <summary>Digits that are needed to write all of them.</summary>
    public static int Decimals(IEnumerable<decimal> ticks) => ticks.Max(tick => (tick / 1.000000000m).Scale);

    private static IReadOnlyList<decimal> Cover(decimal min, decimal max, int about, int decimals, decimal[] steps)
    {
        var smallest = 1m;
        for (var i = 0; i < decimals; i++)
            smallest /= 10;
        if (max <= min)
            max = min + smallest;
        var step = Step((max - min) / about, smallest, steps);
        var first = Math.Floor(min / step) * step;
        var last = Math.Ceiling(max / step) * step;
        return [.. Enumerable.Range(0, (int)((last - first) / step) + 1).Select(i => first + i * step)];
    }

    private static decimal Step(decimal rough, decimal smallest, decimal[] steps)
    {
        var power = smallest;
        while (power * 10 <= rough)
            power *= 10;
        return steps.Select(step => step * power).First(step => step % smallest == 0 && (step >= rough || step == 10 * power));
    }
}
