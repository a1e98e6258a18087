using DanVan.Warehouse.Statements;

namespace DanVan.Warehouse;

/// <summary>The door by which a warning is answered: the figure stands, and here is why.</summary>
public sealed class Answers(Db db)
{
    /// <summary>
    /// Keeps a reason beside a warning. It counts in every version of the return in which the same rule says the same of
    /// the same unit with the same values. Another answer to the same warning takes its place; both are kept.
    /// </summary>
    /// <param name="ordinal">Which finding of the submission, see <see cref="Queries.FindingLine.Ordinal"/>.</param>
    /// <param name="by">Who answers, name and office as given.</param>
    /// <returns>False where there is no such warning.</returns>
    public bool Give(long submissionId, long ordinal, string reason, string by, DateTimeOffset at)
    {
        using var connection = db.OpenDurable();
        return connection.Execute(Sql.Script("doors/answer_warning"), new { submissionId, ordinal, reason, by, at = Deliveries.Stamp(at) }) == 1;
    }
}
