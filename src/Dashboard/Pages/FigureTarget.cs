using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Pages;

/// <summary>The target that stands beside a figure.</summary>
/// <param name="Applies">False where the target is for another kind of period and only gives an idea.</param>
/// <param name="IsMet">Null where the target does not apply or there is no value.</param>
public sealed record FigureTarget(IndicatorTarget Target, bool Applies, bool? IsMet)
{
    /// <summary>The latest target in force within the year, first of those for this kind of period; null where none is.</summary>
    public static FigureTarget? Of(IndicatorDefinition? indicator, PeriodCode period, decimal? value)
    {
        var inForce = (indicator?.Targets ?? []).Where(t => t.From.Year <= period.Year).OrderByDescending(t => t.From).ToList();
        if (inForce.Find(t => period.IsOf(t.PeriodKinds)) is { } target)
            return new(target, true, value is { } v ? Met(indicator!.Better, v, target.Value) : null);
        return inForce.Count > 0 ? new(inForce[0], false, null) : null;
    }

    private static bool? Met(Better better, decimal value, decimal target) => better switch
    {
        Better.Higher => value >= target,
        Better.Lower => value <= target,
        _ => null,
    };
}
