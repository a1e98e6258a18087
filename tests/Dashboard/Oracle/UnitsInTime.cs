using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Structures;

namespace DanVan.Tests.Dashboard.Oracle;

/// <summary>
/// Which units there were on a day and where a figure of one day belongs on another, followed from the lines of the catalog day
/// by day as docs/catalog-format.md puts it: nothing of the program's structures and covers is used.
/// </summary>
internal sealed class UnitsInTime
{
    /// <summary>A stretch of a figure laid to a unit, in millionths.</summary>
    public readonly record struct Stretch(string Unit, int From, int To);

    private const int Whole = 1_000_000;

    private readonly List<OrgUnit> _lines;
    private readonly List<Succession> _changes;
    private readonly List<DateOnly> _days;

    public UnitsInTime(IEnumerable<OrgUnit> lines, IEnumerable<Succession> changes)
    {
        _lines = [.. lines.Where(l => l.RecordedTo is null)];
        _changes = [.. changes.Where(c => c.RecordedTo is null)];
        _days = [.. _lines.Select(l => l.ValidFrom).Concat(_changes.Select(c => c.Effective)).Distinct().Order()];
    }

    /// <summary>The days on which something changed, oldest first.</summary>
    public IReadOnlyList<DateOnly> Days => _days;

    public IEnumerable<OrgUnit> On(DateOnly day) => _lines.Where(l => l.ValidFrom <= day && !(l.ValidTo < day));

    /// <summary>Figures live on units that never have another below them.</summary>
    public bool IsLeaf(string unit) => _lines.TrueForAll(l => l.ParentCode != unit);

    public OrgUnit? Find(string unit, DateOnly day) => On(day).SingleOrDefault(u => u.Code == unit);

    /// <summary>The unit and all above it, the province last.</summary>
    public IEnumerable<OrgUnit> Up(string unit, DateOnly day)
    {
        for (var at = Find(unit, day); at is not null; at = at.ParentCode is { } parent ? Find(parent, day) : null)
            yield return at;
    }

    /// <summary>Where the figures of a unit of one day belong on another: to whom, and what stretch of them.</summary>
    public IReadOnlyList<Stretch> Laid(string unit, DateOnly of, DateOnly wanted)
    {
        List<Stretch> laid = [new(unit, 0, Whole)];
        foreach (var day in _days.Where(d => d > of && d <= wanted))
            laid = [.. laid.SelectMany(s => Divide(s, Onward(s.Unit, day)))];
        foreach (var day in _days.Where(d => d <= of && d > wanted).Reverse())
            laid = [.. laid.SelectMany(s => Divide(s, Back(s.Unit, day)))];
        return laid;
    }

    // Bounds are kept in whole millionths at every division.
    private static IEnumerable<Stretch> Divide(Stretch whole, List<(string Unit, int Share)> parts)
    {
        var given = 0;
        foreach (var (unit, share) in parts)
        {
            var from = whole.From + (int)Math.Floor((decimal)(whole.To - whole.From) * given / Whole);
            given += share;
            yield return new(unit, from, whole.From + (int)Math.Floor((decimal)(whole.To - whole.From) * given / Whole));
        }
    }

    private List<(string Unit, int Share)> Onward(string unit, DateOnly day)
    {
        var lines = _changes.Where(c => c.Predecessor == unit && c.Effective == day && c.Successor is not null).ToList();
        if (lines.Count == 0)
            return Find(unit, day) is not null ? [(unit, Whole)] : Onward(Find(unit, day.AddDays(-1))!.ParentCode!, day);
        return lines.TrueForAll(l => l.Share is not null) ? [.. lines.Select(l => (l.Successor!, l.Share!.Value))] : [(LowestOver(lines.Select(l => l.Successor!), day), Whole)];
    }

    private List<(string Unit, int Share)> Back(string unit, DateOnly day)
    {
        var before = day.AddDays(-1);
        var lines = _changes.Where(c => c.Successor == unit && c.Effective == day).ToList();
        var own = Find(unit, before) is not null;
        if (lines.Count == 0)
            return own ? [(unit, Whole)] : Back(Find(unit, day)!.ParentCode!, day);
        // One that goes on was in its own place before, too.
        var places = lines.Select(l => l.Predecessor).Concat(own ? [unit] : []).Distinct().ToList();
        if (places.Count == 1)
            return [(places[0], Whole)];
        return places.Count == lines.Count && lines.TrueForAll(l => l.BackShare is not null)
            ? [.. lines.Select(l => (l.Predecessor, l.BackShare!.Value))]
            : [(LowestOver(places, before), Whole)];
    }

    private string LowestOver(IEnumerable<string> units, DateOnly day) =>
        units.Select(u => Up(u, day).Select(a => a.Code)).Aggregate((one, other) => one.Intersect(other)).First();
}
