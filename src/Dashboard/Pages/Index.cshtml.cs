using DanVan.Dashboard.Charts;
using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>The overview: what the three themes say of the period, and what wants attention.</summary>
public sealed class IndexModel(
    ProvinceCatalog catalog, ChosenPeriod period, IndicatorReadings readings, Figures figures, DueReturns returns, Submissions submissions)
    : PageModel
{
    public IReadOnlyList<ThemeCard> Themes { get; private set; } = [];

    public Comparison? Districts { get; private set; }

    public IReadOnlyList<SenderReturns> Open { get; private set; } = [];

    public DirectiveDefinition? Directive { get; } = catalog.Directives.FirstOrDefault(d => d.Id == catalog.Setting.Directive);

    /// <summary>Nothing has ever been received.</summary>
    public bool IsEmpty { get; private set; }

    public void OnGet()
    {
        IsEmpty = submissions.Status().Deliveries == 0;
        if (IsEmpty)
            return;
        var province = catalog.Setting.ProvinceUnit;
        var due = returns.For(period.Code);
        Open = DueReturns.Open(due);
        var indicators = catalog.Themes.SelectMany(t => t.Headline).Distinct().Select(id => catalog.Indicator(id)!).ToList();
        var spans = Span.Of(catalog, figures, indicators, province, period.Code);
        var headlines = readings.Of(indicators, period.Code, province).Zip(spans, Headline).ToDictionary(h => h.Reading.Indicator.Id);
        Themes = [.. catalog.Themes.OrderBy(t => t.Order).Select(theme => new ThemeCard(
            theme, [.. theme.Headline.Select(id => headlines[id])], DueReturns.OfTheme(theme.Id, due)))];
        var shown = Themes.SelectMany(t => t.Headlines).Select(h => h.Reading).ToList();
        var areas = figures.Ask(shown.Select(Question), FigureUnits.Across(catalog.AreaLevel));
        Districts = Comparison.Of(shown, "Toàn tỉnh", r => areas[Question(r)]);

        static FigureQuestion Question(Reading reading) => new(reading.Indicator.Id, reading.Period.ToString());
    }

    private static Headline Headline(Reading reading, Span span)
    {
        var series = span.Figures;
        var words = string.Join("; ", series.Select(f => $"{PeriodCode.Parse(f.PeriodCode).VietnameseName}: {reading.Format(f.Value)}{(Marks.Words(f) is { Length: > 0 } mark ? $" ({mark})" : "")}"));
        return new(reading, new Sparkline([.. series.Select(f => f.Value)], words, series.Index().Where(f => f.Item.IsDerived || f.Item.IsEstimated).Select(f => f.Index).ToHashSet()));
    }
}

public sealed record ThemeCard(ThemeDefinition Theme, IReadOnlyList<Headline> Headlines, ThemeReturns Returns)
{
    /// <summary>The period that the figures are of; it may stand in for the one chosen.</summary>
    public PeriodCode Period => Headlines[0].Reading.Period;
}

public sealed record Headline(Reading Reading, Sparkline Line);
