using DanVan.Warehouse.Statements;

namespace DanVan.Warehouse.Queries;

/// <summary>Which state of the database figures were read from.</summary>
public sealed class Editions(Db db)
{
    /// <summary>Null while no accepted submission covers the period.</summary>
    public Edition? Of(string period)
    {
        using var connection = db.Open();
        return connection.ReadOne<Edition>(Sql.Query("edition_of_period"), new { period });
    }
}

/// <param name="Submissions">Accepted returns that the figures of the period are made of.</param>
/// <param name="LastSubmissionId">The newest of them: any later return makes another edition.</param>
/// <param name="Corrections">Corrections made and ended: each makes another edition.</param>
/// <param name="CheckedAt">When it was taken in, UTC.</param>
public sealed record Edition(string PeriodCode, long Submissions, long LastSubmissionId, string CheckedAt, long Corrections)
{
    /// <summary>"2021-6T.182": the same code on two print-outs means the same figures.</summary>
    public string Code => FormattableString.Invariant($"{PeriodCode}.{LastSubmissionId}{(Corrections == 0 ? "" : $".h{Corrections}")}");
}
