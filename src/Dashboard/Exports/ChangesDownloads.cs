using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Dashboard.Exports;

/// <summary>"Bảng đính chính" as a workbook: /dinh-chinh.xlsx.</summary>
public static class ChangesDownloads
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string Address(EditionChanges changes) =>
        $"/dinh-chinh.xlsx?tu={changes.From.Code}{(changes.To is { } to ? "&den=" + to.Code : "")}";

    public static void MapChangeWorkbooks(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/dinh-chinh.xlsx",
        ([FromQuery(Name = "tu")] string? from, [FromQuery(Name = "den")] string? to, ProvinceCatalog catalog, Editions editions, EditionFigures figures, ChangesWorkbook workbook) =>
            Read(catalog, editions, figures, from, to) is { } changes
                ? Results.File(workbook.Of(changes), WorkbookType, $"dinh-chinh-{changes.From.Code}.xlsx")
                : Results.NotFound());

    /// <summary>Null where the codes name no two states of one period, the earlier first.</summary>
    /// <param name="to">Null for the present figures.</param>
    public static EditionChanges? Read(ProvinceCatalog catalog, Editions editions, EditionFigures figures, string? from, string? to)
    {
        if (from is null || editions.Find(from) is not { } before)
            return null;
        var after = to is null ? null : editions.Find(to);
        return to is not null && (after?.PeriodCode != before.PeriodCode || after.Number <= before.Number) ? null : EditionChanges.Of(catalog, figures, before, after);
    }
}
