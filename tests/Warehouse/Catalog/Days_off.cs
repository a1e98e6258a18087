using System.Globalization;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Warehouse.Catalog;

/// <summary>A due day that falls on a day off moves to the next day on which offices work; groups have days of their own.</summary>
public sealed class Days_off
{
    private static readonly ProvinceCatalog Catalog = CatalogReader.ReadOrThrow(Repository.Catalog);

    [Theory]
    [InlineData("so", "2021-06-17")]
    [InlineData("huyen", "2021-06-17")]
    [InlineData("xa", "2021-06-15")]
    // 20 June 2021 was a Sunday.
    [InlineData("tinh", "2021-06-21")]
    public void Give_each_group_its_own_due_day(string group, string due) =>
        Assert.Equal(due, Iso(Period("2021-6T").DueOf(group)));

    [Fact]
    public void Give_the_province_the_day_of_its_roll_up()
    {
        Assert.Equal(Period("2021-6T").DueOf("tinh"), Period("2021-6T").DueOf(Catalog.Unit("62")!));
        Assert.Equal(Period("2021-6T").DueOf("huyen"), Period("2021-6T").DueOf(Catalog.Unit("615")!));
    }

    [Theory]
    [InlineData("2021-02-10", "2021-02-17", "Tết lasts from Wednesday to Tuesday")]
    [InlineData("2022-01-01", "2022-01-04", "New Year on a Saturday gives the Monday")]
    [InlineData("2022-04-30", "2022-05-04", "two days on one weekend give the two days after it")]
    [InlineData("2023-04-29", "2023-05-04", "three days on one weekend and the Monday give the two days after it")]
    [InlineData("2021-09-02", "2021-09-06", "the day beside National Day, then the weekend")]
    [InlineData("2024-05-04", "2024-05-04", "a Saturday worked for another day")]
    [InlineData("2021-06-19", "2021-06-21", "an ordinary weekend")]
    [InlineData("2021-06-17", "2021-06-17", "an ordinary Thursday")]
    public void Are_skipped(string day, string next, string why)
    {
        var holidays = new DanVan.Warehouse.Catalog.Calendar("X", "", "", [new(PeriodKind.Year, 1, new(0, 1, 1), new(0, 12, 31), true, new(0, DateOnly.Parse(day, CultureInfo.InvariantCulture).Month, DateOnly.Parse(day, CultureInfo.InvariantCulture).Day))])
        {
            Dues = Catalog.Calendars.Single(c => c.Id == "BTP").Dues,
        };
        Assert.True(next == Iso(holidays.Find(new PeriodCode(int.Parse(day[..4], CultureInfo.InvariantCulture), PeriodKind.Year, 1))!.Due), why);
    }

    [Fact]
    public void Never_leave_a_due_day_on_a_weekend_that_is_not_worked() =>
        Assert.All(
            from calendar in Catalog.Calendars
            from year in Enumerable.Range(2019, 8)
            from line in calendar.Periods
            from day in new[] { "xa", "huyen", "tinh" }.Select(calendar.Find(new PeriodCode(year, line.Kind, line.Seq))!.DueOf)
            select day,
            day => Assert.False(day.DayOfWeek == DayOfWeek.Sunday, Iso(day)));

    private static Period Period(string code) => Catalog.Calendars.Single(c => c.Id == "TTCP-2021").Find(PeriodCode.Parse(code))!;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
