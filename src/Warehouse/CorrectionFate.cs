using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;
using DanVan.Warehouse.Vietnamese;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// What becomes of a return's corrections when another version of it arrives: the sender now says the same and the
/// correction is fulfilled; says what it said before and the correction stands; says something else and it lapses.
/// </summary>
/// <param name="Outcome">As given, with a finding for each correction.</param>
/// <param name="Kept">Those to be laid over the new figures.</param>
/// <param name="Ended">Those that stand no longer, and how.</param>
internal sealed record CorrectionFate(
    SubmissionOutcome Outcome, IReadOnlyList<CorrectionFate.Standing> Kept, IReadOnlyList<(CorrectionFate.Standing Correction, string Outcome)> Ended)
{
    public sealed record Standing(
        long CorrectionId, string Measure, string Unit, string Breakdown, long OldMilli, long NewMilli, string DocumentNumber, string DocumentDate);

    public static CorrectionFate Settle(SqliteTransaction transaction, ProvinceCatalog catalog, SubmissionOutcome outcome)
    {
        var standing = transaction.Connection!.Read<Standing>(Sql.Script("load/standing_corrections"), new
        {
            form = outcome.Form!.Key,
            period = outcome.Period!.Code.ToString(),
            sender = outcome.Sender!.Code,
        });
        if (standing.Count == 0)
            return new(outcome, [], []);
        var kept = new List<Standing>();
        var ended = new List<(Standing, string)>();
        var findings = new List<Finding>();
        foreach (var correction in standing)
        {
            var cell = outcome.Figures.FirstOrDefault(f => f.Unit == correction.Unit && f.Measure == correction.Measure && (f.Breakdown ?? "") == correction.Breakdown);
            if (cell?.ValueMilli == correction.OldMilli)
                kept.Add(correction);
            else
                ended.Add((correction, cell?.ValueMilli == correction.NewMilli ? "fulfilled" : "lapsed"));
            findings.Add(Of(catalog, correction, cell));
        }
        return new(outcome with { Findings = [.. outcome.Findings, .. findings] }, kept, ended);
    }

    public void Write(SqliteTransaction transaction, long submissionId, DateTimeOffset at)
    {
        foreach (var (correction, how) in Ended)
            Corrections.End(transaction, correction.CorrectionId, how,
                how == "fulfilled" ? "Bản gửi sau đã ghi đúng số hiệu chỉnh." : "Bản gửi sau ghi số khác.", "", at, submissionId);
    }

    private static Finding Of(ProvinceCatalog catalog, Standing correction, CellFigure? cell)
    {
        var column = correction.Measure[(correction.Measure.LastIndexOf('/') + 1)..];
        var (was, corrected) = (NumberText.Milli(correction.OldMilli), NumberText.Milli(correction.NewMilli));
        var seen = cell is null ? "" : NumberText.Milli(cell.ValueMilli);
        var order = $"hiệu chỉnh {was} → {corrected} theo {correction.DocumentNumber} ngày {Day(correction.DocumentDate)}";
        var where = $"{catalog.Unit(correction.Unit)?.Name ?? correction.Unit}, cột {column}";
        Finding Make(string rule, Severity severity, string message) =>
            new(rule, severity, cell?.Sheet, cell?.Cell, correction.Unit, column, seen, corrected, message) { Field = correction.Breakdown.Length == 0 ? null : correction.Breakdown };
        return cell is null
            ? Make("CHINH-02", Severity.Warning, $"{where}: bản này không còn số liệu nên {order} không còn hiệu lực. Đề nghị kiểm tra lại, hoặc giải trình.")
            : cell.ValueMilli == correction.NewMilli
                ? Make("CHINH-01", Severity.Note, $"{where} nay ghi {seen}, đúng như {order}; hiệu chỉnh đã hoàn thành.")
                : cell.ValueMilli == correction.OldMilli
                    ? Make("CHINH-03", Severity.Note, $"{where} vẫn ghi {seen}; {order} vẫn được áp dụng. Đề nghị sửa ô {cell.Cell} ở lần gửi sau.")
                    : Make("CHINH-02", Severity.Warning, $"{where} ghi {seen}, khác cả số cũ và số đã hiệu chỉnh, nên {order} không còn hiệu lực. Đề nghị kiểm tra lại ô {cell.Cell}, hoặc giải trình.");
    }

    private static string Day(string date) =>
        DateOnly.TryParse(date, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) : date;
}
