using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Readings;

/// <summary>What a return changes on the pages: indicators of its sender, of the district above and of the province, and the sender's rank.</summary>
public sealed class ResubmissionEffects(ProvinceCatalog catalog, Reviews reviews)
{
    /// <summary>The indicators that come out otherwise without and with the submission; null where it can neither stand nor give way.</summary>
    public IReadOnlyList<IndicatorEffect>? Of(SubmissionLine submission)
    {
        if (submission is not { SubmissionId: { } id, FormCode: { } form, UnitCode: { } unit, PeriodCode: { } period } || catalog.Unit(unit) is not { } sender)
            return null;
        var indicators = catalog.Indicators.Where(i => i.Numerator.Concat(i.Denominator).Any(t => t.Measure.StartsWith(form + "/", StringComparison.Ordinal))).ToList();
        var units = Above(sender).ToList();
        return reviews.Compare(id, figures => indicators.ToDictionary(i => i.Id, i => Read(figures, i, sender, units, period))) is { } sides
            ? [.. indicators.SelectMany(i => Effects(i, units, sides.Without[i.Id], sides.With[i.Id]))]
            : null;
    }

    // The sender itself, its district, the province.
    private IEnumerable<OrgUnit> Above(OrgUnit sender)
    {
        for (var unit = sender; unit is not null; unit = unit.ParentCode is { } parent ? catalog.Unit(parent) : null)
            yield return unit;
    }

    private static Side Read(Figures figures, IndicatorDefinition indicator, OrgUnit sender, List<OrgUnit> units, string period) => new(
        units.ToDictionary(u => u.Code, u => figures.One(indicator.Id, period, u.Code)?.Value),
        sender.Level == "province" || !Ranking.Applies(indicator) ? null : Rank(figures, indicator, sender, period));

    private static EffectRank? Rank(Figures figures, IndicatorDefinition indicator, OrgUnit sender, string period)
    {
        var ranking = new Rankings(figures).AcrossLevel(indicator, PeriodCode.Parse(period), sender.Level);
        return ranking.Find(sender.Code) is { Figure.Value: not null } own
            ? new(own.Place, ranking.Peers, own.Place is null ? ranking.Reason : null)
            : null;
    }

    private static IEnumerable<IndicatorEffect> Effects(IndicatorDefinition indicator, List<OrgUnit> units, Side without, Side with) => units
        .Where((u, at) => without.Values[u.Code] != with.Values[u.Code] || (at == 0 && without.Rank != with.Rank))
        .Select(u => new IndicatorEffect(
            indicator, u, without.Values[u.Code], with.Values[u.Code], u == units[0] ? without.Rank : null, u == units[0] ? with.Rank : null));

    private sealed record Side(IReadOnlyDictionary<string, decimal?> Values, EffectRank? Rank);
}

/// <param name="RankBefore">Null where the indicator is not ranked or the unit has no figure.</param>
public sealed record IndicatorEffect(
    IndicatorDefinition Indicator, OrgUnit Unit, decimal? Before, decimal? After, EffectRank? RankBefore, EffectRank? RankAfter);

/// <summary>A place among the units of the same level with a figure, 1 the best.</summary>
/// <param name="Place">Null where what is missing could change it; <paramref name="Withheld"/> then says so, in Vietnamese.</param>
public sealed record EffectRank(int? Place, int Of, string? Withheld);
