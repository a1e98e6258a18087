using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>The indices that others give the province: newest result of each, and how it went over the years.</summary>
public sealed class OutsideIndicesModel(ProvinceCatalog catalog, Indices indices, IndexCharts charts) : PageModel
{
    public IEnumerable<(OutsideIndex Index, IReadOnlyList<IndexReading> Readings)> All =>
        catalog.Indices.Select(i => (i, IndexReading.All(i, indices)));

    public IndexCharts Charts => charts;
}
