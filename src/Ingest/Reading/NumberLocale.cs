namespace DanVan.Ingest.Reading;

/// <summary>Which mark a file's writer puts before decimals, as far as the file shows it.</summary>
/// <param name="DecimalMark">',' (vi-VN), '.' (en-US), or null where nothing shows it.</param>
public sealed record NumberLocale(char? DecimalMark)
{
    public static NumberLocale Unknown { get; } = new((char?)null);

    public static NumberLocale Vietnamese { get; } = new(',');

    public static NumberLocale English { get; } = new('.');

    /// <summary>
    /// The habit shown by the texts that can be read in one way only ("1.234,5", "12,5", "1.234.567"); unknown where
    /// none can, or where they contradict each other. Give it the entry cells of figures only: numbering such as "1.1"
    /// would be taken for decimals.
    /// </summary>
    public static NumberLocale FromSamples(IEnumerable<string> samples)
    {
        int commas = 0, dots = 0;
        foreach (var sample in samples)
        {
            var mark = NumberShape.Parse(sample)?.Body is { } body ? DigitGroups.Read(body).DecimalMark : null;
            commas += mark == ',' ? 1 : 0;
            dots += mark == '.' ? 1 : 0;
        }
        return (commas, dots) switch
        {
            ( > 0, 0) => Vietnamese,
            (0, > 0) => English,
            _ => Unknown,
        };
    }
}
