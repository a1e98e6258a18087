namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// What the columns of a row may still be, in thousandths, while they are drawn one after another: every value given
/// narrows the others by the form's equations, so that the last part of a sum is what is left.
/// </summary>
internal sealed class Bounds
{
    public const long Endless = long.MaxValue / 8;

    private readonly long[] least;
    private readonly long[] most;
    private readonly IReadOnlyList<Limit> limits;

    public Bounds(int columns, IReadOnlyList<Limit> limits)
    {
        this.limits = limits;
        least = new long[columns];
        most = new long[columns];
        Array.Fill(most, Endless);
    }

    /// <summary>Whether nothing is left that a column could be.</summary>
    public bool IsBroken { get; private set; }

    public long Least(int column) => least[column];

    public long Most(int column) => most[column];

    public void Narrow(int column, long from, long to)
    {
        least[column] = Math.Max(least[column], from);
        most[column] = Math.Min(most[column], to);
    }

    /// <summary>Draws all conclusions from what was narrowed.</summary>
    public void Settle()
    {
        for (var changed = true; changed && !IsBroken;)
        {
            changed = false;
            foreach (var limit in limits)
                changed |= Apply(limit);
        }
    }

    // Σ factor·column ≤ 0 leaves each column what the others leave when they take the least they can.
    private bool Apply(Limit limit)
    {
        var (sum, endless) = (0L, 0);
        foreach (var (column, factor) in limit.Terms)
            (sum, endless) = factor < 0 && most[column] >= Endless ? (sum, endless + 1) : (sum + (factor * (factor > 0 ? least[column] : most[column])), endless);
        var changed = false;
        foreach (var (column, factor) in limit.Terms)
        {
            var isEndless = factor < 0 && most[column] >= Endless;
            if (endless - (isEndless ? 1 : 0) > 0)
                continue;
            var others = isEndless ? sum : sum - (factor * (factor > 0 ? least[column] : most[column]));
            if (factor > 0 && -others / factor < most[column])
                (most[column], changed) = (Floor(-others, factor), true);
            else if (factor < 0 && (others - factor - 1) / -factor > least[column])
                (least[column], changed) = ((others - factor - 1) / -factor, true);
            IsBroken |= least[column] > most[column];
        }
        return changed && !IsBroken;
    }

    private static long Floor(long value, int by) => value >= 0 ? value / by : -1;
}

/// <summary>Σ factor·column ≤ 0; an equation is two of them.</summary>
internal sealed record Limit((int Column, int Factor)[] Terms);
