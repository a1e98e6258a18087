using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Queries;

/// <summary>How units scored in a set of criteria.</summary>
public sealed class Scores(Db db)
{
    /// <summary>One line per unit that reported, in the order of the units.</summary>
    public IReadOnlyList<ScoreLine> Of(CriteriaSet set, PeriodCode period) =>
        db.Read<ScoreLine>(Sql.Query("scores_of_period"), new
        {
            form = set.Form,
            period = period.ToString(),
            self = set.Columns.Self,
            appraised = set.Columns.Appraised,
            disqualified = set.Columns.Disqualified,
        });
}

/// <param name="SelfMilli">Points in whole thousandths, all criteria together.</param>
/// <param name="AppraisedMilli">Null where nothing was appraised yet.</param>
/// <param name="Disqualified">1 where some criterion carries the disqualifying mark.</param>
public sealed record ScoreLine(string UnitCode, string UnitName, long SelfMilli, long? AppraisedMilli, long Disqualified)
{
    public bool IsDisqualified => Disqualified > 0;
}
