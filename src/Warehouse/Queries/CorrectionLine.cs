namespace DanVan.Warehouse.Queries;

/// <summary>A correction, with the order it rests on and, where it stands no longer, how it ended.</summary>
/// <param name="OldMilli">What the file said when it was made.</param>
/// <param name="BreakdownCode">Empty for forms without a breakdown.</param>
/// <param name="BrokenRules">The rules that it broke, one a line; empty for none.</param>
/// <param name="Outcome">withdrawn | replaced | fulfilled | lapsed; null while it stands.</param>
public sealed record CorrectionLine(
    long CorrectionId, string MeasureCode, string PeriodCode, string UnitCode, string UnitName, string BreakdownCode, long OldMilli, long NewMilli,
    string Reason, string OrderedBy, string DocumentNumber, string DocumentDate, string EnteredBy, string EnteredAt, string BrokenRules,
    string? Outcome, string? EndReason, string? EndedBy, string? EndedAt);
