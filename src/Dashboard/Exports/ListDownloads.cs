using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Exports;

/// <summary>A list as it is filtered, as a workbook: /danh-sach.xlsx.</summary>
public static class ListDownloads
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string Address(ListFilter filter, ProvinceCatalog catalog) =>
        Links.At("/danh-sach.xlsx?") + string.Join('&', filter.Query(catalog).Prepend(("ky", filter.Period.ToString())).Prepend(("bieu", filter.Form.Key))
            .Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));

    public static void MapListWorkbooks(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/danh-sach.xlsx", (HttpRequest request, ProvinceCatalog catalog, ListWorkbook workbook) =>
            PeriodCode.TryParse(request.Query["ky"], out var period) && catalog.Form(request.Query["bieu"].ToString()) is { IsList: true } form
                ? Results.File(workbook.Of(ListFilter.Of(catalog, form, period, request.Query)), WorkbookType, $"{form.Code}-{period}.xlsx")
                : Results.NotFound());
}
