using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Exports;

/// <summary>The figures of a theme as a workbook: /bang-so-lieu.xlsx.</summary>
public static class ThemeDownloads
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string Address(string theme, string period) =>
        Links.At("/bang-so-lieu.xlsx") + $"?chuyen-de={Uri.EscapeDataString(theme)}&ky={Uri.EscapeDataString(period)}";

    public static void MapThemeWorkbooks(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/bang-so-lieu.xlsx", (HttpRequest request, ProvinceCatalog catalog, ThemeWorkbook workbook) =>
            PeriodCode.TryParse(request.Query["ky"], out var period)
            && catalog.Themes.FirstOrDefault(t => t.Id == request.Query["chuyen-de"]) is { } theme
                ? Results.File(workbook.Of(theme, period), WorkbookType, $"{theme.Id}-{period}.xlsx")
                : Results.NotFound());
}
