using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

public sealed class The_catalog_of_this_repository
{
    private static readonly CatalogReading Reading = CatalogReader.Read(Repository.Catalog);

    private static IEnumerable<(FormDefinition Form, FormRule Rule)> Rules =>
        Reading.Catalog!.Forms.SelectMany(f => f.Rules.Select(r => (f, r)));

    [Fact]
    public void Has_no_fault() => Assert.True(Reading.Faults.Count == 0, string.Join(Environment.NewLine, Reading.Faults));

    [Fact]
    public void Numbers_in_each_printed_equation_the_column_that_it_stands_in() =>
        Assert.All(Rules.Where(r => r.Rule.IsPrinted), r =>
            Assert.Equal(r.Rule.Expression.Columns.First(), PrintedCode.LeadingCode(r.Rule.Expression.Text)));

    // A return of nothing is a return: it may want a reason, but must not be turned away.
    [Fact]
    public void Has_no_error_that_a_row_of_zeros_runs_into() =>
        Assert.All(Rules.Where(r => r.Rule.Severity == Severity.Error), r => Assert.NotEqual(RuleState.Fail, RuleCheck.Evaluate(r.Rule.Expression, _ => 0).State));

    // A rule that is written to the same effect twice would find the same mistake twice.
    [Fact]
    public void Has_no_rule_twice_in_a_form() =>
        Assert.All(Rules.GroupBy(r => (r.Form.Key, r.Rule.Expression.Canonical)), same => Assert.Single(same));

    [Fact]
    public void Owes_every_form_in_periods_with_dates()
    {
        var catalog = Reading.Catalog!;
        Assert.All(catalog.Forms, form => Assert.All(form.Periods, kind =>
        {
            var period = catalog.CalendarOf(form).Find(new PeriodCode(2021, kind, 1));
            Assert.NotNull(period);
            // An official year has the dates of the year and is told from it by its name.
            Assert.Equal(period.Code.Stretch, catalog.CalendarOf(form).FindByDates(period.From, period.To)!.Code);
        }));
    }

    [Fact]
    public void Has_somebody_who_owes_every_form() =>
        Assert.All(Reading.Catalog!.Forms, form => Assert.Contains(Reading.Catalog.Units, u => form.OwedBy.Contains(u.Group)));

    // A return owed of which no row is owed could never be sent.
    [Fact]
    public void Asks_nobody_for_a_form_that_has_no_row_for_it() => Assert.All(
        from structure in Reading.Catalog!.History.Structures
        where structure.From.Year >= 2015
        from form in Reading.Catalog.Forms
        from sender in structure.Units
        where sender.IsExpected && form.OwedBy.Contains(sender.Group)
        select (structure, form, sender),
        owed => Assert.Contains(owed.structure.Units, u => u.IsExpected && owed.form.Rows.Contains(u.Level) && owed.structure.UpFrom(u.Code).Contains(owed.sender)));
}
