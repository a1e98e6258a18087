using System.Text.RegularExpressions;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>The kinds of value that several files have in common.</summary>
internal static partial class YamlValues
{
    public static T Word<T>(this YamlMap map, string key, Vocabulary<T> words, T otherwise) =>
        map.Value(key, words.Parse, words.Expected, otherwise);

    /// <summary>For a word that decides which other keys are known; false with a fault where it is none of the list.</summary>
    public static bool TryWord<T>(this YamlMap map, string key, Vocabulary<T> words, out T value)
    {
        var isWord = false;
        value = map.Value(key, (string text, out T meaning) => isWord = words.Parse(text, out meaning), words.Expected, default!);
        return isWord;
    }

    public static T OptionalWord<T>(this YamlMap map, string key, Vocabulary<T> words, T otherwise) =>
        map.OptionalValue(key, words.Parse, words.Expected, otherwise);

    public static IReadOnlyList<T> OptionalWords<T>(this YamlMap map, string key, Vocabulary<T> words) =>
        map.OptionalValues<T>(key, words.Parse, words.Expected);

    public static IReadOnlyList<T> WordList<T>(this YamlMap map, string key, Vocabulary<T> words) =>
        map.Values<T>(key, words.Parse, words.Expected);

    public static DateOnly Date(this YamlMap map, string key) =>
        map.Value<DateOnly>(key, Words.Date, DateExpected, default);

    public static DateOnly? OptionalDate(this YamlMap map, string key) =>
        map.OptionalValue<DateOnly?>(key, NullableDate, DateExpected, null);

    /// <summary>One below <paramref name="from"/> after a fault, so that nothing else is taken for its double.</summary>
    public static int Whole(this YamlMap map, string key, int from, int to) =>
        map.Value(key, Within(from, to), Range(from, to), from - 1);

    public static int OptionalWhole(this YamlMap map, string key, int from, int to, int otherwise) =>
        map.OptionalValue(key, Within(from, to), Range(from, to), otherwise);

    public static decimal Number(this YamlMap map, string key) =>
        map.Value<decimal>(key, Words.Number, "a number such as 100 or 0.5", 0);

    /// <summary>A list of names that other files define, each once.</summary>
    public static IReadOnlyList<string> References(this YamlMap map, CatalogSource source, string key, NameKind kind, bool isRequired)
    {
        var names = new List<string>();
        foreach (var (name, place) in isRequired ? map.Texts(key) : map.OptionalTexts(key))
        {
            if (names.Contains(name))
                source.Faults.Add(place, $"'{name}' is doubled in '{key}'");
            source.Names.Refer(kind, name, place, key);
            names.Add(name);
        }
        return names;
    }

    /// <summary>How well a statement is known: F (with a source's number), F-v, L, M or D.</summary>
    public static string Source(this YamlMap map) => map.Value("source", ParseSource, SourceExpected, "");

    public static string OptionalSource(this YamlMap map, string otherwise) =>
        map.OptionalValue("source", ParseSource, SourceExpected, otherwise);

    public const string SourceExpected = "one of F (or F and a number), F-v, L, M, D";

    public static bool ParseSource(string text, out string source)
    {
        source = text;
        return SourcePattern().IsMatch(text);
    }

    private const string DateExpected = "a date such as 2021-08-30";

    private static bool NullableDate(string text, out DateOnly? value)
    {
        var isDate = Words.Date(text, out var date);
        value = date;
        return isDate;
    }

    private static string Range(int from, int to) =>
        to == int.MaxValue ? $"a whole number from {from}" : $"a whole number from {from} to {to}";

    private static Parse<int> Within(int from, int to) =>
        (string text, out int value) => Words.Whole(text, out value) && value >= from && value <= to;

    [GeneratedRegex(@"^(F[0-9]*|F-v|L|M|D)$", RegexOptions.CultureInvariant)]
    private static partial Regex SourcePattern();
}
