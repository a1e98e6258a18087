using System.Globalization;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse;

/// <summary>
/// One leaf, one truth: what to do where another sender already brought figures of the same leaf. Equal figures
/// confirm; a differing one is a finding for the operator, and nothing of the later file is loaded.
/// </summary>
/// <param name="Outcome">As given, or needs_fix with a finding for each differing leaf.</param>
/// <param name="Confirmed">Leaves that stay with the sender who brought them first.</param>
internal sealed record LeafOverlap(SubmissionOutcome Outcome, IReadOnlySet<string> Confirmed)
{
    public LeafOverlap(SubmissionOutcome outcome, IEnumerable<string> confirmed)
        : this(outcome, confirmed.ToHashSet(StringComparer.Ordinal))
    {
    }

    public static LeafOverlap Settle(SqliteTransaction transaction, Keys keys, ReturnPlace place, SubmissionOutcome outcome)
    {
        var others = transaction.Connection!.Read<OtherFigure>(Sql.Script("load/read_other_senders"), place, transaction)
            .GroupBy(o => o.UnitCode, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        if (others.Count == 0)
            return new LeafOverlap(outcome, []);

        var mine = outcome.Figures.ToDictionary(f => (f.Unit, f.Measure, keys.Breakdown(place.Breakdown, f.Breakdown)));
        var confirmed = new List<string>();
        var findings = new List<Finding>();
        foreach (var leaf in outcome.Leaves.Where(others.ContainsKey))
        {
            var differing = others[leaf].FirstOrDefault(o =>
                (mine.GetValueOrDefault((leaf, o.MeasureCode, o.BreakdownKey))?.ValueMilli ?? 0) != o.ValueMilli);
            if (differing is null)
                confirmed.Add(leaf);
            else
                findings.Add(Differs(differing, mine.GetValueOrDefault((leaf, differing.MeasureCode, differing.BreakdownKey))));
        }
        return findings.Count == 0
            ? new LeafOverlap(outcome, confirmed)
            : new LeafOverlap(outcome with { Status = SubmissionStatus.NeedsFix, Findings = [.. outcome.Findings, .. findings] }, []);
    }

    private static Finding Differs(OtherFigure other, CellFigure? mine)
    {
        var column = other.MeasureCode[(other.MeasureCode.LastIndexOf('/') + 1)..];
        var seen = Text(mine?.ValueMilli ?? 0);
        var expected = Text(other.ValueMilli);
        return new Finding(
            "NGUON-01", Severity.Error, mine?.Sheet, mine?.Cell, other.UnitCode, column, seen, expected,
            $"Số liệu của {other.UnitName} ở cột {column} là {seen}, nhưng {other.SenderName} đã gửi {expected} " +
            $"(tệp {other.FileName}, ô {other.Cell}). Hai nguồn khác nhau cho cùng một đơn vị: đề nghị thống nhất số liệu rồi gửi lại.");
    }

    private static string Text(long milli) =>
        (milli / 1000m).ToString("#,##0.###", new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = "," });

    private sealed record OtherFigure(
        string UnitCode, string UnitName, string MeasureCode, long BreakdownKey, long ValueMilli,
        string SenderName, string FileName, string Cell);
}
