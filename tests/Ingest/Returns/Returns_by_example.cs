using System.Globalization;
using System.Text;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>Every folder of Cases/returns comes out as its expected.json says.</summary>
public sealed class Returns_by_example
{
    public static TheoryData<string> Cases => [.. ReturnCase.Names()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Come_out_as_expected(string name)
    {
        var expected = ReturnCase.Expected(name);
        var outcomes = ReturnCase.Run(name);
        Assert.True(expected.Submissions.Count == outcomes.Count, Describe(outcomes));
        for (var i = 0; i < outcomes.Count; i++)
            Check(expected.Submissions[i], outcomes[i]);
    }

    private static void Check(ExpectedSubmission expected, SubmissionOutcome outcome)
    {
        var seen = Describe([outcome]);
        Assert.True(expected.Status == Snake(outcome.Status), seen);
        Assert.True(expected.Form == outcome.Form?.Key, seen);
        Assert.True(expected.Unit == outcome.Sender?.Code, seen);
        Assert.True(expected.Period == outcome.Period?.Code.ToString(), seen);
        Assert.True((expected.Leaves ?? outcome.Leaves.Count) == outcome.Leaves.Count, seen);
        Assert.True((expected.CellCount ?? outcome.CellCount) == outcome.CellCount, seen);
        foreach (var (key, value) in expected.Figures ?? new Dictionary<string, decimal>())
            Assert.True(Figure(outcome, key).ValueMilli == value * 1000, $"{key}: {seen}");
        foreach (var (key, cell) in expected.Cells ?? new Dictionary<string, string>())
            Assert.True(Figure(outcome, key).Cell == cell, $"{key}: {Figure(outcome, key).Cell}");
        if (expected.Entries is { } entries)
            Assert.Equal(entries, outcome.Entries.Select(e => $"{e.Row} {e.Unit}: {string.Join(", ", e.Cells.Select(c => $"{c.Column}={c.Code}"))}"));
        var findings = outcome.Findings.Where(f => f.Severity != DanVan.Warehouse.Catalog.Severity.Note).Select(Short).ToList();
        // "…" stands for what follows from the findings before it.
        Assert.True(expected.Findings is { Count: > 0 } first && first[^1] == "…" ? findings.Take(first.Count - 1).SequenceEqual(first.SkipLast(1)) : (expected.Findings ?? []).SequenceEqual(findings), seen);
        var text = string.Join('\n', outcome.Findings.Select(f => f.Message).Append(outcome.Reason).Append(outcome.RecognisedFrom));
        foreach (var says in expected.Says ?? [])
            Assert.Contains(says, text, StringComparison.Ordinal);
    }

    private static CellFigure Figure(SubmissionOutcome outcome, string key)
    {
        var parts = key.Split('/');
        return outcome.Figures.Single(f => f.Unit == parts[0] && f.Measure == $"{outcome.Form!.Key}/{parts[1]}" && f.Breakdown == parts.ElementAtOrDefault(2));
    }

    private static string Short(Finding f) => $"{f.Rule} {f.Severity.ToString().ToLowerInvariant()} {f.Cell}".TrimEnd();

    private static string Snake(SubmissionStatus status) => status == SubmissionStatus.NeedsFix ? "needs_fix" : status.ToString().ToLowerInvariant();

    private static string Describe(IReadOnlyList<SubmissionOutcome> outcomes)
    {
        var text = new StringBuilder();
        foreach (var o in outcomes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Snake(o.Status)} {o.Form?.Key} {o.Sender?.Code} {o.Period?.Code} leaves={o.Leaves.Count} cells={o.CellCount}");
            text.AppendLine(o.RecognisedFrom + o.Reason);
            foreach (var f in o.Findings)
                text.AppendLine(CultureInfo.InvariantCulture, $"  \"{Short(f)}\" {f.Sheet} {f.Message}");
        }
        return text.ToString();
    }
}
