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
        return reviews.Compare(id, ask => indicators.ToDictionary(i => i.Id, i => Read(ask, i, sender, units, period))) is { } sides
            ? [.. indicators.SelectMany(i => Effects(i, units, sides.Without[i.Id], sides.With[i.Id]))]
            : null;
    }

    // The sender itself, its district, the province.
    private IEnumerable<OrgUnit> Above(OrgUnit sender)
    {
        for (var unit = sender; unit is not null; unit = unit.ParentCode is { } parent ? catalog.Unit(parent) : null)
            yield return unit;
    }

    private static Side Read(Func<string, object, IReadOnlyList<Figure>> ask, IndicatorDefinition indicator, OrgUnit sender, List<OrgUnit> units, string period)
    {
        var peers = sender.Level == "province" ? [] : ask("figures", Question(indicator.Id, null, sender.Level, period));
        return new(
            units.ToDictionary(u => u.Code, u => ask("figures", Question(indicator.Id, u.Code, null, period)).FirstOrDefault()?.Value),
            Rank(indicator.Better, peers, sender.Code));
    }

    private static object Question(string figure, string? unit, string? level, string period) =>
        new { Structure = (long?)null, Figure = figure, Unit = unit, Level = level, Parent = (string?)null, Period = period, Kind = (string?)null, LastPeriod = (string?)null };

    private static (int Place, int Of)? Rank(Better better, IReadOnlyList<Figure> peers, string unit)
    {
        var own = peers.FirstOrDefault(p => p.UnitCode == unit)?.Value;
        if (own is null || better == Better.Neither)
            return null;
        var values = peers.Where(p => p.Value is not null).Select(p => p.Value!.Value).ToList();
        return (1 + values.Count(v => better == Better.Higher ? v > own : v < own), values.Count);
    }

    private static IEnumerable<IndicatorEffect> Effects(IndicatorDefinition indicator, List<OrgUnit> units, Side without, Side with) => units
        .Where((u, at) => without.Values[u.Code] != with.Values[u.Code] || (at == 0 && without.Rank != with.Rank))
        .Select(u => new IndicatorEffect(
            indicator, u, without.Values[u.Code], with.Values[u.Code], u == units[0] ? without.Rank : null, u == units[0] ? with.Rank : null));

    private sealed record Side(IReadOnlyDictionary<string, decimal?> Values, (int Place, int Of)? Rank);
}

/// <param name="RankBefore">Among units of the same level with a figure, best first; null where the indicator has no better side.</param>
public sealed record IndicatorEffect(
    IndicatorDefinition Indicator, OrgUnit Unit, decimal? Before, decimal? After, (int Place, int Of)? RankBefore, (int Place, int Of)? RankAfter);
