using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>"Bảng đính chính": which published figures are others by now, or in the next edition, and why.</summary>
/// <param name="From">The edition that was published.</param>
/// <param name="To">The one it is compared with; null for the present figures.</param>
/// <param name="Lines">By unit in the catalog's order, then by indicator.</param>
/// <param name="Causes">All that was done to the period in between, also where no figure changed by it.</param>
/// <param name="IsCatalogChanged">Whether indicators were made by another catalog.</param>
public sealed record EditionChanges(
    PublishedEdition From, PublishedEdition? To, IReadOnlyList<EditionChange> Lines, IReadOnlyList<EditionCause> Causes, bool IsCatalogChanged)
{
    public static EditionChanges Of(ProvinceCatalog catalog, EditionFigures figures, PublishedEdition from, PublishedEdition? to)
    {
        // Units are those of the period, whatever period or structure the reader has chosen elsewhere.
        catalog = catalog.In(PeriodCode.Parse(from.PeriodCode));
        var before = figures.Frozen(from.EditionId).ToDictionary(f => (f.IndicatorId, f.UnitCode));
        var after = (to is null ? figures.Present(from.PeriodCode) : figures.Frozen(to.EditionId)).ToDictionary(f => (f.IndicatorId, f.UnitCode));
        var leftOut = figures.LeftOut(from.EditionId).ToHashSet(StringComparer.Ordinal);
        var causes = figures.Causes(from.PeriodCode, from.PublishedAt, to?.PublishedAt);
        var order = catalog.Units.Index().ToDictionary(u => u.Item.Code, u => u.Index, StringComparer.Ordinal);
        var lines =
            from key in before.Keys.Union(after.Keys)
            where !leftOut.Contains(key.UnitCode)
            let was = before.GetValueOrDefault(key)
            let now = after.GetValueOrDefault(key)
            where was?.Value != now?.Value || was?.NumeratorMilli != now?.NumeratorMilli || was?.DenominatorMilli != now?.DenominatorMilli || was?.Reported != now?.Reported
            let indicator = catalog.Indicator(key.IndicatorId)
            let unit = catalog.Unit(key.UnitCode)
            where indicator is not null && unit is not null
            orderby order.GetValueOrDefault(unit.Code, int.MaxValue), indicator.Code.Length, indicator.Code
            select new EditionChange(
                indicator, unit, was, now, [.. causes.Where(c => Explains(catalog, c, indicator, unit))],
                [.. from theme in catalog.Themes
                    from panel in theme.Panels.Index()
                    where panel.Item.Indicator == indicator.Id
                    select new ChangedChart(theme, panel.Index + 1, panel.Item.Title)]);
        return new(from, to, [.. lines], causes, from.CatalogHash != (to?.CatalogHash ?? catalog.ContentHash));
    }

    // What was sent for a unit changes the figures of those above it; what a unit sent, of those whose rows it brings.
    private static bool Explains(ProvinceCatalog catalog, EditionCause cause, IndicatorDefinition indicator, OrgUnit unit) =>
        indicator.Numerator.Concat(indicator.Denominator).Any(t => t.Measure.StartsWith(cause.FormCode + "/", StringComparison.Ordinal))
        && (IsWithin(catalog, cause.UnitCode, unit.Code) || (cause.Kind is "return" or "sent_back" && IsWithin(catalog, unit.Code, cause.UnitCode)));

    private static bool IsWithin(ProvinceCatalog catalog, string unit, string above)
    {
        for (var at = catalog.Unit(unit); at is not null; at = at.ParentCode is { } parent ? catalog.Unit(parent) : null)
            if (at.Code == above)
                return true;
        return false;
    }
}

/// <param name="Before">Null where nothing was reported.</param>
/// <param name="Causes">What may have changed it: returns and corrections of the forms and units behind it.</param>
/// <param name="Charts">The charts of themes that show the indicator.</param>
public sealed record EditionChange(
    IndicatorDefinition Indicator, OrgUnit Unit, EditionFigure? Before, EditionFigure? After, IReadOnlyList<EditionCause> Causes, IReadOnlyList<ChangedChart> Charts);

/// <param name="Number">Place of the chart in the theme, from 1.</param>
public sealed record ChangedChart(ThemeDefinition Theme, int Number, string Title);
