namespace DanVan.Dashboard.Charts.Drawing;

/// <summary>Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.</summary>
internal static class NiceTicks
{
    /// <summary>Covers <paramref name="min"/>–<paramref name="max"/>; first and last tick are the ends of the axis.</summary>
    /// <param name="about">Wished number of steps.</param>
    /// <param name="decimals">Digits after the comma the values have: counts of people have no tick at 0,5.</param>
    public static IReadOnlyList<decimal> Cover(decimal min, decimal max, int about, int decimals)
    {
        if (max <= min)
            max = min + 1;
        var step = Step((max - min) / about, decimals);
        var first = Math.Floor(min / step) * step;
        var last = Math.Ceiling(max / step) * step;
        return [.. Enumerable.Range(0, (int)((last - first) / step) + 1).Select(i => first + i * step)];
    }

    private static decimal Step(decimal rough, int decimals)
    {
        var smallest = 1m;
        for (var i = 0; i < decimals; i++)
            smallest /= 10;
        var power = smallest;
        while (power * 10 <= rough)
            power *= 10;
        decimal[] steps = [power, 2 * power, 5 * power, 10 * power];
        return steps.First(step => step >= rough || step == steps[^1]);
    }
}
