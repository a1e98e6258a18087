using System.Text.RegularExpressions;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>The kinds of value that several files have in common.</summary>
internal static partial class YamlValues
{
    public static T Word<T>(this YamlMap map, string key, Vocabulary<T> words, T otherwise) =>
        map.Value(key, words.Parse, words.Expected, otherwise);

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

    public static int Whole(this YamlMap map, string key, int from, int to) =>
        map.Value(key, Within(from, to), Range(from, to), from);

    public static int OptionalWhole(this YamlMap map, string key, int from, int to, int otherwise) =>
        map.OptionalValue(key, Within(from, to), Range(from, to), otherwise);

    public static decimal Number(this YamlMap map, string key) =>
        map.Value<decimal>(key, Words.Number, "a number such as 100 or 0.5", 0);

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
