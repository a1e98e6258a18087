using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Vietnamese;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Dashboard.Pages;

/// <summary>A form as a workbook for one sender and period, written when asked for.</summary>
public static class FormTemplate
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(WebApplication app) => app.MapGet(
        "/bieu-mau/{circular}/{code}/mau.xlsx",
        (string circular, string code, [FromQuery(Name = "don-vi")] string? unit, [FromQuery(Name = "ky")] string? period, ProvinceCatalog catalog) =>
            catalog.Form($"{circular}/{code}") is { } form ? Write(catalog, form, unit, period) : Missing("Không có biểu này."));

    private static IResult Write(ProvinceCatalog catalog, FormDefinition form, string? unitCode, string? periodCode)
    {
        if (unitCode is null || catalog.Unit(unitCode) is not { } unit)
            return Missing("Hãy chọn đơn vị gửi báo cáo.");
        if (!PeriodCode.TryParse(periodCode, out var asked) || catalog.CalendarOf(form).Find(asked) is not { } period || !form.IsAskedIn(period))
            return Missing($"Biểu {form.Code} không có kỳ này.");
        var bytes = new MemoryStream();
        try
        {
            TemplateWriter.Write(form, unit, period, catalog, bytes);
        }
        catch (FormNotOwed)
        {
            return Missing($"{unit.Name} không phải gửi biểu {form.Code}.");
        }
        return Results.File(bytes.ToArray(), Workbook, FileName(form, unit, asked));
    }

    /// <summary>"01-TCD_huyen-dak-ha_2021-6T.xlsx": readable, and safe on every disk and in every mail.</summary>
    private static string FileName(FormDefinition form, OrgUnit unit, PeriodCode period) =>
        $"{form.Bundle ?? form.Key[(form.Key.IndexOf('/', StringComparison.Ordinal) + 1)..]}_{Folding.Key(unit.Name).Replace(' ', '-')}_{period}.xlsx";

    private static IResult Missing(string words) => Results.Text(words, statusCode: StatusCodes.Status404NotFound);
}
