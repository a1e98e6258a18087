namespace DanVan.Warehouse.Queries;

/// <summary>Corrections by order, standing and ended, newest first.</summary>
public sealed class CorrectionLines(Db db)
{
    private const int Most = 500;

    /// <summary>Those of one figure.</summary>
    /// <param name="field">Null for a form without a breakdown.</param>
    public IReadOnlyList<CorrectionLine> Of(string measure, string period, string unit, string? field) => Ask(measure, period, unit, field ?? "");

    /// <summary>Those of all figures.</summary>
    public IReadOnlyList<CorrectionLine> Newest() => Ask(null, null, null, null);

    private List<CorrectionLine> Ask(string? measure, string? period, string? unit, string? breakdown) =>
        db.Read<CorrectionLine>(Sql.Query("corrections"), new { measure, period, unit, breakdown, most = Most });
}

/// <summary>A correction, with the order it rests on and, where it stands no longer, how it ended.</summary>
/// <param name="OldMilli">What the file said when it was made.</param>
/// <param name="BreakdownCode">Empty for forms without a breakdown.</param>
/// <param name="BrokenRules">The rules that it broke, one a line; empty for none.</param>
/// <param name="Outcome">withdrawn | replaced | fulfilled | lapsed; null while it stands.</param>
public sealed record CorrectionLine(
    long CorrectionId, string MeasureCode, string PeriodCode, string UnitCode, string UnitName, string BreakdownCode, long OldMilli, long NewMilli,
    string Reason, string OrderedBy, string DocumentNumber, string DocumentDate, string EnteredBy, string EnteredAt, string BrokenRules,
    string? Outcome, string? EndReason, string? EndedBy, string? EndedAt);
