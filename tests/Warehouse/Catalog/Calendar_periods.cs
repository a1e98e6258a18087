using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

public sealed class Calendar_periods
{
    private static readonly Calendar Calendar = new("KY", "Kỳ", "F",
    [
        new(PeriodKind.Quarter, 1, new(-1, 12, 15), new(0, 3, 14), false, new(0, 3, 17)),
        new(PeriodKind.SixMonths, 1, new(-1, 12, 15), new(0, 6, 14), true, new(0, 6, 17)),
        new(PeriodKind.Year, 1, new(-1, 12, 15), new(0, 12, 14), true, new(0, 12, 17)),
    ]);

    [Fact]
    public void Begin_in_december_of_the_year_before_where_the_calendar_says_so()
    {
        var period = Calendar.Find(PeriodCode.Parse("2021-6T"))!;
        Assert.Equal((new DateOnly(2020, 12, 15), new DateOnly(2021, 6, 14), true), (period.From, period.To, period.IsCumulative));
    }

    [Fact]
    public void Are_none_of_a_kind_that_the_calendar_does_not_have()
    {
        Assert.Null(Calendar.Find(PeriodCode.Parse("2021-9T")));
        Assert.Null(Calendar.Find(PeriodCode.Parse("2021-Q2")));
    }

    [Theory]
    [InlineData("2022-6T", "2022-06-17")]
    [InlineData("2023-6T", "2023-06-19")]
    [InlineData("2022-N", "2022-12-19")]
    [InlineData("2024-Q1", "2024-03-18")]
    public void Are_due_on_the_next_working_day_where_the_last_day_is_a_weekend(string code, string due) =>
        Assert.Equal(due, Calendar.Find(PeriodCode.Parse(code))!.Due.ToString("yyyy-MM-dd", null));

    [Fact]
    public void Of_an_official_year_have_the_days_of_the_year_which_alone_is_told_by_them()
    {
        var justice = Calendar with { Periods = [new(PeriodKind.Year, 1, new(0, 1, 1), new(0, 12, 31), true, new(0, 11, 8)) { ActualTo = new(0, 10, 31) }, new(PeriodKind.OfficialYear, 1, new(0, 1, 1), new(0, 12, 31), true, new(1, 1, 20))] };
        var (year, official) = (justice.Find(PeriodCode.Parse("2021-N"))!, justice.Find(PeriodCode.Parse("2021-NCT"))!);

        Assert.Equal((year.From, year.To), (official.From, official.To));
        Assert.Equal((ValueStatus.Estimated, new DateOnly(2021, 10, 31)), (year.Status, year.ActualTo));
        Assert.Equal((ValueStatus.Official, null), (official.Status, official.ActualTo));
        Assert.Equal(year, justice.FindByDates(official.From, official.To));
    }

    [Fact]
    public void Are_none_at_the_ends_of_time()
    {
        Assert.Null(Calendar.FindByDates(DateOnly.MaxValue, DateOnly.MaxValue));
        Assert.Null(Calendar.FindByDates(DateOnly.MinValue, DateOnly.MinValue));
    }

    [Fact]
    public void Are_found_again_by_their_dates()
    {
        for (var year = 2015; year <= 2030; year++)
            foreach (var line in Calendar.Periods)
            {
                var period = Calendar.Find(new(year, line.Kind, line.Seq))!;
                Assert.Equal(period, Calendar.FindByDates(period.From, period.To));
                Assert.Null(Calendar.FindByDates(period.From.AddDays(1), period.To));
                Assert.Null(Calendar.FindByDates(period.From, period.To.AddDays(1)));
            }
    }
}
