using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>Ranks the units of a level, asking what is missing only where something is.</summary>
public sealed class Rankings(Figures figures)
{
    public Ranking AcrossLevel(IndicatorDefinition indicator, PeriodCode period, string level)
    {
        var units = figures.AcrossLevel(indicator.Id, period.ToString(), level);
        return Ranking.Of(indicator.Better, units, units.Any(u => u.Reported < u.Expected) ? figures.Missing(indicator.Id, period.ToString(), level) : []);
    }
}
