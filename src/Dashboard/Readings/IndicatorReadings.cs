using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>Reads indicators as pages say them.</summary>
public sealed class IndicatorReadings(ProvinceCatalog catalog, Figures figures)
{
    /// <param name="chosen">The period the reader chose; the reading says which it is of.</param>
    public Reading Of(IndicatorDefinition indicator, PeriodCode chosen, string unit) => Of([indicator], chosen, unit)[0];

    /// <summary>The same for many indicators, one after the other.</summary>
    public IReadOnlyList<Reading> Of(IReadOnlyList<IndicatorDefinition> indicators, PeriodCode chosen, string unit)
    {
        var periods = PeriodsOf(indicators, chosen);
        var found = figures.Ask(
            indicators.Zip(periods, (i, p) => new[] { Question(i, p), Question(i, p.SamePeriodLastYear) }).SelectMany(q => q), FigureUnits.At(unit));
        var readings = indicators.Zip(periods, (i, p) => Read(i, p, unit, found)).ToList();
        var alike = figures.Alike(readings.Where(IsPartial).Select(r => (r.Indicator.Id, r.Period.ToString(), r.Before!.PeriodCode)), unit)
            .ToDictionary(a => a.Now.FigureCode, a => ((Figure, Figure)?)a);
        return [.. readings.Select(r => IsPartial(r) ? r with { Alike = Alike.Of(alike.GetValueOrDefault(r.Indicator.Id)) } : r)];
    }

    private Reading Read(IndicatorDefinition indicator, PeriodCode period, string unit, IReadOnlyDictionary<FigureQuestion, IReadOnlyList<Figure>> found)
    {
        var now = found[Question(indicator, period)].SingleOrDefault();
        var before = OrTwin(figures, found[Question(indicator, period.SamePeriodLastYear)].SingleOrDefault(), indicator.Id, period, unit);
        var kinds = StandIn.Kinds(catalog, indicator);
        return new(indicator, period, unit, now, before, TargetOf(indicator, period))
        {
            IsCollected = now?.Value is not null || kinds.Count == 0 || kinds.Contains(period.Kind),
            RegimeChange = RegimeChange.Between(
                catalog, indicator.Numerator.Concat(indicator.Denominator).Select(t => catalog.Measure(t.Measure)!.Value.Form), period, period.SamePeriodLastYear)
                ?? EstimatedText.Between(now, before),
        };
    }

    /// <summary>The same period a year before: an estimate's estimate, an official year's official one; the other where there is none.</summary>
    public static Figure? SamePeriodLastYear(Figures figures, string figure, PeriodCode period, string unit) =>
        OrTwin(figures, figures.One(figure, period.SamePeriodLastYear.ToString(), unit), figure, period, unit);

    private static Figure? OrTwin(Figures figures, Figure? alike, string figure, PeriodCode period, string unit) =>
        alike?.Value is null && period.SamePeriodLastYear.Twin is { } twin && figures.One(figure, twin.ToString(), unit) is { Value: not null } other ? other : alike;

    private static bool IsPartial(Reading reading) => Alike.IsNeeded(reading.Now, reading.Before);

    private static FigureQuestion Question(IndicatorDefinition indicator, PeriodCode period) => new(indicator.Id, period.ToString());

    public IReadOnlyList<Reading> OfTheme(ThemeDefinition theme, PeriodCode chosen, string unit) => Of(Of(theme), chosen, unit);

    /// <summary>The indicators of a theme, headline first, then by their printed codes.</summary>
    public IReadOnlyList<IndicatorDefinition> Of(ThemeDefinition theme) =>
    [
        .. catalog.Indicators.Where(i => i.Theme == theme.Id).OrderBy(i => theme.Headline.Contains(i.Id) ? theme.Headline.ToList().IndexOf(i.Id) : int.MaxValue),
    ];

    public PeriodCode PeriodOf(IndicatorDefinition indicator, PeriodCode chosen) => PeriodsOf([indicator], chosen)[0];

    public IReadOnlyList<PeriodCode> PeriodsOf(IReadOnlyList<IndicatorDefinition> indicators, PeriodCode chosen) =>
        StandIn.Of(catalog, figures, indicators, chosen, catalog.Setting.ProvinceUnit);

    /// <summary>The target in force on the last day of a period, for its kind.</summary>
    public IndicatorTarget? TargetOf(IndicatorDefinition indicator, PeriodCode period)
    {
        if (indicator.Targets.Count == 0)
            return null;
        var form = catalog.Measure(indicator.Numerator[0].Measure)!.Value.Form;
        return catalog.CalendarOf(form).Find(period) is { To: var end }
            ? indicator.Targets.Where(t => t.From <= end && period.IsOf(t.PeriodKinds)).MaxBy(t => t.From)
            : null;
    }
}
