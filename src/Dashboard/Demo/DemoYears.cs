using System.Globalization;

namespace DanVan.Dashboard.Demo;

/// <summary>
/// The years that a demo plays through. Quarters, halves and years are numbered from 2020 on (those before are below zero),
/// so that a quarter is drawn alike whichever years are asked for.
/// </summary>
public sealed record DemoYears
{
    /// <summary>The first year of which forms are collected, and the last for which the catalog's days off are known.</summary>
    private const int Earliest = 2019, Latest = 2026;

    private const int Origin = 2020;

    /// <exception cref="ArgumentOutOfRangeException">Years for which the demo has nothing to tell, or the last before the first.</exception>
    public DemoYears(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, Latest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, last);
        (First, Last) = (first, last);
    }

    /// <summary>What <c>danvan demo</c> plays where nothing else is asked for.</summary>
    public static DemoYears Usual { get; } = new(2020, 2021);

    public int First { get; }

    public int Last { get; }

    /// <summary>Reads <c>2019-2026</c>; null for anything else, years outside what can be played included.</summary>
    public static DemoYears? Parse(string text)
    {
        var parts = text.Split('-');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first >= Earliest && last <= Latest && first <= last ? new(first, last) : null;
    }

    public bool Contains(int year) => year >= First && year <= Last;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");

    /// <summary>The numbers of all quarters (4 a year), halves (2) or years (1).</summary>
    internal IEnumerable<int> Stretches(int perYear) => Enumerable.Range((First - Origin) * perYear, (Last - First + 1) * perYear);

    /// <summary>Where the stretch of a number stands among all.</summary>
    internal int PlaceOf(int stretch, int perYear) => stretch - ((First - Origin) * perYear);

    /// <summary>The year of a number of <see cref="Stretches"/>, one a year.</summary>
    internal static int YearOf(int number) => Origin + number;
}
