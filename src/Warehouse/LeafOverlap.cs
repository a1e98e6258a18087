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
/// <param name="Confirmed">Leaves that stay with the sender who stands before this one.</param>
/// <param name="ConfirmedKeys">Their keys.</param>
/// <param name="HasTaken">Whether leaves pass to this sender; the other's equal figures confirm from now on.</param>
/// <param name="Lost">What the return is told where it cannot stand: another sender's figures that differ stand before its own.</param>
/// <param name="LostTo">The first of those.</param>
/// <param name="SentBack">Submissions of others that differ and do not stand before this one, with what they are told.</param>
/// <param name="Won">What the return is told of those, should it come to stand.</param>
/// <param name="Told">What standing submissions are told of a return that was refused for their sake.</param>
internal sealed record LeafOverlap(
    IReadOnlySet<string> Confirmed, IReadOnlySet<long> ConfirmedKeys, bool HasTaken, IReadOnlyList<Finding> Lost, LeafTaken.Leaf? LostTo,
    IReadOnlyList<(long Submission, Finding Finding)> SentBack, IReadOnlyList<Finding> Won, IReadOnlyList<(long Submission, Finding Finding)> Told)
{
    public static readonly LeafOverlap None = new(new HashSet<string>(), new HashSet<long>(), false, [], null, [], [], []);

    /// <summary>The submissions that are sent back, each once.</summary>
    public IEnumerable<long> Losers => SentBack.Select(s => s.Submission).Distinct();

    /// <summary>Of a return that arrives.</summary>
    public static LeafOverlap Settle(SqliteTransaction transaction, Keys keys, ReturnPlace place, Delivery delivery, SubmissionOutcome outcome) =>
        Settle(transaction, place, new(delivery.ReceivedAt, delivery.DeliveryId, delivery.FileName, outcome.Sender!.Name), () => (
            outcome.Leaves,
            outcome.Figures.Select(f => new OwnFigure(f.Unit, f.Measure, keys.Breakdown(place.Breakdown, f.Breakdown), f.ValueMilli, f.Sheet, f.Cell))));

    /// <summary>Of a version that was kept aside, by what stands now.</summary>
    public static LeafOverlap OfKept(SqliteTransaction transaction, ReturnPlace place, long id)
    {
        var connection = transaction.Connection!;
        var version = connection.ReadOne<Version>(Sql.Script("review/read_version"), new { id })!;
        return Settle(transaction, place, version, () =>
        {
            var kept = connection.Read<KeptFigure>(Sql.Script("review/read_kept"), new { id });
            return (kept.Select(k => k.Unit).Distinct(), kept.Where(k => k.Measure is not null).Select(k => new OwnFigure(k.Unit, k.Measure!, k.BreakdownKey, k.ValueMilli, k.Sheet, k.Cell)));
        });
    }

    // What the return itself says is asked only where others say anything of its leaves.
    private static LeafOverlap Settle(
        SqliteTransaction transaction, ReturnPlace place, Version version, Func<(IEnumerable<string> Leaves, IEnumerable<OwnFigure> Figures)> own)
    {
        var claims = transaction.Connection!.Read<OtherFigure>(Sql.Script("load/read_other_senders"), new
        {
            place.PeriodKey,
            place.FormKey,
            place.SenderKey,
            version.ReceivedAt,
            version.ReceivedOrder,
        }).GroupBy(o => (o.UnitCode, o.SubmissionId)).ToList();
        if (claims.Count == 0)
            return None;

        var (itsLeaves, itsFigures) = own();
        var leaves = itsLeaves.ToHashSet(StringComparer.Ordinal);
        var mine = itsFigures.ToLookup(f => f.Unit, StringComparer.Ordinal);
        var confirmed = new Dictionary<string, long>(StringComparer.Ordinal);
        var hasTaken = false;
        var lost = new List<(long Submission, Difference Difference)>();
        var won = new List<(long Submission, Difference Difference)>();
        foreach (var claim in claims.Where(c => leaves.Contains(c.Key.UnitCode)))
        {
            var other = claim.First();
            if (FirstDifference(claim.ToList(), mine[claim.Key.UnitCode]) is { } difference)
                (other.ComesFirst == 1 ? lost : won).Add((other.SubmissionId, difference));
            else if (other.IsStanding == 1 && other.ComesFirst == 1)
                confirmed[other.UnitCode] = other.UnitKey;
            else
                hasTaken |= other.IsStanding == 1;
        }
        (long, Finding) Turned((long Submission, Difference Difference) of, Func<Difference, Finding> said) =>
            (of.Submission, said(of.Difference.Turned(version.SenderName, version.FileName)));
        if (lost.Count > 0)
            return None with
            {
                Lost = [.. lost.Select(l => l.Difference.ToLoser())],
                LostTo = new(lost[0].Difference.UnitName, lost[0].Difference.OtherSender),
                Told = [.. lost.Select(l => Turned(l, d => d.ToWinner()))],
            };
        return new(
            confirmed.Keys.ToHashSet(StringComparer.Ordinal), confirmed.Values.ToHashSet(), hasTaken || won.Count > 0, [], null,
            [.. won.Select(w => Turned(w, d => d.ToLoser()))], [.. won.Select(w => w.Difference.ToWinner())], []);
    }

    // Whatever only one of the two has counts as zero with the other: a field left out differs from a field with 40.
    private static Difference? FirstDifference(List<OtherFigure> theirs, IEnumerable<OwnFigure> mine)
    {
        var left = mine.ToDictionary(f => (f.Measure, f.BreakdownKey));
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

    private static Difference Of(OtherFigure other, string measure, OwnFigure? mine, long theirs) => new(
        other.UnitCode, other.UnitName, measure[(measure.LastIndexOf('/') + 1)..],
        mine?.Sheet, mine?.Cell, mine?.ValueMilli ?? 0, other.SenderName, other.FileName, other.Sheet, other.Cell, theirs);

    /// <summary>The version of a return that is held against others.</summary>
    private sealed record Version(string ReceivedAt, long ReceivedOrder, string FileName, string SenderName);

    private sealed record OwnFigure(string Unit, string Measure, long BreakdownKey, long ValueMilli, string? Sheet, string? Cell);

    private sealed record KeptFigure(string Unit, string? Measure, long BreakdownKey, long ValueMilli, string? Sheet, string? Cell);

    private sealed record OtherFigure(
        long SubmissionId, long IsStanding, long ComesFirst, long UnitKey, string UnitCode, string UnitName, string? MeasureCode, long? BreakdownKey, long? ValueMilli,
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
