using DanVan.Dashboard.Lenses;
using DanVan.Dashboard.Text;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Pages.Shared;

/// <summary>The period a request is about: the one in its address, else that of the edition shown, else the newest that is well under way.</summary>
public sealed class ChosenPeriod
{
    /// <summary>Name of the period in an address.</summary>
    public const string Key = "ky";

    public ChosenPeriod(IHttpContextAccessor http, Periods periods, ProvinceCatalog catalog, TimeProvider clock)
    {
        var lines = periods.WithFigures();
        var codes = lines.Select(l => PeriodCode.Parse(l.PeriodCode)).ToList();
        Code = PeriodCode.TryParse(http.HttpContext?.Request.Query[Key], out var asked) && catalog.Find(asked) is not null
            ? asked
            : Lens.Current.Edition is { } edition ? PeriodCode.Parse(edition.Published.PeriodCode)
            : UnderWay(lines) ?? LastEnded(catalog, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        HasFigures = codes.Contains(Code);
        Choices = [.. codes.Append(Code).Distinct().OrderDescending()];
        var dates = catalog.Find(Code)!;
        (From, To) = (dates.From, dates.To);
    }

    public PeriodCode Code { get; }

    /// <summary>As addresses and the database write it: 2021-6T.</summary>
    public string Text => Code.ToString();

    /// <summary>"6 tháng đầu năm 2021".</summary>
    public string Name => Code.VietnameseName;

    /// <summary>First day, in the regime that most forms follow.</summary>
    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>"15/12/2020–14/06/2021".</summary>
    public string Dates => VietnameseDate.Span(From, To);

    /// <summary>Whether any accepted return covers the period.</summary>
    public bool HasFigures { get; }

    /// <summary>What can be chosen, newest first.</summary>
    public IReadOnlyList<PeriodCode> Choices { get; }

    // A period of which only the first returns are in would greet the reader with an empty page.
    private static PeriodCode? UnderWay(IReadOnlyList<PeriodLine> lines)
    {
        var fullest = lines.GroupBy(l => l.Kind).ToDictionary(g => g.Key, g => g.Max(l => l.Submissions));
        return lines.FirstOrDefault(l => l.Submissions * 3 >= fullest[l.Kind]) is { } line ? PeriodCode.Parse(line.PeriodCode) : null;
    }

    private static PeriodCode LastEnded(ProvinceCatalog catalog, DateOnly today) =>
        new[] { today.Year, today.Year - 1 }
            .SelectMany(year => Enum.GetValues<PeriodKind>().Where(k => k != PeriodKind.OfficialYear).SelectMany(kind =>
                Enumerable.Range(1, kind == PeriodKind.Quarter ? 4 : 1).Select(seq => new PeriodCode(year, kind, seq))))
            .Where(code => catalog.Find(code) is { } period && period.To < today)
            .Max();
}
