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
        var groups = hotspot.AllOf
            .Select(g => new HotspotColumns(g.Name, [.. g.AnyOf.Select(c => Column(c, chosen))]))
            .ToList();
        var figuresOf = groups.SelectMany(g => g.Columns).ToDictionary(c => c, c => FiguresOf(c, hotspot.Levels));
        return new(hotspot, groups,
        [
            .. from unit in catalog.Units
               where unit.IsExpected && hotspot.Levels.Contains(unit.Level)
               select new HotspotUnit(
                   unit, catalog.Unit(unit.ParentCode ?? ""),
                   [.. groups.Select(g => new HotspotFinding([.. g.Columns.Select(c => Cell(c, unit.Code, figuresOf[c].GetValueOrDefault(unit.Code)))]))]),
        ]);
    }

    private HotspotColumn Column(HotspotCondition condition, PeriodCode chosen)
    {
        var indicator = catalog.Indicator(condition.Indicator)!;
        return new(condition, indicator, readings.PeriodOf(indicator, chosen));
    }

    private Dictionary<string, Figure> FiguresOf(HotspotColumn column, IReadOnlyList<string> levels) =>
        levels.SelectMany(level => figures.AcrossLevel(column.Indicator.Id, column.Period.ToString(), level)).ToDictionary(f => f.UnitCode);

    private static HotspotCell Cell(HotspotColumn column, string unit, Figure? figure) =>
        new(column, new Reading(column.Indicator, column.Period, unit, figure, null, null));
}
