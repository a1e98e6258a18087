using DanVan.Dashboard.Demo.Figures;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Plan;

/// <summary>How it goes with one consignment: when it is sent, and whether it is right the first time.</summary>
/// <param name="SentAt">Null where it is never sent.</param>
/// <param name="Turn">What happens besides.</param>
/// <param name="AgainAt">When something is sent the second time.</param>
internal sealed record Course(DateTimeOffset? SentAt, Turn Turn, DateTimeOffset AgainAt)
{
    private static readonly TimeSpan LocalTime = TimeSpan.FromHours(7);

    /// <param name="isLast">The last return of all is the one still being waited for.</param>
    public static Course Of(Consignment sent, Period period, bool isLast, Character character, Draw draw)
    {
        var carelessness = 1.6 - (1.2 * character.Care);
        var missing = (isLast ? 0.06 : 0.02) * carelessness;
        var choice = draw.Next();
        var turn = choice switch
        {
            < 0.035 => Turn.WrongThenRight,
            < 0.043 => Turn.Wrong,
            < 0.053 => Turn.IncompleteThenWhole,
            < 0.068 => Turn.Twice,
            _ => Turn.Right,
        };
        if (draw.Chance(missing))
            return new(null, Turn.Right, default);
        var late = draw.Chance(0.05 * carelessness);
        // An estimate is sent before its period is over.
        var counted = period.ActualTo ?? period.To;
        var first = late
            ? period.DueOf(sent.Sender).AddDays(draw.Between(1, 9))
            : counted.AddDays(draw.Between(1, Math.Max(1, period.DueOf(sent.Sender).DayNumber - counted.DayNumber)));
        var sentAt = At(first, draw);
        return new(sentAt, turn, At(first.AddDays(draw.Between(1, 5)), draw));
    }

    // Offices work from half past seven to five, and not on Sundays.
    private static DateTimeOffset At(DateOnly day, Draw draw)
    {
        if (day.DayOfWeek == DayOfWeek.Sunday)
            day = day.AddDays(-1);
        return new DateTimeOffset(day, new TimeOnly(7, 30), LocalTime).AddSeconds(draw.Between(0, 34_200));
    }
}

internal enum Turn { Right, Wrong, WrongThenRight, IncompleteThenWhole, Twice }
