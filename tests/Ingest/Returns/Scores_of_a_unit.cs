using System.Globalization;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>A unit's points by criterion: held against the criterion's maximum at their cell, classified by the set.</summary>
public sealed class Scores_of_a_unit
{
    private static readonly CriteriaSet Set = ReturnCase.Catalog.Scoring.Single();

    private static readonly FormDefinition Form = ReturnCase.Catalog.Form(Set.Form)!;

    [Fact]
    public void Are_loaded_criterion_by_criterion()
    {
        var outcome = Run(c => c.MaxPoints - 1, c => c.MaxPoints - 1.5m, c => c.MaxPoints);
        Assert.Equal(SubmissionStatus.Accepted, outcome.Status);
        Assert.Equal(Set.MaxPoints - (1.5m * Set.Scored.Count), outcome.Figures.Where(f => f.Measure == $"{Form.Key}/{Set.Columns.Appraised}").Sum(f => f.ValueMilli) / 1000m);
        Assert.Equal(Set.Scored.Select(c => c.Code), outcome.Figures.Where(f => f.Measure == $"{Form.Key}/{Set.Columns.Self}").Select(f => f.Breakdown));
    }

    [Fact]
    public void Above_the_maximum_are_an_error_at_their_cell()
    {
        var outcome = Run(c => c.Code == "TC2" ? 11 : 1, _ => 1, c => c.MaxPoints);
        var finding = Assert.Single(outcome.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("DIEM-01", "D7", "11"), (finding.Rule, finding.Cell, finding.Seen));
        Assert.Equal(SubmissionStatus.NeedsFix, outcome.Status);
    }

    [Fact]
    public void May_not_change_the_scale()
    {
        var finding = Assert.Single(Run(_ => 1, _ => 1, c => c.Code == "TC8" ? 10 : c.MaxPoints).Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("DIEM-02", "C13"), (finding.Rule, finding.Cell));
    }

    [Theory]
    [InlineData(100, "Xuất sắc")]
    [InlineData(90, "Xuất sắc")]
    [InlineData(89.99, "Tốt")]
    [InlineData(65, "Khá")]
    [InlineData(64.75, "Trung bình")]
    [InlineData(0, "Yếu")]
    public void Give_the_class(double points, string expected) => Assert.Equal(expected, Set.ClassOf((decimal)points, false));

    [Fact]
    public void Give_no_class_to_the_disqualified() => Assert.Equal(Set.Disqualified, Set.ClassOf(100, true));

    [Fact]
    public void Say_that_the_set_is_a_placeholder() => Assert.Contains("454", Set.Notice, StringComparison.Ordinal);

    // Rows from 6 on: number, criterion, maximum, self score, appraised score.
    private static SubmissionOutcome Run(Func<Criterion, decimal> self, Func<Criterion, decimal> appraised, Func<Criterion, decimal> max)
    {
        var cells = new List<Cell> { new(1, 1, CellKind.Text, "SỞ NỘI VỤ"), new(2, 1, CellKind.Text, "Biểu số: DV-10") };
        string[] heads = ["STT", "Tiêu chí", .. Form.Columns.Select(c => c.Header[^1])];
        cells.AddRange(heads.Select((h, i) => new Cell(4, i + 1, CellKind.Text, h)));
        cells.AddRange(Enumerable.Range(1, heads.Length).Select(n => new Cell(5, n, CellKind.Text, $"({n})")));
        foreach (var (index, criterion) in Set.Scored.Index())
        {
            cells.Add(new(6 + index, 1, CellKind.Number, $"{index + 1}"));
            cells.Add(new(6 + index, 2, CellKind.Text, criterion.Name));
            cells.AddRange(new[] { max(criterion), self(criterion), appraised(criterion) }
                .Select((points, i) => new Cell(6 + index, 3 + i, CellKind.Number, points.ToString("0.##", CultureInfo.InvariantCulture))));
        }
        return ReturnCase.Pipeline.Run(ReturnCase.Delivery("SNV", "2021-N", "2021-12-20T02:00:00Z"), new Workbook([new Sheet("Sheet1", cells)])).Single();
    }
}
