using DanVan.Warehouse.Vietnamese;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>What only a form of <c>shape: list_rows</c> has: its columns' types, its entries' name and key.</summary>
internal static class ListReader
{
    public static FormColumn Column(YamlMap map)
    {
        var isType = map.TryWord("type", Words.ListColumnTypes, out var type);
        // Under a type that is misspelt any of the keys may well be meant.
        if (!isType)
            map.PassTheRest();
        return new(
            ColumnReader.ColumnCode(map), [.. map.Texts("header").Select(t => t.Value)], map.Text("gloss"), "",
            isType ? type : ColumnType.Text, MeasureClass.State, 0, map.OptionalWord("required", Words.YesNo, false))
        {
            Choices = isType && type == ColumnType.Choice ? Choices(map) : [],
            Levels = isType && type == ColumnType.Place
                ? map.Values("levels", (string text, out string level) => Words.Levels.Parse(text, out level), Words.Levels.Expected)
                : [],
        };
    }

    /// <summary>The header that a list's table is found by: its first column's.</summary>
    public static string FirstHeader(IReadOnlyList<FormColumn> columns) =>
        columns.Count > 0 && columns[0].Header.Count > 0 ? columns[0].Header[^1] : "";

    public static FormDefinition Complete(YamlMap map, FormDefinition form)
    {
        var units = form.Columns.Where(c => c.Type == ColumnType.Unit).ToList();
        if (units.Count != 1)
            map.Fault("columns", $"a list has one column of type unit, this one has {units.Count}");
        else if (!units[0].Required)
            map.Fault("columns", $"column {units[0].Code} says whose entry a row is, so it is required");
        var key = map.Texts("key");
        foreach (var code in key.Where(k => form.Column(k.Value) is not { Required: true }))
            map.Fault("key", form.Column(code.Value) is null
                ? $"the key names column {code.Value}, which the form does not have"
                : $"the key names column {code.Value}, which is not required");
        return form with { Entry = map.Text("entry"), EntryKey = [.. key.Select(k => k.Value)] };
    }

    private static IReadOnlyList<ListChoice> Choices(YamlMap column)
    {
        // A word stands for one choice, however a sender writes it.
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        return column.Maps("choices", map =>
        {
            var choice = new ListChoice(
                map.Text("code"), map.Text("name"), [.. map.OptionalTexts("aliases").Select(t => t.Value)]);
            foreach (var word in choice.Aliases.Append(choice.Name).Append(choice.Code).DistinctBy(Folding.Key))
            {
                if (Folding.Key(word) is { Length: > 0 } key && !words.TryAdd(key, choice.Code))
                    map.Fault("code", $"'{word}' stands for choice {words[key]} already");
            }
            return choice;
        });
    }
}
