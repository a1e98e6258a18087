using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Dashboard.Readings;

/// <summary>What a later version of a list says otherwise than the former. Entries are the same by the form's key, wherever their rows stand.</summary>
/// <param name="Changed">Cells of entries that both versions have.</param>
/// <param name="Added">Entries that only the later one has.</param>
/// <param name="Removed">Entries that only the former one has.</param>
public sealed record ListDifference(IReadOnlyList<ChangedCell> Changed, IReadOnlyList<NamedEntry> Added, IReadOnlyList<NamedEntry> Removed)
{
    public bool IsEmpty => Changed.Count + Added.Count + Removed.Count == 0;

    public static ListDifference Of(FormDefinition form, IReadOnlyList<ListEntry> former, IReadOnlyList<ListEntry> later)
    {
        var (old, now) = (ByKey(form, former), ByKey(form, later));
        var changed =
            from entry in now
            where old.ContainsKey(entry.Key)
            from column in form.Columns
            let before = CellOf(old[entry.Key], column)
            let after = CellOf(entry.Value, column)
            where before?.Code != after?.Code
            select new ChangedCell(Named(form, entry.Value), column, before, after, old[entry.Key].Sheet, entry.Value.Sheet);
        return new([.. changed], Once(form, now, old), Once(form, old, now));
    }

    private static Dictionary<string, ListEntry> ByKey(FormDefinition form, IReadOnlyList<ListEntry> entries) => entries
        .GroupBy(e => string.Join('\u001F', form.EntryKey.Select(e.Code).Prepend(e.Unit)), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    private static List<NamedEntry> Once(FormDefinition form, Dictionary<string, ListEntry> here, Dictionary<string, ListEntry> there) =>
        [.. here.Where(h => !there.ContainsKey(h.Key)).Select(h => Named(form, h.Value))];

    private static NamedEntry Named(FormDefinition form, ListEntry entry) => new(
        string.Join(", ", form.EntryKey.Select(k => entry.Cells.FirstOrDefault(c => c.Column == k)?.Text).OfType<string>()), $"{entry.Sheet}, dòng {entry.Row}");

    private static ListCell? CellOf(ListEntry entry, FormColumn column) => entry.Cells.FirstOrDefault(c => c.Column == column.Code);
}

/// <param name="Name">The cells of the form's key: "Tổ tự quản thôn 3, Xã Đắk Mar".</param>
/// <param name="Place">"Sheet1, dòng 12".</param>
public sealed record NamedEntry(string Name, string Place);

/// <param name="Before">Null where the cell was blank.</param>
/// <param name="After">Null where it is blank now.</param>
public sealed record ChangedCell(NamedEntry Entry, FormColumn Column, ListCell? Before, ListCell? After, string SheetBefore, string SheetAfter);
