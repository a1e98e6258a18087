using DanVan.Dashboard.Cli;
using DanVan.Dashboard.Pages;
using DanVan.Tests.Ingest.Templates;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Cli;

/// <summary><c>danvan figures</c> prints a figure as the pages do.</summary>
public sealed class A_figure_on_the_command_line
{
    private static readonly Figure Reconciled = new(
        "d14-hoa-giai-thanh", "2021-6T", "615", "Huyện Đắk Hà", "Đắk Hà", "district", 43_000, 62_000 + 43_000, 1, 100_000, 11, 12, ValueStatus: Figure.Estimated, ActualTo: "2021-05-31");

    [Fact]
    public void Is_rounded_as_its_indicator_says() =>
        Assert.Equal("d14-hoa-giai-thanh 2021-6T Huyện Đắk Hà: 41,0\u00a0% = 43 / 105, 11/12 units, estimated", Line(Reconciled));

    [Fact]
    public void Has_no_mark_where_there_is_no_value() =>
        Assert.Equal("d14-hoa-giai-thanh 2021-6T Huyện Đắk Hà: — = 0 / 0, 11/12 units", Line(Reconciled with { NumeratorMilli = 0, DenominatorMilli = 0 }));

    [Fact]
    public void Has_its_unit_where_it_is_a_count() =>
        Assert.Equal("TTCP-2021/01-TCD/1 2021-6T Huyện Đắk Hà: 1.234 lượt, 11/12 units".Replace("4 l", "4\u00a0l", StringComparison.Ordinal), Line(Reconciled with
        {
            FigureCode = "TTCP-2021/01-TCD/1", HasDenominator = 0, FactorMilli = 1000, NumeratorMilli = 1_234_000, DenominatorMilli = null, ValueStatus = Figure.Actual,
        }));

    private static string Line(Figure figure) => FiguresVerb.Line(FigureSubject.Find(TemplateCase.Catalog, figure.FigureCode)!, figure);
}
