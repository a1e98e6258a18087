using System.Globalization;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;
using DanVan.Warehouse.Vietnamese;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// What becomes of the corrections of touched leaves when other cells come to stand there, whoever sent them: a cell says what was
/// ordered and the correction is fulfilled; says what the corrected one said and it is laid over that cell; says something else and
/// it lapses. Whoever's cell it is is told.
/// </summary>
internal static class CorrectionFate
{
    /// <param name="stands">
    /// The version of the return that came to stand: what it no longer says has lapsed. Null where none did: a correction of a figure
    /// that is gone waits for the next version.
    /// </param>
    /// <returns>What submissions were told.</returns>
    public static IReadOnlyList<(long Submission, Finding Finding)> Settle(SqliteTransaction transaction, ReturnPlace place, long? stands, DateTimeOffset at)
    {
        var told = new List<(long, Finding)>();
        foreach (var correction in transaction.Connection!.Read<Standing>(Sql.Script("load/standing_corrections"), place))
        {
            if ((correction.SubmissionId ?? stands) is not { } submission)
                continue;
            if (correction.Says == correction.OldMilli)
                Corrections.Apply(transaction, correction.Place(place), submission, correction.CorrectionId, correction.NewMilli);
            else if (correction.Says == correction.NewMilli)
                Corrections.End(transaction, correction.CorrectionId, "fulfilled", "Bản gửi sau đã ghi đúng số hiệu chỉnh.", "", at, submission);
            else
                Corrections.End(transaction, correction.CorrectionId, "lapsed", "Bản gửi sau ghi số khác.", "", at, submission);
            told.Add((submission, correction.Finding()));
        }
        SubmissionRows.Tell(transaction, told);
        return told;
    }

    private sealed record Standing(
        long CorrectionId, string Measure, string Unit, string UnitName, string Breakdown, long OldMilli, long NewMilli, string DocumentNumber, string DocumentDate,
        long UnitKey, long MeasureKey, long BreakdownKey, long? SubmissionId, long SaysMilli, string? Sheet, string? Cell)
    {
        /// <summary>Null where no figure stands.</summary>
        public long? Says => SubmissionId is null ? null : SaysMilli;

        public FigurePlace Place(ReturnPlace at) => new(at.FormKey, at.PeriodKey, UnitKey, MeasureKey, BreakdownKey);

        public Finding Finding()
        {
            var column = Measure[(Measure.LastIndexOf('/') + 1)..];
            var (was, corrected) = (NumberText.Milli(OldMilli), NumberText.Milli(NewMilli));
            var seen = Says is { } says ? NumberText.Milli(says) : "";
            var order = $"hiệu chỉnh {was} → {corrected} theo {DocumentNumber} ngày {Day(DocumentDate)}";
            var where = $"{UnitName}, cột {column}";
            Finding Make(string rule, Severity severity, string message) =>
                new(rule, severity, Sheet, Cell, Unit, column, seen, corrected, message) { Field = Breakdown.Length == 0 ? null : Breakdown };
            return Says is null
                ? Make("CHINH-02", Severity.Warning, $"{where}: bản này không còn số liệu nên {order} không còn hiệu lực. Đề nghị kiểm tra lại, hoặc giải trình.")
                : Says == OldMilli
                    ? Make("CHINH-03", Severity.Note, $"{where} vẫn ghi {seen}; {order} vẫn được áp dụng. Đề nghị sửa ô {Cell} ở lần gửi sau.")
                    : Says == NewMilli
                        ? Make("CHINH-01", Severity.Note, $"{where} nay ghi {seen}, đúng như {order}; hiệu chỉnh đã hoàn thành.")
                        : Make("CHINH-02", Severity.Warning, $"{where} ghi {seen}, khác cả số cũ và số đã hiệu chỉnh, nên {order} không còn hiệu lực. Đề nghị kiểm tra lại ô {Cell}, hoặc giải trình.");
        }
    }

    private static string Day(string date) =>
        DateOnly.TryParse(date, CultureInfo.InvariantCulture, out var day) ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : date;
}
