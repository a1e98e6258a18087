using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

public sealed class Evidence_of_number_locale
{
    public static TheoryData<string[], char?> Samples { get; } = new()
    {
        { ["1.234,5", "7"], ',' },
        { ["12,5"], ',' },
        { ["1.234.567"], ',' },
        { ["0,125"], ',' },
        { ["1,234.5"], '.' },
        { ["12.5", "1,234,567"], '.' },
        { ["1.234", "1,234", "7", "x", "-", "15.12.2020", "không"], null },
        { ["12,5", "12.5"], null },
        { [], null },
    };

    [Theory, MemberData(nameof(Samples))]
    public void Counts_only_texts_with_one_meaning(string[] samples, char? mark) =>
        Assert.Equal(mark, NumberLocale.FromSamples(samples).DecimalMark);
}
