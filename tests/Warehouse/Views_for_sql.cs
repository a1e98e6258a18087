using DanVan.Tests.Dashboard;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

/// <summary>Who reads the database with SQL finds the figures that the pages show.</summary>
public sealed class Views_for_sql : IDisposable
{
    private const string Period = "2021-6T";

    private readonly TempWarehouse _warehouse = new();

    [Fact]
    public void Figure_has_a_row_for_every_figure_of_a_period_as_the_pages_ask_it()
    {
        SampleWarehouse.Fill(_warehouse.Db, _warehouse.Catalog, [Period]);

        // Of a ratio nothing below the line is written as zero.
        var shown = new EditionFigures(_warehouse.Db, _warehouse.Catalog).Present(Period)
            .Where(f => f.NumeratorMilli is not null || f.DenominatorMilli > 0)
            .Select(f => new Row(f.IndicatorId, f.UnitCode, f.NumeratorMilli, f.DenominatorMilli is 0 ? null : f.DenominatorMilli, f.FactorMilli, f.Reported, f.Expected));
        var asked = _warehouse.Db.Read<Row>(
            """
            select indicator_id as Indicator, unit_code as Unit, numerator_milli as Numerator, nullif(denominator_milli, 0) as Denominator, factor_milli as Factor,
                   reported_units as Reported, expected_units as Expected
            from figure
            where period_code = @Period and (numerator_milli is not null or denominator_milli > 0)
            """, new { Period });

        Assert.Equal(shown.Select(r => r.ToString()).Order(StringComparer.Ordinal), asked.Select(r => r.ToString()).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _warehouse.Dispose();

    private sealed record Row(string Indicator, string Unit, long? Numerator, long? Denominator, long? Factor, long? Reported, long? Expected);
}
