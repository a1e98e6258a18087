using CsCheck;
using DanVan.Dashboard.Charts.Drawing;

namespace DanVan.Tests.Dashboard.Charts;

public sealed class Ticks_of_an_axis
{
    private static readonly Gen<(decimal Min, decimal Max, int Decimals)> Ranges =
        Gen.Select(Gen.Int[-5_000_000, 5_000_000], Gen.Int[0, 9_000_000], Gen.Int[0, 3], (min, width, decimals) => (min / 100m, (min + width) / 100m, decimals));

    [Fact]
    public void Cover_the_values_in_equal_steps() => Ranges.Sample(range =>
    {
        var ticks = NiceTicks.Axis(range.Min, range.Max, 5, range.Decimals);
        var steps = ticks.Zip(ticks.Skip(1), (a, b) => b - a).Distinct().ToList();

        return ticks[0] <= range.Min && ticks[^1] >= range.Max && ticks.Count is >= 2 and <= 8 && steps is [> 0];
    });

    [Fact]
    public void Have_no_halves_of_a_person() => Ranges.Sample(range =>
        NiceTicks.Axis(range.Min, range.Max, 5, decimals: 0).All(tick => tick == Math.Truncate(tick)));

    [Fact]
    public void Classes_are_never_more_than_there_are_colours() => Ranges.Sample(range =>
        NiceTicks.Classes(range.Min, range.Max, 5, range.Decimals) is { Count: >= 2 and <= 6 } edges && edges[0] <= range.Min && edges[^1] >= range.Max);
}
