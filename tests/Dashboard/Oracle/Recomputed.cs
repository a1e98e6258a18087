using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Oracle;

/// <summary>What a figure should be, in whole thousandths above and below the line.</summary>
internal sealed record Expectation(long? Numerator, long? Denominator, int Reported, int Expected, bool IsEstimate, bool IsDerived = false, int Refused = 0);

/// <summary>
/// Every figure once more, from the values of the cells and the lines of the catalog, as the decisions put it
/// (0054, 0090, 0130): plain sums over leaves, no query and no mart.
/// </summary>
internal sealed class Recomputed
{
    private readonly ProvinceCatalog _catalog;
    private readonly UnitsInTime _units;
    private readonly Dictionary<(string Period, string Unit, string Measure), long> _values;
    private readonly HashSet<(string Period, string Form, string Unit)> _sent;
    private readonly HashSet<(string Period, string Form)> _sentByAny;
    private readonly Dictionary<(DateOnly Of, DateOnly Wanted), ILookup<string, Laid>> _laid = [];
    private readonly Dictionary<(string Form, DateOnly Day), HashSet<string>> _owing = [];
    private readonly Dictionary<(string Calendar, PeriodCode Period, MeasureClass Class), List<FollowsFrom>> _ways = [];
    private readonly Dictionary<(string Form, PeriodCode Period), (bool, bool)> _roles = [];

    /// <summary>The stretches of a leaf's figures that belong to a unit; those that touch are one.</summary>
    private sealed record Laid(string Leaf, List<(int From, int To)> Stretches)
    {
        public bool IsEstimate => Stretches is not [(0, 1_000_000)];
    }

    /// <summary>Periods added and taken off; a stock is read from one, as its own or as what that period left over.</summary>
    private sealed record FollowsFrom(List<(Period Period, int Sign)> Parts, bool IsLeftOver);

    public Recomputed(ProvinceCatalog catalog, UnitsInTime units, IEnumerable<(string Period, string Unit, string Measure, long Milli)> cells)
    {
        (_catalog, _units) = (catalog, units);
        _values = cells.GroupBy(c => (c.Period, c.Unit, c.Measure)).ToDictionary(g => g.Key, g => g.Sum(c => c.Milli));
        _sent = [.. _values.Keys.Select(k => (k.Period, FormOf(k.Measure), k.Unit))];
        _sentByAny = [.. _sent.Select(s => (s.Period, s.Form))];
    }

    /// <param name="wanted">A day of the structure in which the unit is meant; null for that of the period.</param>
    public Expectation Of(IndicatorDefinition indicator, PeriodCode period, string unit, DateOnly? wanted)
    {
        var received = Received(indicator, period, unit, wanted);
        return received.Numerator is null && Derived(indicator, period, unit, wanted) is { } derived ? derived : received;
    }

    private static string FormOf(string measure) => measure[..measure.LastIndexOf('/')];

    private static IEnumerable<(IndicatorTerm Term, bool IsAbove)> Terms(IndicatorDefinition indicator) =>
        indicator.Numerator.Select(t => (t, true)).Concat(indicator.Denominator.Select(t => (t, false)));

    private Expectation Received(IndicatorDefinition indicator, PeriodCode code, string unit, DateOnly? wanted)
    {
        var period = code.ToString();
        var asked = Terms(indicator).Select(t => FormOf(t.Term.Measure)).Distinct().Select(f => (Form: _catalog.Form(f)!, Period: Dated(f, code)))
            .Where(f => f.Period is not null && IsAsked(f.Form, f.Period)).ToList();
        var result = new Sides();
        int reported = 0, expected = 0;
        foreach (var laid in asked.SelectMany(f => Below(unit, f.Period!.To, wanted)).DistinctBy(l => l.Leaf))
        {
            var owed = asked.Where(f => Owing(f.Form, f.Period!.To).Contains(laid.Leaf)).Select(f => f.Form.Key).ToList();
            var hasAll = owed.TrueForAll(f => _sent.Contains((period, f, laid.Leaf)));
            expected += owed.Count > 0 ? 1 : 0;
            reported += owed.Count > 0 && hasAll ? 1 : 0;
            foreach (var (term, isAbove) in hasAll ? Terms(indicator) : [])
                if (_values.TryGetValue((period, laid.Leaf, term.Measure), out var value))
                    result.Add(isAbove, term.Sign * Share(Counted(term.Kind, value), laid), laid.IsEstimate);
        }
        return new(result.Above, result.Under, reported, expected, result.IsEstimate);
    }

    private Expectation? Derived(IndicatorDefinition indicator, PeriodCode code, string unit, DateOnly? wanted)
    {
        var terms = Terms(indicator).Select(t => (t.Term, t.IsAbove, Form: _catalog.Form(FormOf(t.Term.Measure))!, Column: _catalog.Measure(t.Term.Measure)!.Value.Column))
            .Where(t => Role(t.Form, code).Plays).ToList();
        if (terms.Count == 0 || terms.Exists(t => t.Form.DerivedAs(t.Column) is null || _sentByAny.Contains((code.ToString(), t.Form.Key)) || !Role(t.Form, code).IsOpen))
            return null;
        var result = new Sides();
        int reported = 0, expected = 0, refused = 0;
        foreach (var laid in Below(unit, Dated(terms[0].Form.Key, code)!.To, wanted))
        {
            var worth = terms.Select(t => (t.Term, t.IsAbove, IsFlow: t.Form.DerivedAs(t.Column) == MeasureClass.Flow, Parts: Parts(t.Form, t.Column, code, laid.Leaf))).ToList();
            var owes = terms.Select(t => Owing(t.Form, Dated(t.Form.Key, code)!.To).Contains(laid.Leaf)).ToList();
            var hasAll = worth.Index().All(w => w.Item.Parts is not null || !owes[w.Index]) && worth.Exists(w => w.Parts is not null);
            var isImpossible = worth.Exists(w => w.IsFlow && w.Parts?.Sum(p => p.Sign * p.Milli) < 0);
            expected += owes.Contains(true) ? 1 : 0;
            refused += isImpossible ? 1 : 0;
            if (!hasAll || isImpossible)
                continue;
            reported += owes.Contains(true) ? 1 : 0;
            foreach (var (term, isAbove, _, parts) in worth.Where(w => w.Parts is not null))
                result.Add(
                    isAbove,
                    term.Sign * (term.Kind == TermKind.Value ? parts!.Sum(p => p.Sign * Share(p.Milli, laid)) : Share(Counted(term.Kind, parts!.Sum(p => p.Sign * p.Milli)), laid)),
                    laid.IsEstimate);
        }
        return result.IsAny || refused > 0 ? new(result.Above, result.Under, reported, expected, result.IsEstimate, result.IsAny, refused) : null;
    }

    private static long Counted(TermKind kind, long milli) => kind switch
    {
        TermKind.Value => milli,
        TermKind.Positive => milli > 0 ? 1000 : 0,
        _ => 1000,
    };

    // The stretch of a figure laid out as a line of whole thousandths.
    private static long Share(long milli, Laid laid) => laid.Stretches.Sum(s =>
        (long)(Math.Floor((decimal)milli * s.To / 1_000_000) - Math.Floor((decimal)milli * s.From / 1_000_000)));

    private Period? Dated(string form, PeriodCode code) => _catalog.CalendarOf(_catalog.Form(form)!).Find(code);

    private bool IsAsked(FormDefinition form, Period period) => form.IsAskedIn(period) && _units.On(period.To).Any(u => u.IsExpected && form.OwedBy.Contains(u.Group));

    private HashSet<string> Owing(FormDefinition form, DateOnly day)
    {
        if (!_owing.TryGetValue((form.Key, day), out var owing))
            _owing[(form.Key, day)] = owing = [.. _units.On(day)
                .Where(u => u.IsExpected && form.Rows.Contains(u.Level) && _units.IsLeaf(u.Code) && _units.Up(u.Code, day).Any(a => a.IsExpected && form.OwedBy.Contains(a.Group)))
                .Select(u => u.Code)];
        return owing;
    }

    private IEnumerable<Laid> Below(string unit, DateOnly of, DateOnly? wanted)
    {
        var day = wanted ?? of;
        if (!_laid.TryGetValue((of, day), out var known))
        {
            _laid[(of, day)] = known = (
                from leaf in _units.On(of)
                where _units.IsLeaf(leaf.Code)
                from stretch in _units.Laid(leaf.Code, of, day)
                from above in _units.Up(stretch.Unit, day)
                group (stretch.From, stretch.To) by (above.Code, Leaf: leaf.Code)).ToLookup(g => g.Key.Code, g => new Laid(g.Key.Leaf, Joined(g)));
        }
        return known[unit];
    }

    private static List<(int From, int To)> Joined(IEnumerable<(int From, int To)> stretches)
    {
        var joined = new List<(int From, int To)>();
        foreach (var (from, to) in stretches.Order())
            if (joined.Count > 0 && joined[^1].To == from)
                joined[^1] = (joined[^1].From, to);
            else
                joined.Add((from, to));
        return joined;
    }

    /// <summary>
    /// Whether a form has a say in a period, being asked in it or in one that it could follow from, and whether all that it could follow
    /// from was sent by somebody.
    /// </summary>
    private (bool Plays, bool IsOpen) Role(FormDefinition form, PeriodCode code)
    {
        if (_roles.TryGetValue((form.Key, code), out var role))
            return role;
        var ways = new[] { MeasureClass.Flow, MeasureClass.Opening, MeasureClass.Closing }.SelectMany(c => Ways(form.Calendar, code, c)).ToList();
        return _roles[(form.Key, code)] = (
            Dated(form.Key, code) is { } period && (IsAsked(form, period) || ways.Exists(w => w.Parts.Exists(p => IsAsked(form, p.Period)))),
            ways.Exists(w => w.Parts.TrueForAll(p => _sentByAny.Contains((p.Period.Code.ToString(), form.Key)))));
    }

    /// <summary>What a leaf's figure follows from by the best way of which it reported every part; null where there is none.</summary>
    private List<(int Sign, long Milli)>? Parts(FormDefinition form, FormColumn column, PeriodCode code, string leaf)
    {
        foreach (var way in Ways(form.Calendar, code, form.DerivedAs(column)!.Value))
        {
            if (way.IsLeftOver && form.LeftOverOf(column) is null)
                continue;
            var measure = $"{form.Key}/{(way.IsLeftOver ? form.LeftOverOf(column) : column.Code)}";
            if (way.Parts.TrueForAll(p => _values.ContainsKey((p.Period.Code.ToString(), leaf, measure))))
                return [.. way.Parts.Select(p => (p.Sign, _values[(p.Period.Code.ToString(), leaf, measure)]))];
        }
        return null;
    }

    private List<FollowsFrom> Ways(string calendarId, PeriodCode code, MeasureClass kind)
    {
        if (_ways.TryGetValue((calendarId, code, kind), out var known))
            return known;
        var calendar = _catalog.Calendars.Single(c => c.Id == calendarId);
        List<Period> OfYear(int year) => [.. calendar.Periods.Select(p => calendar.Find(new PeriodCode(year, p.Kind, p.Seq))!)];
        if (calendar.Find(code) is not { } wanted || wanted.Status == ValueStatus.Official)
            return [];
        var year = OfYear(code.Year).Where(p => (p.From, p.To) != (wanted.From, wanted.To)).ToList();
        List<FollowsFrom> Stock(IEnumerable<Period> periods, bool isLeftOver) =>
            [.. periods.OrderBy(IsEstimated).ThenBy(p => Far(p.From, wanted.From) + Far(p.To, wanted.To)).ThenBy(p => p.Code).Select(p => new FollowsFrom([(p, 1)], isLeftOver))];
        return _ways[(calendarId, code, kind)] = kind switch
        {
            MeasureClass.Flow => Flows(wanted, year),
            MeasureClass.Closing => Stock(year.Where(p => p.To == wanted.To), false),
            _ => [.. Stock(year.Where(p => p.From == wanted.From), false), .. Stock(OfYear(code.Year - 1).Concat(year).Where(p => p.To.AddDays(1) == wanted.From), true)],
        };
    }

    /// <summary>
    /// Every combination of periods, each taken once, taken off once or left out, that covers each day of the wanted one once and
    /// no other: those of counted periods first, then the fewest taken off, then the fewest.
    /// </summary>
    private static List<FollowsFrom> Flows(Period wanted, List<Period> others)
    {
        var bounds = others.Append(wanted).SelectMany(p => new[] { p.From, p.To.AddDays(1) }).Distinct().Order().ToList();
        List<int> Covers(Period p) => [.. bounds.Take(bounds.Count - 1).Select(b => p.From <= b && b <= p.To ? 1 : 0)];
        var combinations = new List<List<(Period Period, int Sign)>> { new() };
        foreach (var period in others)
            combinations = [.. combinations.SelectMany(c => new List<(Period, int)>[] { c, [.. c, (period, 1)], [.. c, (period, -1)] })];
        var target = Covers(wanted);
        return [.. combinations
            .Where(c => c.Count > 0 && Enumerable.Range(0, target.Count).All(i => c.Sum(p => p.Sign * Covers(p.Period)[i]) == target[i]))
            .OrderBy(c => c.Exists(p => IsEstimated(p.Period))).ThenBy(c => c.Count(p => p.Sign < 0)).ThenBy(c => c.Count)
            .Select(c => new FollowsFrom(c, false))];
    }

    private static bool IsEstimated(Period period) => period.ActualTo is not null;

    private static int Far(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber);

    /// <summary>Sums of which "nothing came" is told from zero.</summary>
    private sealed class Sides
    {
        public long? Above { get; private set; }

        public long? Under { get; private set; }

        public bool IsEstimate { get; private set; }

        public bool IsAny => Above is not null || Under is not null;

        public void Add(bool isAbove, long milli, bool isEstimate)
        {
            if (isAbove)
                Above = (Above ?? 0) + milli;
            else
                Under = (Under ?? 0) + milli;
            IsEstimate |= isEstimate;
        }
    }
}
