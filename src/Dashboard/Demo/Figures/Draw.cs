namespace DanVan.Dashboard.Demo.Figures;

/// <summary>
/// A stream of random numbers named by what it is drawn for, so that a figure never depends on what was drawn before
/// it. Only additions, multiplications and square roots, which are exact everywhere: a seed gives the same figures on
/// every machine.
/// </summary>
internal sealed class Draw
{
    private ulong state;

    /// <param name="parts">What is drawn: a form, a unit, a quarter.</param>
    public Draw(int seed, params ReadOnlySpan<string> parts)
    {
        // FNV-1a, because the hash of a string differs from run to run.
        state = 14695981039346656037UL ^ unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);
        foreach (var part in parts)
        {
            foreach (var letter in part)
                state = unchecked((state ^ letter) * 1099511628211UL);
            state = unchecked((state ^ 0x1F) * 1099511628211UL);
        }
    }

    /// <summary>At least 0, below 1.</summary>
    public double Next()
    {
        // SplitMix64.
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        var z = state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public bool Chance(double probability) => Next() < probability;

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + (int)(Next() * (most - least + 1));

    public double Between(double least, double most) => least + (Next() * (most - least));

    public T Pick<T>(IReadOnlyList<T> choices) => choices[(int)(Next() * choices.Count)];

    /// <summary>How many happened of something that happens <paramref name="mean"/> times on average.</summary>
    public int Count(double mean) => mean < 16 ? Of(64, mean / 64) : Round(mean, mean);

    /// <summary>How many of <paramref name="number"/> have something that each has with a probability.</summary>
    public int Of(int number, double probability)
    {
        if (number > 64)
            return Math.Min(number, Round(number * probability, number * probability * (1 - probability)));
        var count = 0;
        for (var i = 0; i < number; i++)
            count += Next() < probability ? 1 : 0;
        return count;
    }

    /// <summary>Divides a number into parts of about the given shares; the parts add up to it.</summary>
    public int[] Split(int number, params ReadOnlySpan<double> shares)
    {
        var parts = new int[shares.Length];
        var left = 0.0;
        foreach (var share in shares)
            left += share;
        for (var i = 0; i < parts.Length - 1; i++)
        {
            parts[i] = left <= 0 ? 0 : Of(number, Math.Min(1, shares[i] / left));
            number -= parts[i];
            left -= shares[i];
        }
        parts[^1] = number;
        return parts;
    }

    // A bell curve as the sum of twelve even draws.
    private int Round(double mean, double variance)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Next();
        return Math.Max(0, (int)Math.Round(mean + (sum * Math.Sqrt(variance))));
    }
}
