using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>A directive point by point: what measures each, or why nothing does.</summary>
public sealed class DirectiveModel(ProvinceCatalog catalog, ChosenPeriod period, IndicatorReadings readings, HotspotReadings hotspots, Indices indices) : PageModel
{
    public DirectiveDefinition Directive { get; private set; } = null!;

    public IReadOnlyList<PointReading> Points { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        if (catalog.Directives.FirstOrDefault(d => d.Id == id) is not { } directive)
            return NotFound();
        Directive = directive;
        var read = readings.Of([.. directive.Points.SelectMany(p => p.Indicators).Distinct().Select(i => catalog.Indicator(i)!)], period.Code, catalog.Setting.ProvinceUnit)
            .ToDictionary(r => r.Indicator.Id);
        Points =
        [
            .. directive.Points.OrderBy(p => p.Number).Select(p => new PointReading(
                p,
                [.. p.Indicators.Select(i => read[i])],
                [.. p.Indices.Select(i => catalog.Indices.First(x => x.Id == i)).Select(i => (i, LastOf(i))).Where(r => r.Item2 is not null).Select(r => (r.i, r.Item2!))],
                [.. p.Forms.Select(f => catalog.Form(f)!)],
                hotspots.OfPoint(directive.Id, p.Number, period.Code))),
        ];
        return Page();
    }

    // The results of a year are published in the next: the last one of the period's year or before.
    private IndexReading? LastOf(OutsideIndex index) => IndexReading.All(index, indices).LastOrDefault(r => r.Year <= period.Code.Year);
}

public sealed record PointReading(
    DirectivePoint Point, IReadOnlyList<Reading> Readings, IReadOnlyList<(OutsideIndex Index, IndexReading Last)> Indices, IReadOnlyList<FormDefinition> Forms, IReadOnlyList<HotspotReading> Hotspots)
{
    public int Better => Readings.Count(r => r.Verdict == Verdict.Better);

    public int Worse => Readings.Count(r => r.Verdict == Verdict.Worse);
}
