using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Readings;

/// <summary>How a value stands against another, judged by which direction is better.</summary>
public enum Verdict
{
    /// <summary>One of the two is missing.</summary>
    None,

    /// <summary>Different, but neither direction is better.</summary>
    Different,

    Same,

    Better,

    Worse,
}

public static class Verdicts
{
    /// <param name="margin">Differences up to this count as the same.</param>
    public static Verdict Judge(decimal? value, decimal? against, Better better, decimal margin = 0) => (value - against) switch
    {
        null => Verdict.None,
        { } difference when Math.Abs(difference) <= margin => Verdict.Same,
        _ when better == Better.Neither => Verdict.Different,
        { } difference => difference > 0 == (better == Better.Higher) ? Verdict.Better : Verdict.Worse,
    };

    /// <summary>Class of site.css for a change.</summary>
    public static string Css(this Verdict verdict) => verdict switch
    {
        Verdict.Better => "change-better",
        Verdict.Worse => "change-worse",
        Verdict.None => "change-none",
        _ => "change-same",
    };
}
