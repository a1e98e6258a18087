using DanVan.Dashboard.Charts.Kinds;
using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>An outside index in one year: the province's total, its components, and all provinces beside it.</summary>
public sealed class OutsideIndexModel(ProvinceCatalog catalog, Indices indices, IndexCharts charts) : PageModel
{
    public OutsideIndex Index { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<IndexReading> Years { get; private set; } = [];

    public IndexReading Chosen { get; private set; } = null!;

    /// <summary>Components of the chosen year of which a score is known.</summary>
    public IReadOnlyList<ComponentResult> Components { get; private set; } = [];

    public TrendSpec Trend { get; private set; } = null!;

    public RankingSpec? Ranking { get; private set; }

    public IActionResult OnGet(string index, int? nam)
    {
        if (catalog.Indices.FirstOrDefault(i => i.Id == index) is not { } found)
            return NotFound();
        Index = found;
        Years = [.. IndexReading.All(found, indices).Reverse()];
        if ((nam is null ? Years.FirstOrDefault(y => y.Result.ScoreE4 is not null) ?? Years.FirstOrDefault() : Years.FirstOrDefault(y => y.Year == nam)) is not { } chosen)
            return NotFound();
        Chosen = chosen;
        Components = [.. indices.Components(found.Id, chosen.Year).Where(c => c.ScoreE4 is not null)];
        Trend = charts.Trend(found);
        Ranking = charts.Ranking(found, chosen.Year);
        return Page();
    }
}
