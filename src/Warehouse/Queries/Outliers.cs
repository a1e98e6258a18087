namespace DanVan.Warehouse.Queries;

/// <summary>Figures far from what the same unit said before: where to look first.</summary>
public sealed class Outliers(Db db)
{
    /// <summary>The furthest off first, over all units and columns, against the periods of the same kind within three years.</summary>
    /// <param name="times">How many times the mean of the earlier periods, or what part of it, a figure must be.</param>
    /// <param name="above">By how many units it must differ besides: small counts jump.</param>
    /// <param name="most">Rows at most.</param>
    public IReadOnlyList<Outlier> Of(string period, int times = 3, int above = 10, int most = 200)
    {
        var byRegime = db.Read<long>(Sql.Query("keys_of_period"), new { period })
            .SelectMany(periodKey => db.Read<Outlier>(Sql.Query("outliers"), new { PeriodKey = periodKey, Times = times, Above = above, Most = most }));
        return [.. byRegime.OrderByDescending(o => Math.Abs(o.NowMilli - o.MeanMilli)).Take(most)];
    }
}

/// <param name="NowMilli">Whole thousandths; likewise <paramref name="MeanMilli"/>, the mean of the earlier periods.</param>
/// <param name="Points">Earlier periods that the unit reported for.</param>
public sealed record Outlier(
    string UnitCode, string UnitName, string MeasureCode, string MeasureLabel, string UnitOfMeasure, long NowMilli, long MeanMilli, long Points)
{
    public decimal Now => NowMilli / 1000m;

    public decimal Mean => MeanMilli / 1000m;
}
