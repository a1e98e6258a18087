namespace DanVan.Dashboard.Charts;

/// <summary>A spec that contradicts itself, for example a series with fewer points than there are periods.</summary>
public sealed class ChartSpecInvalid(string title, string fault) : Exception($"Chart \"{title}\": {fault}")
{
    internal static void Require(ChartSpec spec, bool holds, string fault)
    {
        if (!holds)
            throw new ChartSpecInvalid(spec.Title, fault);
    }
}
