using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>A directive point by point: what measures each, or why nothing does.</summary>
public sealed class DirectiveModel(ProvinceCatalog catalog, ChosenPeriod period, IndicatorReadings readings, HotspotReadings hotspots) : PageModel
{
    public DirectiveDefinition Directive { get; private set; } = null!;

    public IReadOnlyList<PointReading> Points { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        if (catalog.Directives.FirstOrDefault(d => d.Id == id) is not { } directive)
            return NotFound();
        Directive = directive;
        Points =
        [
            .. directive.Points.OrderBy(p => p.Number).Select(p => new PointReading(
                p,
                [.. p.Indicators.Select(i => readings.Of(catalog.Indicator(i)!, period.Code, catalog.Setting.ProvinceUnit))],
                [.. p.Forms.Select(f => catalog.Form(f)!)],
                hotspots.OfPoint(directive.Id, p.Number, period.Code))),
        ];
        return Page();
    }
}

public sealed record PointReading(
    DirectivePoint Point, IReadOnlyList<Reading> Readings, IReadOnlyList<FormDefinition> Forms, IReadOnlyList<HotspotReading> Hotspots)
{
    public int Better => Readings.Count(r => r.Verdict == Verdict.Better);

    public int Worse => Readings.Count(r => r.Verdict == Verdict.Worse);
}
