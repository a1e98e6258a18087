using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Model;

/// <summary>What the pipeline made of one form in one delivered file: pure, not yet written anywhere.</summary>
/// <param name="Form">Null where no form was recognised.</param>
/// <param name="Sender">The unit that owes the return; null where it was not recognised.</param>
/// <param name="RecognisedFrom">What form, unit and period were read from, in Vietnamese, for the submission's page.</param>
/// <param name="Reason">Why nothing could be read, in Vietnamese, for unreadable and unrecognised files.</param>
/// <param name="Leaves">Codes of the leaf units that have a row, each once.</param>
/// <param name="CellCount">Cells that carry a figure or stand for one.</param>
public sealed record SubmissionOutcome(
    SubmissionStatus Status,
    FormDefinition? Form,
    OrgUnit? Sender,
    Period? Period,
    string RecognisedFrom,
    string? Reason,
    int SheetCount,
    int CellCount,
    IReadOnlyList<string> Leaves,
    IReadOnlyList<CellFigure> Figures,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>What was taken for form, version, unit and period, and how sure that is.</summary>
    public IReadOnlyList<RecognisedField> Recognition { get; init; } = [];

    /// <summary>The fields to ask the operator about; empty where nothing is in doubt.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>What files of this sender and form have in common; set where something is asked.</summary>
    public string? Look { get; init; }

    /// <summary>What each rule of the catalog came to, in the order held.</summary>
    public IReadOnlyList<RuleTally> Rules { get; init; } = [];

    /// <summary>The entries of a list; empty for every other form.</summary>
    public IReadOnlyList<ListEntry> Entries { get; init; } = [];

    /// <summary>A file of which nothing can be used.</summary>
    public static SubmissionOutcome Refused(SubmissionStatus status, string reason, IReadOnlyList<Finding> findings) =>
        new(status, null, null, null, "", reason, 0, 0, [], [], findings);
}

/// <summary>How a submission ended. The names are printed by the command line in snake_case.</summary>
public enum SubmissionStatus { Accepted, NeedsFix, Unrecognised, Unreadable }

/// <summary>A delivered file waiting for, or done with, its reading.</summary>
/// <param name="InboxPath">Where the bytes lie, relative to the data folder.</param>
/// <param name="DeclaredUnit">Unit code that the person who delivered it named, if any; it wins over what the file says.</param>
/// <param name="DeclaredPeriod">Period code likewise.</param>
/// <param name="DeclaredForm">Form key likewise.</param>
/// <param name="DuplicateOf">The delivery that brought the same bytes before, if any.</param>
public sealed record Delivery(
    long DeliveryId, string Sha256, string InboxPath, string FileName, string Channel, string ReceivedAt,
    string? DeclaredUnit, string? DeclaredPeriod, string State, long? DuplicateOf, string? DeclaredForm = null)
{
    /// <summary>Where the declared values come from, in Vietnamese.</summary>
    public string DeclaredFrom { get; init; } = "khai báo khi nộp tệp";
}
