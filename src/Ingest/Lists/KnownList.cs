using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Lists;

/// <summary>What is worked out once of a form whose rows are entries of a list.</summary>
internal sealed class KnownList
{
    private readonly Dictionary<string, ListChoice>[] choices;

    public KnownList(FormDefinition form)
    {
        UnitColumn = form.Columns.Index().First(c => c.Item.Type == ColumnType.Unit).Index;
        Key = [.. form.EntryKey.Select(k => form.Columns.Index().First(c => c.Item.Code == k).Index)];
        choices = [.. form.Columns.Select(ChoicesOf)];
    }

    /// <summary>Position of the column that says whose entry a row is.</summary>
    public int UnitColumn { get; }

    /// <summary>Positions of the columns that no two entries have alike.</summary>
    public int[] Key { get; }

    /// <summary>The choice that a text means, or null.</summary>
    public ListChoice? Choice(int column, string text) => choices[column].GetValueOrDefault(Folding.Key(text));

    private static Dictionary<string, ListChoice> ChoicesOf(FormColumn column)
    {
        var known = new Dictionary<string, ListChoice>(StringComparer.Ordinal);
        foreach (var choice in column.Choices)
        {
            foreach (var word in choice.Aliases.Prepend(choice.Code).Prepend(choice.Name))
                known.TryAdd(Folding.Key(word), choice);
        }
        return known;
    }
}
