using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>Ranks the units of a level, asking what is missing only where something is.</summary>
public sealed class Rankings(Figures figures)
{
    public Ranking AcrossLevel(IndicatorDefinition indicator, PeriodCode period, string level) => AcrossLevel([(indicator, period)], level)[0];

    /// <summary>The same for many indicators, one after the other.</summary>
    public IReadOnlyList<Ranking> AcrossLevel(IReadOnlyList<(IndicatorDefinition Indicator, PeriodCode Period)> wanted, string level)
    {
        var questions = wanted.Select(w => new FigureQuestion(w.Indicator.Id, w.Period.ToString())).ToList();
        var units = figures.Ask(questions, FigureUnits.Across(level));
        var missing = figures.Missing(questions.Where(q => IsPartial(units[q])).Select(q => (q.Figure, q.Period!)), level).ToLookup(m => (m.FigureCode, m.PeriodCode));
        return [.. wanted.Zip(questions, (w, q) => Ranking.Of(w.Indicator.Better, units[q], [.. missing[(q.Figure, q.Period!)]]))];
    }

    // Without a single value there is no place that anybody could take.
    private static bool IsPartial(IReadOnlyList<Figure> units) => units.Any(u => u.Value is not null) && units.Any(u => u.Reported < u.Expected);
}
