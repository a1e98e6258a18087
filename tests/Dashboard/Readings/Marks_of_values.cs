using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Readings;

/// <summary>Marks say what a value is worth: where there is none, none stands.</summary>
public sealed class Marks_of_values
{
    private static readonly Figure Figure = new("d14-hoa-giai-thanh", "2021-6T", "615", "Huyện Đắk Hà", "Đắk Hà", "district", 43_000, 105_000, 1, 100_000, 11, 12, ValueStatus: Figure.Estimated);

    [Theory]
    [InlineData(105_000, "ước", "ước tính")]
    [InlineData(0, "", "")]
    public void Stand_beside_values_only(long denominator, string mark, string words)
    {
        var figure = Figure with { DenominatorMilli = denominator };
        var frozen = new EditionFigure("d14-hoa-giai-thanh", "615", 43_000, denominator, 100_000, 11, 12, IsDerived: 0, IsEstimated: 1);

        Assert.Equal(mark.Length > 0, Marks.Of(figure).ToString()!.Contains(">ước<", StringComparison.Ordinal));
        Assert.Equal(mark.Length > 0, Marks.Of(frozen).ToString()!.Contains(">ước<", StringComparison.Ordinal));
        Assert.Equal(words, Marks.Words(figure));
        Assert.Equal(mark.Length > 0, new Span(PeriodKind.SixMonths, [figure]).Axis[0].Label.Contains("(ước)", StringComparison.Ordinal));
    }
}
