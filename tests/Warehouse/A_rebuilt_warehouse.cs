using CsCheck;
using DanVan.Warehouse;

namespace DanVan.Tests.Warehouse;

/// <summary>
/// A rebuild makes the warehouse again from the journal: row for row what it was, in whatever order files were read and whatever
/// people decided in between.
/// </summary>
public sealed class A_rebuilt_warehouse
{
    [Fact]
    public void Is_row_for_row_the_one_built_day_by_day_where_one_of_everything_happened()
    {
        using var history = new History(holds: true);
        foreach (var step in History.OneOfEverything)
            step(history);

        string[] happened =
        [
            .. history.Rows("(select distinct kind from app_event)"),
            .. history.Rows("(select distinct status from fact_submission)"),
            .. history.Rows($"(select distinct u.unit_code from fact_row join dim_org_unit as u using (org_unit_key) where u.unit_code = '{Reorganised.Merged}')"),
        ];
        Assert.Empty(new[] { Journal.Loaded, Journal.Accepted, Journal.SentBack, Journal.Corrected, Journal.Withdrawn, Journal.Published, Journal.Reopened, "needs_fix", "held", Reorganised.Merged }.Except(happened));
        Assert.Equal("", history.DifferencesOfRebuilt());
    }

    [Fact]
    public void Is_row_for_row_the_one_built_day_by_day_in_any_order_of_reading_and_deciding() =>
        Gen.Select(Gen.Bool, History.Steps.Array[10, 40]).Sample(
            (holds, steps) =>
            {
                using var history = new History(holds);
                foreach (var step in steps)
                    step(history);
                Assert.Equal("", history.DifferencesOfRebuilt());
            },
            iter: 24, threads: 1);

    [Fact]
    public void Keeps_its_numbers_and_its_decisions_where_a_file_is_read_otherwise_by_now()
    {
        using var history = new History(holds: false);
        history.Receive(history.Return("615", "2021-6T", 1, 1));
        history.Receive(history.Return("616", "2021-6T", 1, 1));
        history.Load(0);
        history.Load(0);
        history.Correct(0, 9);
        history.Correct(2, 8);
        // The first file is by now read as two forms, and its figures say something else.
        history.ReadsNow(1, [history.Return("615", "2021-6T", 2, 2), history.ListOf(1)]);

        var left = history.Rebuild(rebuilt => rebuilt.TakePlace());

        Assert.Equal([1L], left.Select(e => e.SubjectId));
        Assert.Equal(["1|1|0", "2|2|0", "3|1|1"], history.Rows("(select submission_id, delivery_id, ordinal from app_submission order by 1)"));
        Assert.Equal(["1|lapsed"], history.Rows("(select correction_id, outcome from app_correction_end)"));
        Assert.Equal(["2|8000"], history.Rows("(select correction_id, value_milli from fact_value where correction_id is not null)"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Holds_what_was_held_and_takes_what_was_taken_whatever_the_setting_says_by_now(bool held)
    {
        using var history = new History(held);
        history.Receive(history.Return("615", "2021-6T", 1, 1));
        history.Load(0);
        history.Receive(history.Return("615", "2021-6T", 2, 2));
        history.Load(0);

        Assert.Equal("", history.DifferencesOfRebuilt(holdsByNow: !held));
    }

    /// <summary>Whoever waits to write has read the clock before: by it, what came first came last.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void Holds_what_came_after_a_publication_and_takes_what_came_before_whatever_the_clocks_said(int late)
    {
        using var history = new History(holds: false);
        history.Receive(history.Return("615", "2021-6T", 1, 1));
        history.Load(0);
        history.Publish(-late);
        history.Receive(history.Return("615", "2021-6T", 2, 2));
        history.Load(0, late);
        Assert.Equal(["2"], history.Rows("(select submission_id from app_review where state = 'held')"));
        history.Reopen(-late, ofAll: true);
        history.Receive(history.Return("615", "2021-6T", 3, 3));
        history.Load(0, late);

        Assert.Equal(["3"], history.Rows("(select submission_id from fact_submission where is_current = 1)"));
        Assert.Equal("", history.DifferencesOfRebuilt());
    }
}
