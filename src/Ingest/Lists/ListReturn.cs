using DanVan.Ingest.Reading;
using DanVan.Ingest.Recognition;
using DanVan.Ingest.Units;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Lists;

/// <summary>The entries that the tables of a recognised list bring, and what is wrong with them.</summary>
internal static class ListReturn
{
    /// <returns>Entries whose unit is known; those that break the key are told and left out.</returns>
    public static List<ListEntry> Read(RecognisedForm recognised, KnownList list, UnitDirectory units, List<Finding> findings)
    {
        // Without them nothing can be held against the sender's units or the period's year; that is told already.
        if (recognised is not { Sender: { } sender, Period: { } period })
            return [];
        var area = units.DistrictOf(sender) ?? units.Province;
        var entries = new List<ListEntry>();
        var seen = new Dictionary<string, (Sheet Sheet, string Cell)>(StringComparer.Ordinal);
        foreach (var table in recognised.Tables)
        {
            var meanings = new CellMeanings(table, list, units, sender, area, period.Code.Year, findings);
            var read = new EntryReader(table, list, meanings, findings).Read();
            foreach (var entry in read)
            {
                if (KeyOf(entry, table, list) is not { } key || seen.TryAdd(key, (table.Sheet, table.Address(entry.Row, list.Key[0]))))
                    entries.Add(entry);
                else
                    findings.Add(ListFindings.Double(table, entry.Row, list.Key[0], entry.Code(table.Form.Codes[list.Key[0]])!, Place(seen[key], table.Sheet)));
            }
            if (read.Count == 0 && !findings.Exists(f => f.Sheet == table.Sheet.Name && f.Severity == Severity.Error))
                findings.Add(ListFindings.Empty(table));
        }
        return entries;
    }

    /// <summary>The leaves a list speaks for: all that the sender's lists are asked of, whether they have entries or not.</summary>
    public static List<string> Leaves(RecognisedForm recognised, UnitDirectory units, IReadOnlyList<ListEntry> entries)
    {
        if (recognised.Sender is not { } sender)
            return [];
        var rows = recognised.Form.Definition.Rows;
        return [.. units.ScopeOf(sender).Units.Where(u => rows.Contains(u.Level) && (u.IsExpected || u == sender)).Select(u => u.Code)
            .Concat(entries.Select(e => e.Unit)).Distinct(StringComparer.Ordinal)];
    }

    private static string Place((Sheet Sheet, string Cell) first, Sheet own) =>
        first.Sheet == own ? first.Cell : $"{first.Cell} sheet {Vietnamese.Quote(first.Sheet.Name)}";

    private static string? KeyOf(ListEntry entry, FormTable table, KnownList list)
    {
        var parts = new string[list.Key.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (entry.Code(table.Form.Codes[list.Key[i]]) is not { } part)
                return null;
            parts[i] = Folding.Key(part);
        }
        return string.Join('\n', parts);
    }
}
