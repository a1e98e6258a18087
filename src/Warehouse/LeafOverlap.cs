using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Statements;
using DanVan.Warehouse.Vietnamese;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// One leaf, one truth: what to do where another sender brings figures of the same leaf. The sender who owes the leaf
/// stands, whoever came first; between two who do not, the earlier arrival. Equal figures confirm and are kept;
/// differing ones send the other's return back, and both are told.
/// </summary>
/// <param name="Outcome">As given, with what it is told; needs_fix where another sender's figures stand before its own.</param>
/// <param name="Confirmed">Leaves that stay with the sender who stands before this one.</param>
/// <param name="HasTaken">Whether leaves pass to this sender; the other's equal figures confirm from now on.</param>
/// <param name="SentBack">Submissions of others that differ and do not stand before this one, with what they are told.</param>
/// <param name="Told">What standing submissions are told of a return that was refused for their sake.</param>
internal sealed record LeafOverlap(
    SubmissionOutcome Outcome, IReadOnlySet<string> Confirmed, bool HasTaken,
    IReadOnlyList<(long Submission, Finding Finding)> SentBack, IReadOnlyList<(long Submission, Finding Finding)> Told)
{
    public static LeafOverlap None(SubmissionOutcome outcome) => new(outcome, new HashSet<string>(), false, [], []);

    public static LeafOverlap Settle(SqliteTransaction transaction, Keys keys, ReturnPlace place, Delivery delivery, SubmissionOutcome outcome)
    {
        var claims = transaction.Connection!.Read<OtherFigure>(Sql.Script("load/read_other_senders"), new
        {
            place.PeriodKey,
            place.FormKey,
            place.SenderKey,
            delivery.ReceivedAt,
            ReceivedOrder = delivery.DeliveryId,
        }).GroupBy(o => (o.UnitCode, o.SubmissionId)).ToList();
        if (claims.Count == 0)
            return None(outcome);

        var leaves = outcome.Leaves.ToHashSet(StringComparer.Ordinal);
        var mine = outcome.Figures.ToLookup(f => f.Unit, StringComparer.Ordinal);
        var confirmed = new HashSet<string>(StringComparer.Ordinal);
        var hasTaken = false;
        var lost = new List<(long Submission, Difference Difference)>();
        var won = new List<(long Submission, Difference Difference)>();
        foreach (var claim in claims.Where(c => leaves.Contains(c.Key.UnitCode)))
        {
            var other = claim.First();
            if (FirstDifference(keys, place, claim.ToList(), mine[claim.Key.UnitCode]) is { } difference)
                (other.ComesFirst == 1 ? lost : won).Add((other.SubmissionId, difference));
            else if (other.IsStanding == 1 && other.ComesFirst == 1)
                confirmed.Add(other.UnitCode);
            else
                hasTaken |= other.IsStanding == 1;
        }
        var name = outcome.Sender!.Name;
        if (lost.Count > 0)
        {
            var refused = outcome with { Status = SubmissionStatus.NeedsFix, Findings = [.. outcome.Findings, .. lost.Select(l => l.Difference.ToLoser())] };
            return new(refused, new HashSet<string>(), false, [], [.. lost.Select(l => (l.Submission, l.Difference.Turned(name, delivery.FileName).ToWinner()))]);
        }
        return new(
            won.Count == 0 ? outcome : outcome with { Findings = [.. outcome.Findings, .. won.Select(w => w.Difference.ToWinner())] },
            confirmed, hasTaken || won.Count > 0,
            [.. won.Select(w => (w.Submission, w.Difference.Turned(name, delivery.FileName).ToLoser()))], []);
    }

    // Whatever only one of the two has counts as zero with the other: a field left out differs from a field with 40.
    private static Difference? FirstDifference(Keys keys, ReturnPlace place, List<OtherFigure> theirs, IEnumerable<CellFigure> mine)
    {
        var left = mine.ToDictionary(f => (f.Measure, keys.Breakdown(place.Breakdown, f.Breakdown)));
        foreach (var other in theirs.Where(o => o.MeasureCode is not null))
        {
            left.Remove((other.MeasureCode!, other.BreakdownKey ?? 0), out var own);
            // Where the operator corrected the figure, what the other file says is as good as what now stands.
            if ((own?.ValueMilli ?? 0) != other.ValueMilli && (own?.ValueMilli ?? 0) != other.ReadMilli)
                return Of(other, other.MeasureCode!, own, other.ValueMilli ?? 0);
        }
        var extra = left.Values.FirstOrDefault(f => f.ValueMilli != 0);
        return extra is null ? null : Of(theirs[0], extra.Measure, extra, 0);
    }

    private static Difference Of(OtherFigure other, string measure, CellFigure? mine, long theirs) => new(
        other.UnitCode, other.UnitName, measure[(measure.LastIndexOf('/') + 1)..],
        mine?.Sheet, mine?.Cell, mine?.ValueMilli ?? 0, other.SenderName, other.FileName, other.Sheet, other.Cell, theirs);

    private sealed record OtherFigure(
        long SubmissionId, long IsStanding, long ComesFirst, string UnitCode, string UnitName, string? MeasureCode, long? BreakdownKey, long? ValueMilli,
        long? ReadMilli, string SenderName, string FileName, string? Sheet, string? Cell);

    /// <summary>Two senders, one leaf, two values; as seen from one of them.</summary>
    private sealed record Difference(
        string Unit, string UnitName, string Column, string? Sheet, string? Cell, long Mine,
        string OtherSender, string OtherFile, string? OtherSheet, string? OtherCell, long Theirs)
    {
        /// <summary>As the other of the two sees it.</summary>
        public Difference Turned(string sender, string file) =>
            new(Unit, UnitName, Column, OtherSheet, OtherCell, Theirs, sender, file, Sheet, Cell, Mine);

        public Finding ToLoser() => Make("NGUON-01", Severity.Error,
            $"Số liệu của {UnitName} ở cột {Column} là {NumberText.Milli(Mine)}, nhưng {OtherSender} đã gửi {NumberText.Milli(Theirs)} " +
            $"(tệp {Place}). Hai nguồn khác nhau cho cùng một đơn vị: đề nghị thống nhất số liệu rồi gửi lại.");

        public Finding ToWinner() => Make("NGUON-02", Severity.Warning,
            $"Số liệu của {UnitName} ở cột {Column} là {NumberText.Milli(Mine)} và đang được dùng, nhưng {OtherSender} gửi {NumberText.Milli(Theirs)} " +
            $"(tệp {Place}) và đã được đề nghị sửa. Đề nghị hai bên thống nhất; nếu số đang dùng là đúng, đề nghị giải trình.");

        private string Place => OtherCell is null ? OtherFile : $"{OtherFile}, ô {OtherCell}";

        private Finding Make(string rule, Severity severity, string message) =>
            new(rule, severity, Sheet, Cell, Unit, Column, NumberText.Milli(Mine), NumberText.Milli(Theirs), message);
    }
}
