namespace DanVan.Dashboard.Sheets;

/// <summary>The rows or columns that a drawing shows, in order, with a gap wherever some between are left out.</summary>
internal sealed class Axis
{
    private Axis(IReadOnlyList<Slot> slots) => Slots = slots;

    public IReadOnlyList<Slot> Slots { get; }

    /// <param name="shown">1-based indices, in any order.</param>
    /// <param name="isHidden">What the sheet itself hides: shown only where asked for, never to fill a gap of one.</param>
    public static Axis Of(IEnumerable<int> shown, Func<int, bool> isHidden)
    {
        var slots = new List<Slot>();
        foreach (var index in shown.Distinct().Order())
        {
            var last = slots.Count == 0 ? index - 1 : slots[^1].Last;
            // A gap takes the room of what it hides.
            if (index - last == 2 && !isHidden(index - 1))
                slots.Add(new Slot(index - 1, index - 1, false));
            else if (index - last > 1)
                slots.Add(new Slot(last + 1, index - 1, true));
            slots.Add(new Slot(index, index, false));
        }
        return new Axis(slots);
    }

    /// <summary>The slots that a range covers; a gap only where both its sides are, so that neighbours never meet in it.</summary>
    /// <returns>The first slot and how many; none where the range is not shown.</returns>
    public (int First, int Count) Span(int first, int last)
    {
        var start = -1;
        var end = -1;
        for (var i = 0; i < Slots.Count; i++)
        {
            if (Slots[i].IsGap || Slots[i].First < first || Slots[i].Last > last)
                continue;
            start = start < 0 ? i : start;
            end = i;
        }
        return start < 0 ? (0, 0) : (start, end - start + 1);
    }
}

/// <param name="Last">Equal to <paramref name="First"/> unless the slot is a gap.</param>
internal readonly record struct Slot(int First, int Last, bool IsGap);
