namespace DanVan.Warehouse.Queries;

/// <summary>What was sent, by whom, and what became of it.</summary>
public sealed class Submissions(Db db)
{
    /// <summary>A page of deliveries, newest arrival first.</summary>
    /// <param name="unit">Keep to one sender; null for all.</param>
    /// <param name="status">Keep to one status (waiting, duplicate, accepted, …); null for all.</param>
    public IReadOnlyList<SubmissionLine> Newest(int count, int skip = 0, string? unit = null, string? status = null) =>
        db.Read<SubmissionLine>(Sql.Query("newest_submissions"), new { count, skip, unit, status });

    /// <summary>What was found in one delivery; empty while it waits.</summary>
    public IReadOnlyList<SubmissionLine> OfDelivery(long deliveryId) =>
        db.Read<SubmissionLine>(Sql.Query("submissions_of_delivery"), new { deliveryId });

    /// <summary>One submission; null where there is none.</summary>
    public SubmissionLine? One(long submissionId) =>
        db.ReadOne<SubmissionLine>(Sql.Query("submission_by_id"), new { submissionId });

    /// <summary>What was taken for form, version, unit and period of a submission, and what else it might have been.</summary>
    public IReadOnlyList<RecognitionLine> Recognition(long submissionId) =>
        db.Read<RecognitionLine>(Sql.Query("recognition_of_submission"), new { submissionId });

    public IReadOnlyList<FindingLine> Findings(long submissionId) =>
        db.Read<FindingLine>(Sql.Query("findings_of_submission"), new { submissionId });

    /// <summary>What every rule of the catalog came to in a submission; empty for those read before rules were kept.</summary>
    public IReadOnlyList<RuleLine> Rules(long submissionId) =>
        db.Read<RuleLine>(Sql.Query("rules_of_submission"), new { submissionId });

    /// <summary>How the work stands: deliveries waiting and done, submissions by status, figures loaded.</summary>
    public WorkStatus Status() =>
        db.ReadOne<WorkStatus>(Sql.Query("work_status"))!;

    /// <summary>A stored file by its hash; null where there is none.</summary>
    public StoredFile? File(string sha256) =>
        db.ReadOne<StoredFile>(Sql.Query("stored_file"), new { sha256 });
}

/// <param name="Status">
/// waiting | duplicate | accepted | superseded | held | sent_back | needs_fix | awaiting_answer | answered | unrecognised | unreadable
/// </param>
/// <param name="LateDays">Of the return: days after the due date on which its first version that counts arrived; of this one where none counts.</param>
/// <param name="OwnLateDays">Days after the due date on which this very version arrived.</param>
/// <param name="ReviewReason">Why it was sent back.</param>
/// <param name="AskedFields">What of form, unit and period is or was in doubt, divided by commas.</param>
/// <param name="AnsweredBy">The delivery of the same file that carries the answer.</param>
public sealed record SubmissionLine(
    long DeliveryId, long? SubmissionId, string FileName, string Sha256, string Channel, string ReceivedAt, string Status,
    string? FormCode, long? FormVersion, string? UnitCode, string? UnitName, string? PeriodCode, string? RecognisedFrom, string? Reason,
    long SheetCount, long RowCount, long CellCount, long ErrorCount, long WarningCount, string? CheckedAt, long? LateDays, long? OwnLateDays,
    long? DuplicateOf, long? SupersededBy, long? SupersededByDelivery, string? ReviewReason, string? ReviewedBy, string? ReviewedAt,
    string? AskedFields, long? AnsweredBy);

/// <param name="Rank">0 for what was taken.</param>
/// <param name="Certainty">Percent.</param>
public sealed record RecognitionLine(string Field, long Rank, string? Code, long Certainty, string Why);

/// <param name="Ordinal">Its number within the submission, by which it is answered.</param>
/// <param name="AnswerReason">Null while the warning is open, and for errors and notes.</param>
/// <param name="AnsweredAt">UTC.</param>
public sealed record FindingLine(
    long Ordinal, string RuleId, string Severity, string? Sheet, string? Cell, string? UnitCode, string? UnitName, string? ColumnCode,
    string Seen, string Expected, string Message, string? AnswerReason, string? AnsweredBy, string? AnsweredAt);

/// <param name="State">pass | fail | no_data | not_run: one failure fails it, one answer is an answer.</param>
/// <param name="Passed">Places (rows, periods compared) in which it passed; likewise the others.</param>
/// <param name="Reason">Why it came to no answer, in Vietnamese; null where it did.</param>
public sealed record RuleLine(string RuleId, string State, long Passed, long Failed, long NoData, long NotRun, string? Reason);

public sealed record WorkStatus(
    long Deliveries, long Waiting, long Duplicates, long Accepted, long NeedsFix, long Unrecognised, long Unreadable, long Superseded,
    long Figures, string? LatestPeriod, long Held, long SentBack, long AwaitingAnswer);

public sealed record StoredFile(string Sha256, string InboxPath, long ByteCount, string FileName);
