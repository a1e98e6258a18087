using DanVan.Dashboard.Demo;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Dashboard.Demo;

public sealed class Demo_returns_in_the_pipeline
{
    [Fact]
    public void Are_accepted_where_they_are_right_and_refused_by_the_planted_rule_where_they_are_wrong() =>
        Assert.All(DemoCase.Sample.Where(f => f.Returns.Count > 0), file =>
        {
            var outcomes = DemoCase.Read(file);
            Assert.Equal(file.Returns.Select(r => r.Form).Order(), outcomes.Select(o => o.Form?.Key).Order());
            foreach (var (sent, outcome) in file.Returns.Select(r => (r, outcomes.Single(o => o.Form!.Key == r.Form))))
            {
                var errors = outcome.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule).Distinct().Order();
                Assert.Equal(sent.Rules.Order(), errors);
                Assert.Equal(sent.Rules.Count == 0 ? SubmissionStatus.Accepted : SubmissionStatus.NeedsFix, outcome.Status);
                Assert.Equal(sent.Sender, outcome.Sender?.Code);
                // A line of dates that was copied from last year says another period; that is the fault.
                if (!sent.Rules.Contains("KY-01"))
                    Assert.Equal(sent.Period, outcome.Period?.Code.ToString());
            }
        });

    [Fact]
    public void Give_the_figures_that_were_drawn_whatever_the_habit() =>
        Assert.All(DemoCase.Sample.Where(f => f.Fate == DemoFate.Accepted), file =>
        {
            foreach (var outcome in DemoCase.Read(file))
            {
                var read = outcome.Figures.Where(f => f.ValueMilli != 0)
                    .Select(f => (f.Unit, f.Breakdown, Column: f.Measure.Split('/')[^1], f.ValueMilli)).ToHashSet();
                var sections = read.Any(f => DemoCase.Catalog.Unit(f.Unit)!.Level == "section");
                var drawn = DemoCase.Province.Return(outcome.Form!, outcome.Sender!, outcome.Period!, sections)
                    .Where(r => outcome.Leaves.Contains(r.Unit.Code))
                    .SelectMany(r => r.Values.Where(v => v.Value != 0).Select(v => (r.Unit.Code, r.Field?.Code, v.Key, v.Value))).ToHashSet();
                Assert.True(read.SetEquals(drawn), $"{file.FileName} {outcome.Form!.Key}: {string.Join(' ', drawn.Except(read).Take(3))} {string.Join(' ', read.Except(drawn).Take(3))}");
            }
        });

    [Theory]
    [InlineData(DemoFate.Unreadable, SubmissionStatus.Unreadable)]
    [InlineData(DemoFate.Unrecognised, SubmissionStatus.Unrecognised)]
    public void Are_told_from_files_that_are_none(DemoFate fate, SubmissionStatus status) =>
        Assert.All(DemoCase.Files.Where(f => f.Fate == fate), file => Assert.Equal(status, Assert.Single(DemoCase.Read(file)).Status));

    [Fact]
    public void Warn_of_nothing_but_blank_and_missing_rows_where_they_are_right() =>
        Assert.All(DemoCase.Sample.Where(f => f.Fate == DemoFate.Accepted), file =>
            Assert.Empty(DemoCase.Read(file).SelectMany(o => o.Findings).Where(f => f.Rule is not ("DV-07" or "DV-08")).Select(f => $"{file.FileName}: {f.Rule} {f.Message}")));
}
