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

        var mine = outcome.Figures.ToLookup(f => f.Unit, StringComparer.Ordinal);
        var confirmed = new List<string>();
        var findings = new List<Finding>();
        foreach (var leaf in outcome.Leaves.Where(others.ContainsKey))
        {
            if (FirstDifference(keys, place, others[leaf], mine[leaf]) is { } finding)
                findings.Add(finding);
            else
                confirmed.Add(leaf);
        }
        return findings.Count == 0
            ? new LeafOverlap(outcome, confirmed)
            : new LeafOverlap(outcome with { Status = SubmissionStatus.NeedsFix, Findings = [.. outcome.Findings, .. findings] }, []);
    }

    // Whatever only one of the two has counts as zero with the other: a field left out differs from a field with 40.
    private static Finding? FirstDifference(Keys keys, ReturnPlace place, List<OtherFigure> theirs, IEnumerable<CellFigure> mine)
    {
        var left = mine.ToDictionary(f => (f.Measure, keys.Breakdown(place.Breakdown, f.Breakdown)));
        foreach (var other in theirs.Where(o => o.MeasureCode is not null))
        {
            left.Remove((other.MeasureCode!, other.BreakdownKey ?? 0), out var own);
            if ((own?.ValueMilli ?? 0) != other.ValueMilli)
                return Differs(other, other.MeasureCode!, own, other.ValueMilli ?? 0);
        }
        var extra = left.Values.FirstOrDefault(f => f.ValueMilli != 0);
        return extra is null ? null : Differs(theirs[0], extra.Measure, extra, 0);
    }

    private static Finding Differs(OtherFigure other, string measure, CellFigure? mine, long theirs)
    {
        var column = measure[(measure.LastIndexOf('/') + 1)..];
        var seen = Text(mine?.ValueMilli ?? 0);
        var expected = Text(theirs);
        var place = other.Cell is null ? other.FileName : $"{other.FileName}, ô {other.Cell}";
        return new Finding(
            "NGUON-01", Severity.Error, mine?.Sheet, mine?.Cell, other.UnitCode, column, seen, expected,
            $"Số liệu của {other.UnitName} ở cột {column} là {seen}, nhưng {other.SenderName} đã gửi {expected} " +
            $"(tệp {place}). Hai nguồn khác nhau cho cùng một đơn vị: đề nghị thống nhất số liệu rồi gửi lại.");
    }

    private static string Text(long milli) =>
        (milli / 1000m).ToString("#,##0.###", new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = "," });

    private sealed record OtherFigure(
        string UnitCode, string UnitName, string? MeasureCode, long? BreakdownKey, long? ValueMilli,
        string SenderName, string FileName, string? Cell);
}
