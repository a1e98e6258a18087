using System.Text.Json;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Statements;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Queries;

/// <summary>
/// The figures that pages and exports show, all by one query. Everywhere <c>figure</c> is an indicator id
/// (<c>k9-ty-le-giai-quyet</c>) or a measure code (<c>TTCP-2021/01-TCD/1</c>); <c>kind</c> is
/// quarter | six_months | nine_months | year. Units and periods without a report are rows without a value.
/// </summary>
/// <param name="structure">Key of the structure whose units are meant; null for those of each period, as reported.</param>
/// <param name="memory">Knows what was asked before in the same state; null to work out each answer anew.</param>
public sealed class Figures(Db db, long? structure = null, FigureMemory? memory = null)
{
    /// <summary>One unit, one period; null where unit, period or figure does not exist.</summary>
    public Figure? One(string figure, string period, string unit) =>
        Ask(new FigureQuestion(figure, period), FigureUnits.At(unit)).SingleOrDefault();

    /// <summary>One unit over all periods of a kind, oldest first; of a year estimated and made official the better one.</summary>
    public IReadOnlyList<Figure> OverTime(string figure, string unit, string kind, string lastPeriod) =>
        Ask(FigureQuestion.OverTime(figure, kind, lastPeriod), FigureUnits.At(unit));

    /// <summary>All units of a level in one period, in the catalog's order.</summary>
    public IReadOnlyList<Figure> AcrossLevel(string figure, string period, string level) =>
        Ask(new FigureQuestion(figure, period), FigureUnits.Across(level));

    /// <summary>The units right below one, each with its own figure: what the figure of that unit is made of.</summary>
    public IReadOnlyList<Figure> OfChildren(string figure, string period, string unit) =>
        Ask(new FigureQuestion(figure, period), FigureUnits.Below(unit));

    /// <summary>All units of a level over all periods of a kind, unit by unit, oldest period first.</summary>
    public IReadOnlyList<Figure> Grid(string figure, string level, string kind, string lastPeriod) =>
        Ask(FigureQuestion.OverTime(figure, kind, lastPeriod), FigureUnits.Across(level));

    /// <summary>Many questions of one place together, which costs little more than one.</summary>
    public IReadOnlyDictionary<FigureQuestion, IReadOnlyList<Figure>> Ask(IEnumerable<FigureQuestion> questions, FigureUnits place) =>
        Answer(questions.Select(q => new Asked(q, place, structure)), all =>
            {
                var read = db.With(c => Read(c, [.. all.Select(q => q.Question)], place)).ToLookup(f => f.FigureCode, StringComparer.Ordinal);
                return all.ToDictionary(q => q, q => Answer(q.Question, read));
            })
            .ToDictionary(a => a.Key.Question, a => a.Value);

    private static IReadOnlyList<Figure> Answer(FigureQuestion question, ILookup<string, Figure> read)
    {
        List<Figure> found = [.. read[question.Figure].Where(question.Covers)];
        return question.Period is null ? OneAYear(found) : found;
    }

    /// <summary>A unit in two periods over the same leaves: those that reported in both. Empty where there are none.</summary>
    public (Figure Now, Figure Before)? Alike(string figure, string unit, string period, string before) =>
        Alike([(figure, period, before)], unit) is [var only] ? only : null;

    /// <summary>The same for many figures; one without such leaves is left out.</summary>
    public IReadOnlyList<(Figure Now, Figure Before)> Alike(IEnumerable<(string Figure, string Period, string Before)> questions, string unit) =>
    [
        .. Answer(questions.Select(q => new AskedAlike(q.Figure, q.Period, q.Before, unit, structure)), ReadAlike).Values.Where(a => a is not null).Select(a => a!.Value),
    ];

    private Dictionary<AskedAlike, (Figure Now, Figure Before)?> ReadAlike(List<AskedAlike> all)
    {
        var found = db.Read<Figure>(
            Sql.Query("figures_alike"), new { Questions = Json(all.Select(q => new[] { q.Figure, q.Period, q.Before })), all[0].Unit, Structure = structure })
            .ToDictionary(f => (f.FigureCode, f.PeriodCode));
        return all.ToDictionary(q => q, q => found.TryGetValue((q.Figure, q.Period), out var now) && found.TryGetValue((q.Figure, q.Before), out var before)
            ? (now, before)
            : ((Figure, Figure)?)null);
    }

    /// <summary>The units of a level of which leaves have not reported in a period, with what those said last.</summary>
    public IReadOnlyList<MissingLeaves> Missing(string figure, string period, string level) => Missing([(figure, period)], level);

    /// <summary>The same for many figures.</summary>
    public IReadOnlyList<MissingLeaves> Missing(IEnumerable<(string Figure, string Period)> questions, string level) =>
        [.. Answer(questions.Select(q => new AskedMissing(q.Figure, q.Period, level, structure)), ReadMissing).Values.SelectMany(m => m)];

    private Dictionary<AskedMissing, IReadOnlyList<MissingLeaves>> ReadMissing(List<AskedMissing> all)
    {
        var leaves = db.Read<MissingLeaf>(
            Sql.Query("missing_leaves"), new { Questions = Json(all.Select(q => new[] { q.Figure, q.Period })), all[0].Level, Structure = structure })
            .ToLookup(l => (l.FigureCode, l.PeriodCode));
        return all.ToDictionary(q => q, q => (IReadOnlyList<MissingLeaves>)[.. leaves[(q.Figure, q.Period)].GroupBy(l => l.UnitCode).Select(unit => new MissingLeaves(
            q.Figure, q.Period, unit.Key, unit.Count(), unit.Count(l => l.IsUnknown == 1),
            [.. unit.Where(l => l.IsUnknown == 0).Select(l => new LeafSaid(l.NumeratorMilli, l.DenominatorMilli))]))]);
    }

    /// <summary>A measure of one unit and period, split by the breakdown it carries, largest first.</summary>
    public IReadOnlyList<BreakdownPart> ByBreakdown(string measure, string period, string unit) =>
        db.Read<BreakdownPart>(Sql.Query("measure_by_breakdown"), new { measure, period, unit, structure });

    private IReadOnlyList<Figure> Ask(FigureQuestion question, FigureUnits place) => Ask([question], place)[question];

    private Dictionary<TQ, TA> Answer<TQ, TA>(IEnumerable<TQ> questions, Func<List<TQ>, Dictionary<TQ, TA>> ask) where TQ : notnull =>
        FigureMemory.Answer(memory, db, questions, ask);

    /// <summary>Whether an official figure takes the place of the estimated one: where no fewer leaves have sent it.</summary>
    public static bool Replaces(Figure? official, Figure? estimated) =>
        official?.Value is not null && (estimated?.Value is null || official.Reported >= estimated.Reported);

    private static List<Figure> OneAYear(List<Figure> all)
    {
        if (!all.Exists(f => f.PeriodCode.EndsWith(PeriodCode.OfficialSuffix, StringComparison.Ordinal)))
            return all;
        return
        [
            .. all.Select(f => (Figure: f, Code: PeriodCode.Parse(f.PeriodCode))).GroupBy(f => (f.Figure.UnitCode, f.Code.Stretch)).Select(year =>
            {
                var official = year.FirstOrDefault(f => f.Code.Kind == PeriodKind.OfficialYear).Figure;
                var estimated = year.FirstOrDefault(f => f.Code.Kind != PeriodKind.OfficialYear).Figure;
                return estimated is null || Replaces(official, estimated) ? official! : estimated;
            }),
        ];
    }

    // What nobody sent may follow from other periods; that is asked only for figures that have an empty unit.
    private List<Figure> Read(SqliteConnection connection, List<FigureQuestion> questions, FigureUnits place)
    {
        var figures = connection.Read<Figure>(
            Sql.Query("figures"),
            new { Questions = Json(questions.Select(q => new[] { q.Figure, q.Period, q.Kind, q.LastPeriod })), place.Unit, place.Level, place.Parent, Structure = structure });
        var empty = figures.Where(f => f.NumeratorMilli is null).Select(f => (f.FigureCode, f.PeriodCode)).Distinct().ToList();
        if (empty.Count == 0)
            return figures;
        var derived = connection.Read<DerivedFigure>(
            Sql.Query("figures_derived"),
            new { Questions = Json(empty.Select(e => new[] { e.FigureCode, e.PeriodCode })), place.Unit, place.Level, place.Parent, Structure = structure })
            .ToDictionary(d => (d.FigureCode, d.PeriodCode, d.UnitCode));
        return derived.Count == 0
            ? figures
            : [.. figures.Select(f => f.NumeratorMilli is null && derived.TryGetValue((f.FigureCode, f.PeriodCode, f.UnitCode), out var d) ? d.In(f) : f)];
    }

    private static string Json(IEnumerable<string?[]> lines) => JsonSerializer.Serialize(lines);

    private sealed record Asked(FigureQuestion Question, FigureUnits Units, long? Structure);

    private sealed record AskedAlike(string Figure, string Period, string Before, string Unit, long? Structure);

    private sealed record AskedMissing(string Figure, string Period, string Level, long? Structure);

    private sealed record MissingLeaf(string FigureCode, string PeriodCode, string UnitCode, long IsUnknown, long NumeratorMilli, long DenominatorMilli);

    private sealed record DerivedFigure(
        string FigureCode, string PeriodCode, string UnitCode, long? NumeratorMilli, long? DenominatorMilli, long Reported, long Expected, long IsEstimate,
        string DerivedFrom, string ValueStatus, long Refused)
    {
        public Figure In(Figure empty) => empty with
        {
            NumeratorMilli = NumeratorMilli,
            DenominatorMilli = DenominatorMilli,
            Reported = Reported,
            Expected = Expected,
            IsEstimate = IsEstimate,
            DerivedFrom = [.. DerivedFrom.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)],
            ValueStatus = ValueStatus,
            ActualTo = null,
            Refused = Refused,
        };
    }
}

/// <summary>A figure in one period, or in all of a kind up to the last.</summary>
public sealed record FigureQuestion(string Figure, string? Period, string? Kind = null, string? LastPeriod = null)
{
    public static FigureQuestion OverTime(string figure, string kind, string lastPeriod) => new(figure, null, kind, lastPeriod);

    internal bool Covers(Figure figure) => Period is not null
        ? figure.PeriodCode == Period
        : PeriodCode.Parse(figure.PeriodCode) is var code && CatalogLoader.Snake(code.Kind) == Kind && code.Stretch.CompareTo(PeriodCode.Parse(LastPeriod!).Stretch) <= 0;
}

/// <summary>The units a question is about: the one named, all of a level, or those right below one.</summary>
public sealed record FigureUnits
{
    private FigureUnits()
    {
    }

    public string? Unit { get; private init; }

    public string? Level { get; private init; }

    public string? Parent { get; private init; }

    public static FigureUnits At(string unit) => new() { Unit = unit };

    public static FigureUnits Across(string level) => new() { Level = level };

    public static FigureUnits Below(string unit) => new() { Parent = unit };
}

/// <summary>Leaves of a unit that have not sent all of a figure that they owe in a period.</summary>
/// <param name="Leaves">How many.</param>
/// <param name="Unknown">Those of them that never sent it in an earlier period of the kind.</param>
/// <param name="Said">What each of the others said in its last period of the kind.</param>
public sealed record MissingLeaves(string FigureCode, string PeriodCode, string UnitCode, long Leaves, long Unknown, IReadOnlyList<LeafSaid> Said);

/// <param name="DenominatorMilli">0 for counts.</param>
public readonly record struct LeafSaid(long NumeratorMilli, long DenominatorMilli);

/// <param name="ValueMilli">Whole thousandths.</param>
public sealed record BreakdownPart(string BreakdownCode, string Name, long ValueMilli)
{
    public decimal Value => ValueMilli / 1000m;
}
