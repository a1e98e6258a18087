using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DanVan.Warehouse.Structures;

namespace DanVan.Warehouse.Catalog;

/// <summary>All that <c>catalog/</c> says, read strictly: it is either whole or not there.</summary>
/// <param name="Setting">Who runs the system and whom it reports to.</param>
/// <param name="ContentHash">SHA-256 over every file's path and bytes; tells the warehouse whether its dimensions are current.</param>
public sealed record ProvinceCatalog(
    CatalogSetting Setting,
    IReadOnlyList<Calendar> Calendars,
    IReadOnlyList<OrgUnit> Units,
    IReadOnlyList<OrgUnitAlias> Aliases,
    IReadOnlyList<BreakdownValue> Breakdowns,
    IReadOnlyList<FormDefinition> Forms,
    IReadOnlyList<IndicatorDefinition> Indicators,
    IReadOnlyList<ThemeDefinition> Themes,
    IReadOnlyList<DirectiveDefinition> Directives,
    string ContentHash)
{
    // Asked for every row of every return, so looked up rather than searched; "with" renews them.
    private readonly CodeIndex<Calendar> calendarById = new(Calendars, c => c.Id);
    private readonly CodeIndex<OrgUnit> unitByCode = new(Units, u => u.Code);
    private readonly CodeIndex<FormDefinition> formByKey = new(Forms, f => f.Key);
    private readonly CodeIndex<IndicatorDefinition> indicatorByName = new(Indicators, i => i.Id, i => i.Code);
    private readonly CodeIndex<OrgUnit> everByCode = new(Units, u => u.Code);
    private UnitHistory? history;

    // By reference: a copy made with "with" is another catalog and has views of its own.
    private static readonly ConditionalWeakTable<ProvinceCatalog, ConcurrentDictionary<long, ProvinceCatalog>> Views = [];

    public IReadOnlyList<Calendar> Calendars
    {
        get;
        init => calendarById = new(field = value, c => c.Id);
    } = Calendars;

    /// <summary>The units of the structure that the catalog is seen at; where it is seen at none, every one there is or was, as it was last.</summary>
    public IReadOnlyList<OrgUnit> Units
    {
        get;
        init
        {
            unitByCode = new(field = value, u => u.Code);
            EveryUnit = value;
            UnitVersions = value;
        }
    } = Units;

    /// <summary>Every unit there is or was, once, as it was last.</summary>
    public IReadOnlyList<OrgUnit> EveryUnit
    {
        get;
        private init => everByCode = new(field = value, u => u.Code);
    } = Units;

    /// <summary>Every line about a unit, those no longer believed included.</summary>
    public IReadOnlyList<OrgUnit> UnitVersions
    {
        get;
        init
        {
            field = value;
            history = null;
        }
    } = Units;

    /// <summary>What became of units: mergers, divisions, renamings.</summary>
    public IReadOnlyList<Succession> Successions
    {
        get;
        init
        {
            field = value;
            history = null;
        }
    } = [];

    /// <summary>Which units there were when.</summary>
    public UnitHistory History => history ??= new(UnitVersions, Successions);

    public IReadOnlyList<FormDefinition> Forms
    {
        get;
        init => formByKey = new(field = value, f => f.Key);
    } = Forms;

    public IReadOnlyList<IndicatorDefinition> Indicators
    {
        get;
        init => indicatorByName = new(field = value, i => i.Id, i => i.Code);
    } = Indicators;

    /// <summary>Yearly indices given from outside, in the order of their pages.</summary>
    public IReadOnlyList<OutsideIndex> Indices { get; init; } = [];

    /// <summary>Forms that await their printed original: no returns, no templates, no measures.</summary>
    public IReadOnlyList<FormDefinition> Drafts { get; init; } = [];

    /// <summary>Sets of criteria by which units are scored.</summary>
    public IReadOnlyList<CriteriaSet> Scoring { get; init; } = [];

    /// <summary>Lists of units in which several conditions meet.</summary>
    public IReadOnlyList<HotspotDefinition> Hotspots { get; init; } = [];

    /// <summary>The set whose scores a form brings, or null.</summary>
    public CriteriaSet? ScoredBy(FormDefinition form) => Scoring.FirstOrDefault(s => s.Form == form.Key);

    /// <summary>The forms that a sender sends in one workbook with a form, in the order of the catalog; only the form where it is sent by itself.</summary>
    public IReadOnlyList<FormDefinition> SentWith(FormDefinition form, OrgUnit sender) =>
        form.BundleKey is { } bundle && Forms.Where(f => f.BundleKey == bundle && f.OwedBy.Contains(sender.Group)).ToList() is { Count: > 0 } forms ? forms : [form];

    /// <summary>The rules between forms.</summary>
    public IReadOnlyList<CrossRule> CrossRules { get; init; } = [];

    /// <summary>The rules that a figure is the number of entries of a list.</summary>
    public IReadOnlyList<ListCountRule> ListCounts { get; init; } = [];

    /// <summary>The form of a key such as <c>TTCP-2021/01-TCD</c>, or null.</summary>
    public FormDefinition? Form(string key) => formByKey.Find(key);

    /// <summary>The form and column of a measure such as <c>TTCP-2021/01-TCD/8</c>, or null.</summary>
    public (FormDefinition Form, FormColumn Column)? Measure(string path) =>
        path.LastIndexOf('/') is var slash and > 0 && Form(path[..slash]) is { } form && form.Column(path[(slash + 1)..]) is { } column
            ? (form, column)
            : null;

    /// <summary>The calendar a form's periods are counted in.</summary>
    public Calendar CalendarOf(FormDefinition form) =>
        calendarById.Find(form.Calendar) ?? throw new InvalidOperationException($"No calendar '{form.Calendar}', which {form.Key} names.");

    /// <summary>The days by which pages name a period: those of the regime that most forms follow, of the regimes that have it; null where none has.</summary>
    public Period? Find(PeriodCode period) =>
        Forms.GroupBy(f => f.Calendar).OrderByDescending(g => g.Count()).Select(g => CalendarOf(g.First()).Find(period)).FirstOrDefault(p => p is not null);

    /// <summary>
    /// The structure whose units pages show a period with: that of the last of the days that they name it by. A form of a regime that
    /// ends on the other side of a reform is reported, and added up, in the structure of its own last day.
    /// </summary>
    public UnitStructure StructureOf(PeriodCode period) => History.On(Find(period)?.To ?? new DateOnly(period.Year, 12, 31));

    /// <summary>
    /// The catalog as it is seen in one structure: its units are those that existed then, as they were then, and its province the one
    /// of then. Units of other times can still be asked for by code.
    /// </summary>
    public ProvinceCatalog At(UnitStructure structure) => Views.GetOrCreateValue(this).GetOrAdd(structure.Key, _ => this with
    {
        Units = structure.Units,
        EveryUnit = EveryUnit,
        UnitVersions = UnitVersions,
        Setting = Setting with { ProvinceUnit = structure.Root.Code },
    });

    /// <summary>The catalog as the returns of a period see it.</summary>
    public ProvinceCatalog In(PeriodCode period) => At(StructureOf(period));

    /// <summary>A unit, or null; one that is not among <see cref="Units"/> as it was last.</summary>
    public OrgUnit? Unit(string code) => unitByCode.Find(code) ?? everByCode.Find(code);

    /// <summary>The unit and everything above it, the province first; of a unit that is not among <see cref="Units"/> as it was last.</summary>
    public IReadOnlyList<OrgUnit> PathTo(string code)
    {
        var path = new List<OrgUnit>();
        for (var at = Unit(code); at is not null && path.TrueForAll(u => u.Code != at.Code); at = at.ParentCode is { } parent ? Unit(parent) : null)
            path.Insert(0, at);
        return path;
    }

    /// <summary>The province of the structure that the catalog is seen at.</summary>
    public OrgUnit Province => Unit(Setting.ProvinceUnit) ?? throw new InvalidOperationException($"No unit '{Setting.ProvinceUnit}', the province that setting.yaml names.");

    /// <summary>The level of the places that a province is compared by: its districts, or its communes where there are none.</summary>
    public string AreaLevel => Units.Any(u => u.Level == "district") ? "district" : "commune";

    /// <summary>The units right below one.</summary>
    public IReadOnlyList<OrgUnit> Below(string code) => [.. Units.Where(u => u.ParentCode == code)];

    /// <summary>The indicator of an id or a printed code (K9), or null.</summary>
    public IndicatorDefinition? Indicator(string id) => indicatorByName.Find(id);
}

/// <summary><c>catalog/setting.yaml</c>: the province and the reviewing body, so that neither is a literal in a page.</summary>
/// <param name="HoldsResubmissions">A resubmission that would change figures that stand waits for the reviewer.</param>
/// <param name="AnsweredShare">Percent of its compulsory cells that a return must answer to count as a report, at least one cell always; a form may say otherwise.</param>
/// <param name="AskBelow">Percent: what the recogniser is less sure of is asked.</param>
public sealed record CatalogSetting(
    string ProvinceUnit, string Operator, string Reviewer, string Directive, bool HoldsResubmissions = false, int AskBelow = CatalogSetting.UsualAskBelow,
    int AnsweredShare = CatalogSetting.UsualAnsweredShare)
{
    public const int UsualAskBelow = 60;

    public const int UsualAnsweredShare = 0;

    /// <summary>What the two bodies were called from later days on, in the order of the days.</summary>
    public IReadOnlyList<BodyNames> Renamed { get; init; } = [];

    /// <summary>What the two bodies are called on a day.</summary>
    public BodyNames NamesOn(DateOnly day) => Renamed.LastOrDefault(r => r.From <= day) ?? new(DateOnly.MinValue, Operator, Reviewer);
}

/// <summary>Names of who runs the system and of whom it reports to, from a day on.</summary>
public sealed record BodyNames(DateOnly From, string Operator, string Reviewer);
