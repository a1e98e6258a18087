namespace DanVan.Warehouse.Model;

/// <summary>What the operator was ordered to correct, and by whom.</summary>
/// <param name="Measure">Form key and column, <c>TTCP-2021/01-TCD/8</c>.</param>
/// <param name="Unit">Code of the leaf.</param>
/// <param name="Field">Code within the form's breakdown; null for forms without one.</param>
/// <param name="OrderedBy">Person or body that ordered it.</param>
/// <param name="DocumentNumber">Of the order, as printed.</param>
public sealed record CorrectionOrder(
    string Measure, string Period, string Unit, string? Field, decimal Value, string Reason,
    string OrderedBy, string DocumentNumber, DateOnly DocumentDate, string EnteredBy);

/// <summary>What a correction came to.</summary>
/// <param name="Refusal">Why nothing was done, in Vietnamese; null where it was done.</param>
/// <param name="OldMilli">What the file says.</param>
/// <param name="BrokenRules">The form's rules that the row kept before and does not keep now, in Vietnamese; it stands all the same.</param>
public sealed record CorrectionResult(string? Refusal, long CorrectionId, long OldMilli, IReadOnlyList<string> BrokenRules)
{
    public static CorrectionResult Refused(string why) => new(why, 0, 0, []);
}
