using System.Globalization;
using DanVan.Dashboard.Charts;
using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Exports;

/// <summary>Charts of outside indices as files, drawn anew from the address: /chi-so-ngoai/PAPI/xep-hang.png?nam=2020.</summary>
public static class IndexDownloads
{
    public static void MapIndexCharts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/chi-so-ngoai/{index}/{picture}.png", (string index, string picture, int? nam, ProvinceCatalog catalog, IndexCharts charts) =>
            Draw(catalog, charts, index, picture, nam, "png", "image/png", spec => ChartRenderer.ToPng(spec)));
        routes.MapGet("/chi-so-ngoai/{index}/{picture}.svg", (string index, string picture, int? nam, ProvinceCatalog catalog, IndexCharts charts) =>
            Draw(catalog, charts, index, picture, nam, "svg", "image/svg+xml", spec => System.Text.Encoding.UTF8.GetBytes(ChartRenderer.ToSvg(spec))));
    }

    /// <summary>The page's chart with its two downloads.</summary>
    public static ChartFigure Figure(OutsideIndex index, ChartSpec spec, string picture, int? year = null) => new(spec)
    {
        PngHref = Address(index, picture, year, "png"),
        SvgHref = Address(index, picture, year, "svg"),
    };

    private static string Address(OutsideIndex index, string picture, int? year, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"{Links.OutsideIndex(index.Id)}/{picture}.{ending}{(year is null ? "" : $"?nam={year}")}");

    private static IResult Draw(
        ProvinceCatalog catalog, IndexCharts charts, string id, string picture, int? year, string ending, string type, Func<ChartSpec, byte[]> draw) =>
        catalog.Indices.FirstOrDefault(i => i.Id == id) is { } index && charts.Find(index, picture, year) is { } spec && spec.HasFigures()
            ? Results.File(draw(spec), type, string.Create(CultureInfo.InvariantCulture, $"{id}-{picture}{(year is null ? "" : $"-{year}")}.{ending}"))
            : Results.NotFound();
}
