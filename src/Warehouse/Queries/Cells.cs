using DanVan.Warehouse.Structures;

namespace DanVan.Warehouse.Queries;

/// <summary>The cells behind a figure: what makes it provable.</summary>
/// <param name="structure">Key of the structure whose units are meant; null for those of each period.</param>
public sealed class Cells(Db db, long? structure = null)
{
    /// <summary>
    /// Every cell behind a figure of a unit and period, in the order of units and columns; behind a derived figure those of the
    /// periods it follows from.
    /// </summary>
    /// <param name="figure">Indicator id or measure code.</param>
    /// <param name="breakdown">Code of a breakdown value to keep to; null for all.</param>
    public IReadOnlyList<TracedCell> Behind(string figure, string period, string unit, string? breakdown = null)
    {
        var asked = new { figure, period, unit, structure };
        var cells = db.Read<TracedCell>(Sql.Query("cells_behind_figure"), asked);
        // A figure is received or derived, never a mixture, and one query knows which.
        var all = WithThoseBefore(cells.Count > 0 || new Figures(db, structure).One(figure, period, unit) is not { IsDerived: true }
            ? cells
            : db.Read<TracedCell>(Sql.Query("cells_behind_derived"), asked));
        // A field's share is what is left of the whole after the fields before it: all have to be read to say it of one.
        return breakdown is null ? all : [.. all.Where(c => c.BreakdownCode == breakdown)];
    }

    // The share is one of the leaf's whole figure: the cells that make it up, field by field, are laid end to end and it falls on each.
    private static IReadOnlyList<TracedCell> WithThoseBefore(List<TracedCell> cells)
    {
        if (!cells.Exists(c => c.IsEstimate))
            return cells;
        var before = new Dictionary<(string, long, string, string, string, long), long>();
        return [.. cells.Select(cell =>
        {
            var figure = (cell.Role, cell.Sign, cell.UnitCode, cell.MeasureCode, cell.PeriodCode, cell.ShareFrom);
            var sum = before.GetValueOrDefault(figure);
            before[figure] = sum + cell.GivenMilli;
            return cell with { BeforeMilli = sum };
        })];
    }

    /// <summary>The warnings about the cells behind a figure, each with its answer if it has one; the answered ones first.</summary>
    public IReadOnlyList<TracedWarning> Warnings(string figure, string period, string unit) =>
        db.Read<TracedWarning>(Sql.Query("warnings_behind_figure"), new { figure, period, unit, structure });

    /// <summary>Every figure of a submission with its cell, current or superseded: for comparing and drawing.</summary>
    public IReadOnlyList<SubmittedCell> OfSubmission(long submissionId) =>
        db.Read<SubmittedCell>(Sql.Query("cells_of_submission"), new { submissionId });
}

/// <param name="Role">numerator | denominator</param>
/// <param name="Sign">+1 or −1: the signed sum of <see cref="Value"/> over a role is that side of the figure.</param>
/// <param name="GivenMilli">Its value, or 1000 where the indicator counts units.</param>
/// <param name="CellMilli">The value that stands for the cell: its own, or the corrected one.</param>
/// <param name="ReadMilli">What the cell says where a correction stands in its place; else null.</param>
/// <param name="BreakdownCode">Empty for forms without a breakdown.</param>
/// <param name="PeriodCode">The period that the cell was reported for: the figure's, or one that it is derived from.</param>
public sealed record TracedCell(
    string Role, long Sign, long GivenMilli, long CellMilli, string UnitCode, string UnitName, string MeasureCode, string MeasureLabel,
    string UnitOfMeasure, string BreakdownName, string ParseFlag, string Sha256, string FileName, long DeliveryId, string ReceivedAt,
    string SenderName, string Sheet, string Cell, string Raw,
    long? ReadMilli, long? CorrectionId, string? CorrectionReason, string? OrderedBy, string? DocumentNumber, string? DocumentDate,
    string BreakdownCode, long ShareFrom, long ShareTo, string PeriodCode)
{
    /// <summary>What the cells of the same leaf's figure give that come before this one: other fields of a form by breakdown.</summary>
    public long BeforeMilli { get; init; }

    /// <summary>What the cell gives to the sum: all of <see cref="GivenMilli"/>, or the share that belongs to the unit.</summary>
    public long ValueMilli => ShareOf(BeforeMilli + GivenMilli) - ShareOf(BeforeMilli);

    public bool IsEstimate => ShareTo - ShareFrom < Succession.Whole;

    public decimal Value => ValueMilli / 1000m;

    private long ShareOf(long milli) => CoverPart.ShareOf(milli, (int)ShareFrom, (int)ShareTo);
}

/// <param name="AnswerReason">Why the figure stands all the same; null while nobody has said.</param>
public sealed record TracedWarning(
    string UnitCode, string UnitName, string MeasureCode, string RuleId, string Message, long DeliveryId,
    string? AnswerReason, string? AnsweredBy, string? AnsweredAt);

/// <param name="ValueMilli">What the cell says.</param>
/// <param name="CorrectedMilli">What stands for it by correction; null where the cell's own value does.</param>
public sealed record SubmittedCell(
    string UnitCode, string MeasureCode, string BreakdownCode, long ValueMilli, long? CorrectedMilli, string Sheet, string Cell, string Raw);
