using System.Globalization;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Statements;
using DanVan.Warehouse.Vietnamese;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// The door by which the operator corrects a figure: a row with reason and order, never an edit of a file. Figure and
/// marts change in the same transaction; what the cell says stays beside it.
/// </summary>
public sealed class Corrections(Db db, Keys keys, ProvinceCatalog catalog)
{
    /// <summary>Lets another value stand for a figure. A correction that stands for it already is replaced.</summary>
    public CorrectionResult Make(CorrectionOrder order, DateTimeOffset at)
    {
        if (catalog.Measure(order.Measure) is not ({ } form, { } column) || PlaceOf(order.Measure, order.Period, order.Unit, order.Field) is not { } place)
            return CorrectionResult.Refused("Không có số liệu này trong danh mục.");
        if (Fault(column, order) is { } fault)
            return CorrectionResult.Refused(fault);
        using var connection = db.OpenDurable();
        using var transaction = connection.BeginTransaction(deferred: false);
        var row = connection.Read<StandingFigure>(Sql.Script("doors/read_standing"), place);
        if (row.Find(f => f.ColumnCode == column.Code) is not { } standing)
            return CorrectionResult.Refused("Chưa có số liệu nào được nạp để hiệu chỉnh.");
        var value = (long)(order.Value * 1000);
        if (standing.ValueMilli == value)
            return CorrectionResult.Refused($"Số liệu đang dùng đã là {NumberText.Milli(value)}.");

        if (PeriodLock.OfSubmission(connection, standing.SubmissionId, at) is { IsLocked: true } published)
            return CorrectionResult.Refused(published.Words(order.Period) + " Muốn hiệu chỉnh, kỳ này phải được mở lại trước.");

        var broken = BrokenBy(form, row, column.Code, value, order);
        var id = connection.ReadOne<long>(Sql.Script("doors/insert_correction"), new
        {
            order.Measure,
            order.Period,
            order.Unit,
            breakdownCode = order.Field ?? "",
            submissionId = standing.SubmissionId,
            oldMilli = standing.ReadMilli,
            newMilli = value,
            order.Reason,
            order.OrderedBy,
            order.DocumentNumber,
            documentDate = order.DocumentDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            order.EnteredBy,
            at = Deliveries.Stamp(at),
            brokenRules = string.Join('\n', broken),
        });
        Lay(transaction, place, standing, id, value, order.EnteredBy, at);
        transaction.Commit();
        return new(null, id, standing.ReadMilli, broken);
    }

    /// <summary>Lays a correction of the past over its figure once more, where the warehouse is made again.</summary>
    /// <returns>False where the file is by now read otherwise than it was corrected: the correction has lapsed.</returns>
    internal bool Repeat(long correctionId)
    {
        using var connection = db.OpenDurable();
        using var transaction = connection.BeginTransaction(deferred: false);
        var correction = connection.ReadOne<StandingCorrection>(Sql.Script("doors/read_correction"), new { correctionId })!;
        var at = DateTimeOffset.Parse(correction.EnteredAt, CultureInfo.InvariantCulture);
        var column = correction.Measure[(correction.Measure.LastIndexOf('/') + 1)..];
        var place = PlaceOf(correction);
        var standing = place is null ? null : connection.Read<StandingFigure>(Sql.Script("doors/read_standing"), place).Find(f => f.ColumnCode == column);
        var holds = standing?.ReadMilli == correction.OldMilli;
        if (holds)
            Lay(transaction, place!, standing!, correctionId, correction.NewMilli, correction.EnteredBy, at);
        else
            End(transaction, correctionId, "lapsed", "Tệp nay được đọc khác với khi hiệu chỉnh.", "", at, null);
        transaction.Commit();
        return holds;
    }

    // A correction that stands for the figure already is replaced.
    private static void Lay(
        SqliteTransaction transaction, FigurePlace place, StandingFigure standing, long correctionId, long value, string by, DateTimeOffset at)
    {
        if (standing.CorrectionId is { } former)
            End(transaction, former, "replaced", "Thay bằng hiệu chỉnh sau.", by, at, null);
        FigureRows.Change(transaction, place.Form, place.Period, place.Unit, () => Apply(transaction, place, standing.SubmissionId, correctionId, value));
        Journal.Append(transaction, Journal.Corrected, correctionId, at, by);
    }

    /// <summary>Lets the file's own value stand again.</summary>
    /// <returns>False where no such correction stands.</returns>
    /// <exception cref="PeriodLocked">The period is published and no order opens it.</exception>
    public bool Withdraw(long correctionId, string reason, string by, DateTimeOffset at)
    {
        using var connection = db.OpenDurable();
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.ReadOne<StandingCorrection>(Sql.Script("doors/read_correction"), new { correctionId }) is not { } standing
            || PlaceOf(standing) is not { } place)
            return false;
        // The figure may have passed to another sender since.
        var submission = connection.Read<StandingFigure>(Sql.Script("doors/read_standing"), place).Find(f => f.CorrectionId == correctionId)?.SubmissionId;
        if (PeriodLock.OfSubmission(connection, submission ?? standing.SubmissionId, at) is { IsLocked: true } published)
            throw new PeriodLocked(published.Words(standing.Period));
        End(transaction, correctionId, "withdrawn", reason, by, at, null);
        FigureRows.Change(transaction, place.Form, place.Period, place.Unit, () => connection.Execute(
            Sql.Script("doors/lift_correction"), new { place.Period, place.Unit, place.Measure, place.Breakdown, correctionId }));
        Journal.Append(transaction, Journal.Withdrawn, correctionId, at, by, reason);
        transaction.Commit();
        return true;
    }

    /// <param name="submission">Whose figure it is: a correction that was read for one row is laid over no other.</param>
    internal static void Apply(SqliteTransaction transaction, FigurePlace place, long submission, long correctionId, long newMilli) =>
        transaction.Connection!.Execute(
            Sql.Script("doors/apply_correction"), new { place.Period, place.Unit, place.Measure, place.Breakdown, submission, correctionId, newMilli });

    internal static void End(
        SqliteTransaction transaction, long correctionId, string outcome, string reason, string by, DateTimeOffset at, long? submissionId) =>
        transaction.Connection!.Execute(
            Sql.Script("doors/end_correction"), new { correctionId, outcome, reason, by, at = Deliveries.Stamp(at), submissionId });

    private FigurePlace? PlaceOf(StandingCorrection c) => PlaceOf(c.Measure, c.Period, c.Unit, c.Breakdown.Length == 0 ? null : c.Breakdown);

    private FigurePlace? PlaceOf(string measure, string period, string unit, string? field) =>
        catalog.Measure(measure) is ({ } form, { } column) && form.Measures.Contains(column) && catalog.Unit(unit) is not null
        && keys.FindPeriod(form.Calendar, period) is { } periodKey
        && (field is null ? form.Breakdown is null : catalog.Breakdowns.Any(b => b.Breakdown == form.Breakdown && b.Code == field))
            ? new(keys.Form(form.Key), periodKey, keys.Unit(unit), keys.Measure($"{form.Key}/{column.Code}"), keys.Breakdown(form.Breakdown, field))
            : null;

    private static string? Fault(FormColumn column, CorrectionOrder order)
    {
        var step = column.Type == ColumnType.Decimal ? column.Decimals : 0;
        return order.Value < 0 ? "Số liệu không được âm."
            : order.Value > 1_000_000_000_000m ? "Số liệu lớn quá mức có thể."
            : column.Type == ColumnType.Flag && order.Value is not (0 or 1) ? "Cột này chỉ ghi 0 hoặc 1."
            : decimal.Round(order.Value, step) != order.Value ? (step == 0 ? "Cột này chỉ ghi số nguyên." : $"Cột này có nhiều nhất {step} chữ số sau dấu phẩy.")
            : new[] { order.Reason, order.OrderedBy, order.DocumentNumber, order.EnteredBy }.Any(string.IsNullOrWhiteSpace)
                ? "Hiệu chỉnh phải ghi lý do, người chỉ đạo, số văn bản và người nhập."
            : null;
    }

    // What the row kept as sent and no longer keeps as corrected, by this order and those before it; what the sender broke is not their doing.
    private List<string> BrokenBy(FormDefinition form, List<StandingFigure> row, string column, long value, CorrectionOrder order)
    {
        var read = row.ToDictionary(f => f.ColumnCode, f => f.ReadMilli, StringComparer.Ordinal);
        var corrected = row.ToDictionary(f => f.ColumnCode, f => f.ColumnCode == column ? value : f.ValueMilli, StringComparer.Ordinal);
        var level = catalog.Unit(order.Unit)!.Level;
        var kind = PeriodCode.Parse(order.Period).Kind;
        return [.. form.Rules
            .Where(r => r.Expression.Columns.Contains(column) && (r.Levels.Count == 0 || r.Levels.Contains(level)) && (r.Periods.Count == 0 || r.Periods.Contains(kind)))
            .Where(r => State(r, corrected) == RuleState.Fail && State(r, read) != RuleState.Fail)
            .Select(r => $"{r.Id}: {r.Why ?? r.Expression.Text}")];
    }

    private static RuleState State(FormRule rule, Dictionary<string, long> values) =>
        RuleCheck.Evaluate(rule.Expression, c => values.TryGetValue(c, out var v) ? v : null).State;

    private sealed record StandingFigure(string ColumnCode, long ValueMilli, long ReadMilli, long SubmissionId, long? CorrectionId);

    private sealed record StandingCorrection(
        long CorrectionId, string Measure, string Period, string Unit, string Breakdown, long OldMilli, long NewMilli, string EnteredBy, string EnteredAt,
        long SubmissionId);
}

/// <summary>Where a figure stands, by the keys of its row.</summary>
internal sealed record FigurePlace(long Form, long Period, long Unit, long Measure, long Breakdown);
