namespace DanVan.Warehouse.Catalog;

/// <summary>
/// Kinds of reporting period, in the order a year prints them. An official year has the days of the year, of which the first
/// return estimated the end, and only figures that came about.
/// </summary>
public enum PeriodKind { Quarter, SixMonths, NineMonths, Year, OfficialYear }

/// <summary>What the figures of a period are: counted to its last day, estimated for its end, or counted again after an estimate.</summary>
public enum ValueStatus { Actual, Estimated, Official }

/// <summary>
/// A reporting regime: which dates a period covers and when its returns are due. Dates never follow from a
/// period's name alone: "6 tháng" is 15/12–14/6 for the inspectorate and 1/1–30/6 for Justice.
/// </summary>
/// <param name="Id">For example <c>TTCP-2021</c>, <c>ND09</c>, <c>BTP</c>.</param>
public sealed record Calendar(
    string Id, string Name, string Source, IReadOnlyList<CalendarPeriod> Periods)
{
    /// <summary>When returns are due, by group of unit.</summary>
    public DueDays Dues { get; init; } = DueDays.Plain;

    /// <summary>The period of a code in this regime, or null where the regime has none of its kind.</summary>
    public Period? Find(PeriodCode code) =>
        Periods.FirstOrDefault(p => p.Kind == code.Kind && p.Seq == code.Seq) is { } line ? PeriodOf(line, code.Year) : null;

    /// <summary>
    /// The period that runs exactly from one day to another, as a return prints it ("Số liệu tính từ ngày … đến
    /// ngày …"); null where this regime has none. An official year has the dates of the year and is not told by them.
    /// </summary>
    public Period? FindByDates(DateOnly from, DateOnly to) => from.Year is < 1900 or > 2100
        ? null
        : Periods.Where(p => p.Kind != PeriodKind.OfficialYear).Select(p => PeriodOf(p, from.Year - p.From.YearOffset)).FirstOrDefault(p => p.From == from && p.To == to);

    private Period PeriodOf(CalendarPeriod line, int year) => new(
        Id, new PeriodCode(year, line.Kind, line.Seq), line.From.In(year), line.To.In(year), line.IsCumulative,
        Dues.Of(line.Due.In(year), ""))
    {
        Dues = Dues,
        PrintedDue = line.Due.In(year),
        ActualTo = line.ActualTo?.In(year),
    };
}

/// <summary>One line of a calendar: a kind of period, its dates within a year, its deadline.</summary>
/// <param name="Due">Last day for senders, before weekends are skipped.</param>
public sealed record CalendarPeriod(
    PeriodKind Kind, int Seq, YearDay From, YearDay To, bool IsCumulative, YearDay Due)
{
    /// <summary>The last day counted; what follows is estimated. Null where nothing is.</summary>
    public YearDay? ActualTo { get; init; }
}

/// <summary>A day of a reporting year; <paramref name="YearOffset"/> −1 is December of the year before.</summary>
public sealed record YearDay(int YearOffset, int Month, int Day)
{
    public DateOnly In(int year) => new(year + YearOffset, Month, Day);
}

/// <summary>A period of one regime with its dates.</summary>
/// <param name="Regime">Id of the calendar.</param>
/// <param name="To">Last day counted.</param>
/// <param name="IsCumulative">True where the figures run from the start of the reporting year.</param>
/// <param name="Due">Last day for senders of most groups, moved to a working day where it falls on a day off.</param>
public sealed record Period(
    string Regime, PeriodCode Code, DateOnly From, DateOnly To, bool IsCumulative, DateOnly Due)
{
    internal DueDays Dues { get; init; } = DueDays.Plain;

    internal DateOnly PrintedDue { get; init; } = Due;

    /// <summary>The last day counted, where the days after it are estimated.</summary>
    public DateOnly? ActualTo { get; init; }

    public ValueStatus Status => Code.Kind == PeriodKind.OfficialYear ? ValueStatus.Official : ActualTo is null ? ValueStatus.Actual : ValueStatus.Estimated;

    /// <summary>Last day for one sender.</summary>
    public DateOnly DueOf(OrgUnit sender) => DueOf(sender.Level == "province" ? DueDays.Province : sender.Group);

    /// <summary>Last day for the units of a group.</summary>
    public DateOnly DueOf(string group) => Dues.Of(PrintedDue, group);
}
