using DanVan.Dashboard.Charts;
using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Lenses;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Dashboard.Pages;

/// <summary>A unit: its figures beside those of the whole and of its peers, its trends, its returns, the units below.</summary>
public sealed class UnitModel(
    ProvinceCatalog catalog, ChosenPeriod period, IndicatorReadings readings, Figures figures, DueReturns returns,
    Submissions submissions, PanelCharts charts, Rankings rankings, StructureInView view) : PageModel
{
    private const int ChartWidth = 380;

    public OrgUnit Unit { get; private set; } = null!;

    public IReadOnlyList<OrgUnit> Path { get; private set; } = [];

    /// <summary>The unit it is measured against: the one right above; null for the province.</summary>
    public OrgUnit? Whole { get; private set; }

    public IReadOnlyList<(ThemeDefinition Theme, IReadOnlyList<UnitFigure> Figures)> Themes { get; private set; } = [];

    public IReadOnlyList<(ChartSpec Spec, ChartAddress Address)> Charts { get; private set; } = [];

    public Comparison? Below { get; private set; }

    public IReadOnlyList<OrgUnit> Children { get; private set; } = [];

    /// <summary>What the unit owes for the period; empty for a unit whose figures come in another's return.</summary>
    public IReadOnlyList<DueReturn> Owed { get; private set; } = [];

    /// <summary>How it has kept its days; null where it owes nothing or too little is known.</summary>
    public SenderHabit? Habit { get; private set; }

    public IReadOnlyList<SubmissionLine> Sent { get; private set; } = [];

    public bool HasFigures => Themes.Count > 0;

    /// <summary>Why there is no figure of the unit, a sentence; null where there is one, or where the structure in view does not have the unit.</summary>
    public string? WhyNone => HasFigures || catalog.Units.All(u => u.Code != Unit.Code) ? null
        : !AskedUnits.Contain(catalog, Unit) ? $"{Unit.Name} không thuộc diện gửi các biểu số liệu mà hệ thống đang thu."
        : view.Reported.Find(Unit.Code) is null ? $"{Unit.Name} không có trong cơ cấu đơn vị của kỳ này, và không báo cáo nào của kỳ được xếp về đơn vị này."
        : $"Không biểu nào thu số liệu của {Unit.Name} trong kỳ này.";

    /// <summary>The newest period with figures that the unit was there to report; null where the chosen one is, or there is none.</summary>
    public PeriodCode? OwnPeriod => view.Reported.Find(Unit.Code) is not null ? null
        : period.Choices.Where(c => catalog.StructureOf(c).Find(Unit.Code) is not null).Select(c => (PeriodCode?)c).FirstOrDefault();

    /// <summary>Why some places are withheld; null where none is.</summary>
    public string? Withheld => Themes.SelectMany(t => t.Figures).FirstOrDefault(f => f.Rank is { Place: null })?.Rank!.Reason;

    public IActionResult OnGet(string code)
    {
        if (catalog.Unit(code) is not { } unit)
            return NotFound();
        Unit = unit;
        Path = catalog.PathTo(unit.Code);
        Whole = unit.ParentCode is { } parent ? catalog.Unit(parent) : null;
        var read = Read([.. catalog.Themes.SelectMany(readings.Of)]).Where(f => f.Own.Now is { Expected: > 0 } or { NumeratorMilli: not null }).ToLookup(f => f.Own.Indicator.Theme);
        Themes = [.. catalog.Themes.OrderBy(t => t.Order).Where(t => read.Contains(t.Id)).Select(t => (t, (IReadOnlyList<UnitFigure>)[.. read[t.Id]]))];
        Charts =
        [
            .. Themes.SelectMany(t => t.Theme.Headline.Where(id => t.Figures.Any(f => f.Own.Indicator.Id == id)).Take(2))
                .Select(id => catalog.Indicator(id)!)
                .Select(i => (Spec: (ChartSpec)(charts.Trend(i, unit, period.Code) with { Title = i.ShortName, Width = ChartWidth, Height = 210 }), new ChartAddress(period.Code, Indicator: i.Id, Unit: unit.Code)))
                .Where(c => c.Spec.HasFigures()),
        ];
        Children = catalog.Below(unit.Code);
        Below = CompareBelow();
        Owed = [.. returns.For(period.Code).Where(r => r.Owed.SenderCode == unit.Code)];
        Habit = Owed.Count == 0 ? null : SenderHabit.Of(returns.RecordOf(unit));
        Sent = unit.IsExpected && Owed.Count > 0 ? submissions.Newest(12, unit: unit.Code) : [];
        return Page();
    }

    private IEnumerable<UnitFigure> Read(IReadOnlyList<IndicatorDefinition> indicators)
    {
        var all = readings.Of(indicators, period.Code, Unit.Code);
        var known = all.Where(r => r.Value is not null).ToList();
        var wholes = Whole is null ? [] : readings.Of([.. known.Select(r => r.Indicator)], period.Code, Whole.Code).ToDictionary(r => r.Indicator.Id);
        var ranked = known.Where(r => Whole is not null && Ranking.Applies(r.Indicator)).ToList();
        var ranks = ranked.Zip(rankings.AcrossLevel([.. ranked.Select(r => (r.Indicator, r.Period))], Unit.Level)).ToDictionary(r => r.First.Indicator.Id, r => RankIn(r.Second));
        return all.Select(own => new UnitFigure(own, wholes.GetValueOrDefault(own.Indicator.Id), ranks.GetValueOrDefault(own.Indicator.Id)));
    }

    private Rank? RankIn(Ranking ranking) => ranking.Peers < 2 ? null : new(ranking.Find(Unit.Code)?.Place, ranking.Peers, ranking.Reason);

    private Comparison? CompareBelow()
    {
        if (Children.Count < 2)
            return null;
        var headlines = Themes.SelectMany(t => t.Figures.Where(f => t.Theme.Headline.Contains(f.Own.Indicator.Id))).Select(f => f.Own).ToList();
        var isProvince = Unit.Level == "province";
        var below = figures.Ask(headlines.Select(Question), isProvince ? FigureUnits.Across(catalog.AreaLevel) : FigureUnits.Below(Unit.Code));
        return Comparison.Of(
            headlines, isProvince ? "Toàn tỉnh" : "Toàn huyện", r => isProvince ? below[Question(r)] : [.. below[Question(r)].Where(f => f.Level != "section")]);

        static FigureQuestion Question(Reading reading) => new(reading.Indicator.Id, reading.Period.ToString());
    }
}

/// <param name="Whole">The same of the unit above; null for the province.</param>
/// <param name="Rank">Null where neither direction is better, or nobody else reported.</param>
public sealed record UnitFigure(Reading Own, Reading? Whole, Rank? Rank);

/// <summary>Place among the units of the same level, 1 the best; units with the same value share a place.</summary>
/// <param name="Place">Null where those who have not reported could change it.</param>
/// <param name="Reason">Why there is none.</param>
public sealed record Rank(int? Place, int Peers, string Reason);
