using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Structures;

/// <summary>Which units there were when, and what became of them: structure by structure, as the catalog now believes.</summary>
public sealed class UnitHistory
{
    private readonly ILookup<(string, DateOnly), Succession> _ofPredecessor;
    private readonly ILookup<(string, DateOnly), Succession> _ofSuccessor;

    /// <param name="versions">Lines of units; those no longer believed are left out.</param>
    public UnitHistory(IReadOnlyList<OrgUnit> versions, IReadOnlyList<Succession> successions)
    {
        var believed = versions.Where(v => v.RecordedTo is null).ToList();
        Successions = [.. successions.Where(s => s.RecordedTo is null)];
        _ofPredecessor = Successions.ToLookup(s => (s.Predecessor, s.Effective));
        _ofSuccessor = Successions.Where(s => s.Successor is not null).ToLookup(s => (s.Successor!, s.Effective));
        Structures = Cut(believed, Successions);
    }

    /// <summary>Oldest first, without gaps; the newest has no end.</summary>
    public IReadOnlyList<UnitStructure> Structures { get; }

    public IReadOnlyList<Succession> Successions { get; }

    /// <summary>The structure in force on a day; days before the first have the first.</summary>
    public UnitStructure On(DateOnly day) => Structures[IndexOn(day)];

    /// <summary>Units whose figures add up to those of another structure's units.</summary>
    public IReadOnlyList<CoverPart> Cover(UnitStructure wanted, UnitStructure of) => UnitCover.Of(this, wanted, of);

    /// <summary>
    /// Where the figures of a unit go from one structure to the next, or to the one before: parts of a whole in millionths,
    /// in the order declared. They may go to a unit above, where no lower one can be named.
    /// </summary>
    internal IReadOnlyList<(string Code, int Share)> Step(string code, int from, bool isForward)
    {
        var (here, there) = (Structures[from], Structures[from + (isForward ? 1 : -1)]);
        var lines = isForward
            ? _ofPredecessor[(code, there.From)].Where(s => s.Successor is { } next && there.Find(next) is not null).Select(s => (Code: s.Successor!, s.Share)).ToList()
            : [.. _ofSuccessor[(code, here.From)].Where(s => there.Find(s.Predecessor) is not null).Select(s => (Code: s.Predecessor, Share: s.BackShare))];
        // One that took others in was itself there before.
        if (!isForward && lines.Count > 0 && there.Find(code) is not null && lines.TrueForAll(l => l.Code != code))
            lines.Add((code, null));
        // Out of one unit only: all of it was that unit's, however the unit was divided.
        if (lines is [var only] && (!isForward || only.Share == Succession.Whole))
            return [(only.Code, Succession.Whole)];
        if (lines.Count > 0 && lines.TrueForAll(l => l.Share is not null) && lines.Sum(l => l.Share) == Succession.Whole)
            return [.. lines.Select(l => (l.Code, l.Share!.Value))];
        if (lines.Count > 0)
            return [(there.CommonAncestor(lines.Select(l => l.Code)), Succession.Whole)];
        if (there.Find(code) is not null)
            return [(code, Succession.Whole)];
        // Ended without successor, or begun without predecessor: its figures stay with the unit above it.
        return here.Find(code)?.ParentCode is { } parent ? Step(parent, from, isForward) : [(there.Root.Code, Succession.Whole)];
    }

    internal int IndexOf(UnitStructure structure) => IndexOn(structure.From);

    private int IndexOn(DateOnly day)
    {
        var index = 0;
        while (index + 1 < Structures.Count && Structures[index + 1].From <= day)
            index++;
        return index;
    }

    private static List<UnitStructure> Cut(List<OrgUnit> versions, IReadOnlyList<Succession> successions)
    {
        var order = versions.Select(v => v.Code).Distinct().Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        List<DateOnly> days =
        [
            .. versions.Select(v => v.ValidFrom)
                .Concat(versions.Where(v => v.ValidTo is not null).Select(v => v.ValidTo!.Value.AddDays(1)))
                .Concat(successions.Select(s => s.Effective)).Distinct().Order(),
        ];
        var structures = new List<UnitStructure>();
        foreach (var (day, index) in days.Select((d, i) => (d, i)))
        {
            var units = versions.Where(v => v.ExistsOn(day)).OrderBy(v => order[v.Code]).ToList();
            // Before there is a province nothing can add up to it.
            if (units.Exists(u => u.ParentCode is null))
                structures.Add(new(day, index + 1 < days.Count ? days[index + 1].AddDays(-1) : null, units));
        }
        return structures;
    }
}
