using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>Reads indicators as pages say them.</summary>
public sealed class IndicatorReadings(ProvinceCatalog catalog, Figures figures)
{
    /// <param name="chosen">The period the reader chose; the reading says which it is of.</param>
    public Reading Of(IndicatorDefinition indicator, PeriodCode chosen, string unit)
    {
        var period = PeriodOf(indicator, chosen);
        var reading = new Reading(
            indicator, period, unit,
            figures.One(indicator.Id, period.ToString(), unit),
            figures.One(indicator.Id, period.SamePeriodLastYear.ToString(), unit),
            TargetOf(indicator, period))
        {
            RegimeChange = RegimeChange.Between(
                catalog, indicator.Numerator.Concat(indicator.Denominator).Select(t => catalog.Measure(t.Measure)!.Value.Form), period, period.SamePeriodLastYear),
        };
        return reading is { Now: { Value: not null } now, Before: { Value: not null } before } && (IsPartial(now) || IsPartial(before))
            ? reading with { Alike = AlikeOf(indicator, period, unit) }
            : reading;
    }

    private static bool IsPartial(Figure figure) => figure.Reported < figure.Expected;

    private Alike AlikeOf(IndicatorDefinition indicator, PeriodCode period, string unit) =>
        figures.Alike(indicator.Id, unit, period.ToString(), period.SamePeriodLastYear.ToString()) is var (now, before)
            ? new(now.Reported, now.Value, before.Value)
            : new(0, null, null);

    public IReadOnlyList<Reading> OfTheme(ThemeDefinition theme, PeriodCode chosen, string unit) =>
        [.. Of(theme).Select(i => Of(i, chosen, unit))];

    /// <summary>The indicators of a theme, headline first, then by their printed codes.</summary>
    public IReadOnlyList<IndicatorDefinition> Of(ThemeDefinition theme) =>
    [
        .. catalog.Indicators.Where(i => i.Theme == theme.Id).OrderBy(i => theme.Headline.Contains(i.Id) ? theme.Headline.ToList().IndexOf(i.Id) : int.MaxValue),
    ];

    public PeriodCode PeriodOf(IndicatorDefinition indicator, PeriodCode chosen) =>
        StandIn.Of(catalog, figures, indicator, chosen, catalog.Setting.ProvinceUnit);

    /// <summary>The target in force on the last day of a period, for its kind.</summary>
    public IndicatorTarget? TargetOf(IndicatorDefinition indicator, PeriodCode period)
    {
        if (indicator.Targets.Count == 0)
            return null;
        var form = catalog.Measure(indicator.Numerator[0].Measure)!.Value.Form;
        return catalog.CalendarOf(form).Find(period) is { To: var end }
            ? indicator.Targets.Where(t => t.From <= end && (t.PeriodKinds.Count == 0 || t.PeriodKinds.Contains(period.Kind))).MaxBy(t => t.From)
            : null;
    }
}
