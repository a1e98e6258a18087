using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>Finds the units in which the conditions of a list meet.</summary>
public sealed class HotspotReadings(ProvinceCatalog catalog, IndicatorReadings readings, Figures figures)
{
    public IReadOnlyList<HotspotReading> OfTheme(string theme, PeriodCode chosen) =>
        [.. catalog.Hotspots.Where(h => h.Theme == theme).Select(h => Of(h, chosen))];

    public IReadOnlyList<HotspotReading> OfPoint(string directive, int point, PeriodCode chosen) =>
        [.. catalog.Hotspots.Where(h => h.Directive == directive && h.Point == point).Select(h => Of(h, chosen))];

    /// <param name="chosen">The period the reader chose; each column says which it is of.</param>
    public HotspotReading Of(HotspotDefinition hotspot, PeriodCode chosen)
    {
        var indicators = hotspot.AllOf.SelectMany(g => g.AnyOf).Select(c => c.Indicator).Distinct().Select(i => catalog.Indicator(i)!).ToList();
        var periods = indicators.Zip(readings.PeriodsOf(indicators, chosen)).ToDictionary(i => i.First.Id);
        var groups = hotspot.AllOf
            .Select(g => new HotspotColumns(g.Name, [.. g.AnyOf.Select(c => new HotspotColumn(c, periods[c.Indicator].First, periods[c.Indicator].Second))]))
            .ToList();
        var figuresOf = FiguresOf([.. groups.SelectMany(g => g.Columns)], hotspot.Levels);
        return new(hotspot, groups,
        [
            .. from unit in catalog.Units
               where unit.IsExpected && hotspot.Levels.Contains(unit.Level)
               select new HotspotUnit(
                   unit, catalog.Unit(unit.ParentCode ?? ""),
                   [.. groups.Select(g => new HotspotFinding([.. g.Columns.Select(c => Cell(c, unit.Code, figuresOf[c].GetValueOrDefault(unit.Code)))]))]),
        ]);
    }

    private Dictionary<HotspotColumn, Dictionary<string, Figure>> FiguresOf(IReadOnlyList<HotspotColumn> columns, IReadOnlyList<string> levels)
    {
        var found = levels.Select(level => figures.Ask(columns.Select(Question), FigureUnits.Across(level))).ToList();
        return columns.ToDictionary(c => c, c => found.SelectMany(f => f[Question(c)]).ToDictionary(f => f.UnitCode));

        static FigureQuestion Question(HotspotColumn column) => new(column.Indicator.Id, column.Period.ToString());
    }

    private static HotspotCell Cell(HotspotColumn column, string unit, Figure? figure) =>
        new(column, new Reading(column.Indicator, column.Period, unit, figure, null, null));
}
