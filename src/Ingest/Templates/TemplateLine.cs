using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Templates;

/// <summary>A row of a vertical form: a heading, or a measure.</summary>
/// <param name="Level">How deep a heading lies; 0 for the topmost.</param>
/// <param name="Column">The measure; null for a heading.</param>
public sealed record TemplateLine(string Text, int Level, FormColumn? Column)
{
    /// <summary>The measures in printed order, each heading before the first that stands under it.</summary>
    public static IReadOnlyList<TemplateLine> Of(FormDefinition form)
    {
        var lines = new List<TemplateLine>();
        IReadOnlyList<string> before = [];
        foreach (var column in form.Columns)
        {
            var headings = column.Header.SkipLast(1).ToList();
            var shared = headings.Zip(before).TakeWhile(p => p.First == p.Second).Count();
            lines.AddRange(headings.Skip(shared).Select((text, i) => new TemplateLine(text, shared + i, null)));
            lines.Add(new(column.Header[^1], headings.Count, column));
            before = headings;
        }
        return lines;
    }
}
