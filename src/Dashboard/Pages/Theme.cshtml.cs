using DanVan.Dashboard.Charts;
using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>A theme: all its indicators in a table, its lists of hotspots, then the panels of its catalog file.</summary>
public sealed class ThemeModel(
    ProvinceCatalog catalog, ChosenPeriod period, IndicatorReadings readings, Rankings rankings, DueReturns returns, PanelCharts charts,
    HotspotReadings hotspots)
    : PageModel
{
    public ThemeDefinition Theme { get; private set; } = null!;

    public IReadOnlyList<(Reading Reading, Spread? Districts)> Lines { get; private set; } = [];

    public IReadOnlyList<(ChartSpec Spec, ChartAddress Address)> Charts { get; private set; } = [];

    /// <summary>Titles of panels for which nobody has reported yet.</summary>
    public IReadOnlyList<string> Blank { get; private set; } = [];

    public IReadOnlyList<HotspotReading> Hotspots { get; private set; } = [];

    public ThemeReturns Returned { get; private set; } = null!;

    public bool HasFigures => Lines.Any(l => l.Reading.Value is not null);

    public IActionResult OnGet(string theme)
    {
        if (catalog.Themes.FirstOrDefault(t => t.Id == theme) is not { } found)
            return NotFound();
        Theme = found;
        var lines = readings.OfTheme(found, period.Code, catalog.Setting.ProvinceUnit);
        Lines = [.. lines.Zip(rankings.AcrossLevel([.. lines.Select(l => (l.Indicator, l.Period))], catalog.AreaLevel).Select(Districts))];
        Hotspots = hotspots.OfTheme(found.Id, period.Code);
        Returned = DueReturns.OfTheme(found.Id, returns.For(period.Code));
        var panels = charts.Of(found.Panels, period.Code).Select((spec, i) => (Spec: spec with { Width = 574 }, new ChartAddress(period.Code, found.Id, i + 1))).ToList();
        Charts = [.. panels.Where(p => p.Spec.HasFigures())];
        Blank = [.. panels.Where(p => !p.Spec.HasFigures()).Select(p => p.Spec.Title)];
        return Page();
    }

    // How far apart the districts are, which an average hides.
    private static Spread? Districts(Ranking ranking)
    {
        var values = ranking.Units.Where(u => u.Figure.Value is not null).OrderBy(u => u.Figure.Value).ToList();
        return values.Count < 2 ? null : new(values[0].Figure, values[^1].Figure, values[0].Place is not null && values[^1].Place is not null, ranking.Reason);
    }
}

/// <summary>The district with the smallest and the one with the largest value.</summary>
/// <param name="IsCertain">Nobody who is missing could make it another.</param>
/// <param name="Reason">Why it is not certain.</param>
public sealed record Spread(Figure Low, Figure High, bool IsCertain, string Reason);
