namespace DanVan.Warehouse.Queries;

/// <summary>A return through all its versions: every file in which the sender brought it.</summary>
public sealed class Returns(Db db)
{
    /// <summary>The submissions of the same form, period and sender, this one included, newest arrival first.</summary>
    public IReadOnlyList<ReturnVersion> VersionsOf(long submissionId) =>
        db.Read<ReturnVersion>(Sql.Query("versions_of_return"), new { submissionId });
}

/// <param name="Status">accepted | superseded | needs_fix</param>
public sealed record ReturnVersion(
    long SubmissionId, long DeliveryId, string FileName, string ReceivedAt, string Status, long ErrorCount, long CellCount);
