using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest;

/// <summary>
/// From the bytes of a delivery to what they came to: recognised, read, normalised, checked. Pure but for the stream,
/// safe for many threads, and no sender's mistake throws: it comes back as a finding or a named refusal.
/// </summary>
public sealed class SubmissionPipeline(ProvinceCatalog catalog, ReadLimits? limits = null)
{
    private readonly FormCatalog forms = new(catalog);

    /// <returns>One outcome a form found, or one for a file in which none was; each stands by itself.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public IReadOnlyList<SubmissionOutcome> Run(Delivery delivery, Stream stream, CancellationToken cancellation = default)
    {
        var reading = WorkbookReader.Read(stream, limits, cancellation);
        return reading.Workbook is { } workbook ? Run(delivery, workbook) : [Unreadable(reading.Refusal!)];
    }

    /// <summary>The same for a workbook already read.</summary>
    public IReadOnlyList<SubmissionOutcome> Run(Delivery delivery, Workbook workbook)
    {
        var decoded = LegacyText.Decode(workbook);
        var recognition = new Recogniser(forms).Recognise(decoded ?? workbook, delivery);
        if (decoded is not null)
            recognition = WithNote(recognition);
        if (recognition.Reason is { } reason)
        {
            var refused = SubmissionOutcome.Refused(SubmissionStatus.Unrecognised, reason, [Refusal("NHAN-03", reason)]);
            return recognition.Near is { } near
                ? [refused with { Recognition = [near], Asked = [near.Field], Look = Look.Of(workbook) }]
                : [refused];
        }
        var reader = new ReturnReader(forms);
        var outcomes = BlankForms.LeaveOut([.. recognition.Forms.Select(reader.Read)]);
        return outcomes.Exists(o => o.Asked.Count > 0)
            ? [.. outcomes.Select(o => o.Asked.Count == 0 ? o : o with { Look = Look.Of(workbook) })]
            : outcomes;
    }

    private static RecognitionResult WithNote(RecognitionResult result) => result with
    {
        Forms = [.. result.Forms.Select(f => f with { Findings = [.. f.Findings, LegacyText.Note] })],
    };

    /// <summary>How a delivery ends on which this program failed.</summary>
    internal static SubmissionOutcome Failed { get; } = Unreadable(Reading.Unreadable.Because(UnreadableReason.ProcessingFailed), "TEP-02");

    private static SubmissionOutcome Unreadable(Unreadable refusal, string rule = "TEP-01") =>
        SubmissionOutcome.Refused(SubmissionStatus.Unreadable, refusal.Message, [Refusal(rule, refusal.Message, refusal.Code)]);

    private static Finding Refusal(string rule, string message, string seen = "") =>
        new(rule, Severity.Error, null, null, null, null, seen, "", message);
}
