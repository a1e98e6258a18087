using DanVan.Dashboard.Charts;
using DanVan.Dashboard.Charts.Panels;

namespace DanVan.Dashboard.Exports;

/// <summary>Charts as files: /bieu-do.png and /bieu-do.svg, drawn anew from the address.</summary>
public static class ChartDownloads
{
    public static void MapCharts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/bieu-do.png", (HttpRequest request, PanelCharts charts) =>
            Draw(request, charts, "png", "image/png", spec => ChartRenderer.ToPng(spec)));
        routes.MapGet("/bieu-do.svg", (HttpRequest request, PanelCharts charts) =>
            Draw(request, charts, "svg", "image/svg+xml", spec => System.Text.Encoding.UTF8.GetBytes(ChartRenderer.ToSvg(spec))));
    }

    private static IResult Draw(HttpRequest request, PanelCharts charts, string ending, string type, Func<ChartSpec, byte[]> draw) =>
        ChartAddress.Read(request.Query) is { } address && charts.Find(address) is { } spec && spec.HasFigures()
            ? Results.File(draw(spec), type, $"{address.FileName}.{ending}")
            : Results.NotFound();
}
