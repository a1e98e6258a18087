using DanVan.Dashboard.Sheets;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages;

/// <summary>One return found in a delivered file: what was found wrong, its other versions, its figures.</summary>
/// <param name="Form">Null where none was recognised.</param>
/// <param name="Listed">How many of the findings to list.</param>
/// <param name="Drawn">The finding whose place is drawn, and the drawing; null where none has a place.</param>
/// <param name="Figures">What it loaded; null where nothing was loaded.</param>
public sealed record DeliveryReturn(
    SubmissionLine Line, FormDefinition? Form, PeriodCode? Period, IReadOnlyList<DeliveryFinding> Findings, int Listed,
    (int Number, SheetExcerpt Excerpt)? Drawn, IReadOnlyList<ReturnVersion> Versions, DeliveryFigures? Figures, bool IsOneOfMany)
{
    /// <summary>What the recogniser took it for; empty for files read before it said so.</summary>
    public IReadOnlyList<DeliveryRecognition> Recognition { get; init; } = [];

    /// <summary>What every rule of the catalog came to.</summary>
    public ReturnRules Rules { get; init; } = new([]);

    public int OpenWarnings => Findings.Count(f => f.Line is { Severity: "warning", AnswerReason: null });

    public string Heading => Form is null
        ? "Nội dung tệp"
        : $"{Form.Code} {Form.ShortTitle}" + (Line.UnitName is null ? "" : $" — {Line.UnitName}") + (Period is { } p ? $", {p.VietnameseName}" : "");

    /// <summary>Why nothing could be used, where no finding says the same.</summary>
    public string? Reason => Line.Reason is { Length: > 0 } reason && !Findings.Any(f => f.Line.Message == reason) ? reason : null;

    /// <summary>The accepted version that came after this one, where this one was refused.</summary>
    public ReturnVersion? MendedBy => Line.Status == "needs_fix"
        ? Versions.TakeWhile(v => v.SubmissionId != Line.SubmissionId).FirstOrDefault(v => v.Status == "accepted")
        : null;

    /// <summary>Whether its page of differences has something to decide or to compare.</summary>
    public bool IsComparable => Line.Status is "held" or "sent_back" or "accepted" || (Line.Status == "superseded" && Versions.Count > 1);

    /// <summary>The section's place on the page.</summary>
    public string Anchor => FormattableString.Invariant($"bao-cao-{Line.SubmissionId}");

    public int Errors => Findings.Count(f => f.Line.Severity == "error");
}

/// <param name="Number">Counted from 1 over the whole delivery; the page's address names a finding by it.</param>
public sealed record DeliveryFinding(int Number, FindingLine Line)
{
    /// <summary>"Sheet “TH”, ô F12 · UBND xã Đắk Mar · cột 5"; null for the whole file.</summary>
    public string? Where
    {
        get
        {
            var place = Line.Sheet is null ? null : $"Sheet “{Line.Sheet}”" + (Line.Cell is null ? "" : $", ô {Line.Cell}");
            var parts = new[] { place, Line.UnitName, Line.ColumnCode is null ? null : (Line.ColumnCode.Contains('.', StringComparison.Ordinal) ? "chỉ tiêu " : "cột ") + Line.ColumnCode }.Where(p => p is not null).ToList();
            return parts.Count == 0 ? null : string.Join(" · ", parts);
        }
    }
}
