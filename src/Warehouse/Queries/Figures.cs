using DanVan.Warehouse.Statements;

namespace DanVan.Warehouse.Queries;

/// <summary>
/// The figures that pages and exports show, all by one query. Everywhere <c>figure</c> is an indicator id
/// (<c>k9-ty-le-giai-quyet</c>) or a measure code (<c>TTCP-2021/01-TCD/1</c>); <c>kind</c> is
/// quarter | six_months | nine_months | year. Units and periods without a report are rows without a value.
/// </summary>
/// <param name="structure">Key of the structure whose units are meant; null for those of each period, as reported.</param>
public sealed class Figures(Db db, long? structure = null)
{
    /// <summary>One unit, one period; null where unit, period or figure does not exist.</summary>
    public Figure? One(string figure, string period, string unit) =>
        Ask(new Question(figure) { Unit = unit, Period = period }).SingleOrDefault();

    /// <summary>One unit over all periods of a kind, oldest first.</summary>
    public IReadOnlyList<Figure> OverTime(string figure, string unit, string kind, string lastPeriod) =>
        Ask(new Question(figure) { Unit = unit, Kind = kind, LastPeriod = lastPeriod });

    /// <summary>All units of a level in one period, in the catalog's order.</summary>
    public IReadOnlyList<Figure> AcrossLevel(string figure, string period, string level) =>
        Ask(new Question(figure) { Level = level, Period = period });

    /// <summary>The units right below one, each with its own figure: what the figure of that unit is made of.</summary>
    public IReadOnlyList<Figure> OfChildren(string figure, string period, string unit) =>
        Ask(new Question(figure) { Parent = unit, Period = period });

    /// <summary>All units of a level over all periods of a kind, unit by unit, oldest period first.</summary>
    public IReadOnlyList<Figure> Grid(string figure, string level, string kind, string lastPeriod) =>
        Ask(new Question(figure) { Level = level, Kind = kind, LastPeriod = lastPeriod });

    /// <summary>A unit in two periods over the same leaves: those that reported in both. Empty where there are none.</summary>
    public (Figure Now, Figure Before)? Alike(string figure, string unit, string period, string before)
    {
        using var connection = db.Open();
        var both = connection.Read<Figure>(Sql.Query("figures_alike"), new { Figure = figure, Unit = unit, Period = period, Before = before, Structure = structure });
        return both.Count == 2 ? (both.Single(f => f.PeriodCode == period), both.Single(f => f.PeriodCode == before)) : null;
    }

    /// <summary>The units of a level of which leaves have not reported in a period, with what those said last.</summary>
    public IReadOnlyList<MissingLeaves> Missing(string figure, string period, string level)
    {
        using var connection = db.Open();
        return connection.Read<MissingLeaves>(
            Sql.Query("missing_leaves"), new { Figure = figure, Period = period, Level = level, Parent = (string?)null, Structure = structure });
    }

    /// <summary>A measure of one unit and period, split by the breakdown it carries, largest first.</summary>
    public IReadOnlyList<BreakdownPart> ByBreakdown(string measure, string period, string unit)
    {
        using var connection = db.Open();
        return connection.Read<BreakdownPart>(Sql.Query("measure_by_breakdown"), new { measure, period, unit, structure });
    }

    private List<Figure> Ask(Question question)
    {
        using var connection = db.Open();
        question = question with { Structure = structure };
        var figures = connection.Read<Figure>(Sql.Query("figures"), question);
        if (figures.All(f => f.NumeratorMilli is not null))
            return figures;
        var derived = connection.Read<DerivedFigure>(Sql.Query("figures_derived"), question).ToDictionary(d => (d.PeriodCode, d.UnitCode));
        return derived.Count == 0 ? figures : [.. figures.Select(f => f.NumeratorMilli is null && derived.TryGetValue((f.PeriodCode, f.UnitCode), out var d) ? d.In(f) : f)];
    }

    private sealed record DerivedFigure(
        string PeriodCode, string UnitCode, long? NumeratorMilli, long? DenominatorMilli, long Reported, long Expected, long IsEstimate,
        string DerivedFrom, long Refused)
    {
        public Figure In(Figure empty) => empty with
        {
            NumeratorMilli = NumeratorMilli,
            DenominatorMilli = DenominatorMilli,
            Reported = Reported,
            Expected = Expected,
            IsEstimate = IsEstimate,
            DerivedFrom = [.. DerivedFrom.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)],
            Refused = Refused,
        };
    }

    private sealed record Question(string Figure)
    {
        public long? Structure { get; init; }

        public string? Unit { get; init; }

        public string? Level { get; init; }

        public string? Parent { get; init; }

        public string? Period { get; init; }

        public string? Kind { get; init; }

        public string? LastPeriod { get; init; }
    }
}

/// <summary>Leaves of a unit that have not sent all of a figure that they owe in a period.</summary>
/// <param name="Leaves">How many.</param>
/// <param name="Unknown">Those of them that never sent it in an earlier period of the kind.</param>
/// <param name="NumeratorMilli">What the others said in their last period of the kind, together.</param>
/// <param name="DenominatorMilli">Likewise; 0 for counts.</param>
public sealed record MissingLeaves(string UnitCode, long Leaves, long Unknown, long NumeratorMilli, long DenominatorMilli);

/// <param name="ValueMilli">Whole thousandths.</param>
public sealed record BreakdownPart(string BreakdownCode, string Name, long ValueMilli)
{
    public decimal Value => ValueMilli / 1000m;
}
