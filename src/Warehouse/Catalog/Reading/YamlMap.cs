namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>Turns a text into a value; false where the text is not one.</summary>
internal delegate bool Parse<T>(string text, out T value);

/// <summary>
/// Strict access to the keys of a mapping. What is asked for is what is known: keys nobody asked for are faults,
/// and so is a missing key. Every accessor returns something usable after a fault, so that reading goes on.
/// </summary>
internal sealed class YamlMap
{
    private readonly string file;
    private readonly int line;
    private readonly FaultList faults;
    private readonly Dictionary<string, (int Line, YamlNode Value)> pairs = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = [];

    public YamlMap(string file, YamlPairs node, FaultList faults)
    {
        (this.file, line, this.faults) = (file, node.Line, faults);
        foreach (var (key, value) in node.Pairs)
            if (!pairs.TryAdd(key.Value, (key.Line, value)))
                faults.Add(new(file, key.Line), $"key '{key.Value}' is doubled; it stands in line {pairs[key.Value].Line} already");
    }

    /// <summary>Where the mapping begins.</summary>
    public Place Place => new(file, line);

    /// <summary>Where a key stands; where the mapping begins if it does not.</summary>
    public Place At(string key) => pairs.TryGetValue(key, out var pair) ? new(file, pair.Line) : Place;

    public bool Has(string key) => pairs.ContainsKey(key);

    public void Fault(string key, string message) => faults.Add(At(key), message);

    /// <summary>Lets every other key pass: which of them are known depends on one that is at fault itself.</summary>
    public void PassTheRest() => asked.UnionWith(pairs.Keys);

    /// <summary>Reads the mapping with <paramref name="read"/>, then reports every key that was not asked for.</summary>
    public T ReadWhole<T>(Func<YamlMap, T> read)
    {
        var result = read(this);
        foreach (var (key, pair) in pairs.Where(p => !asked.Contains(p.Key)))
            faults.Add(new(file, pair.Line), $"unknown key '{key}'{Nearest.Suggestion(key, asked.Where(a => !pairs.ContainsKey(a)))}");
        return result;
    }

    public string Text(string key) => Required(key) is { } node ? TextOf(key, node) : "";

    public string? OptionalText(string key) => Optional(key) is { } node ? TextOf(key, node) : null;

    /// <param name="expected">Completes "expected …" in the fault.</param>
    public T Value<T>(string key, Parse<T> parse, string expected, T otherwise) =>
        Required(key) is { } node ? Parsed(key, node, parse, expected, otherwise) : otherwise;

    public T OptionalValue<T>(string key, Parse<T> parse, string expected, T otherwise) =>
        Optional(key) is { } node ? Parsed(key, node, parse, expected, otherwise) : otherwise;

    /// <summary>A list of at least one text.</summary>
    public IReadOnlyList<Located<string>> Texts(string key) => NotEmpty(key, OptionalTexts(key, isRequired: true));

    public IReadOnlyList<Located<string>> OptionalTexts(string key) => OptionalTexts(key, isRequired: false);

    /// <summary>A list of at least one value, each once.</summary>
    public IReadOnlyList<T> Values<T>(string key, Parse<T> parse, string expected) => Parsed(Texts(key), parse, expected);

    public IReadOnlyList<T> OptionalValues<T>(string key, Parse<T> parse, string expected) => Parsed(OptionalTexts(key), parse, expected);

    /// <summary>A list of at least one mapping.</summary>
    public IReadOnlyList<T> Maps<T>(string key, Func<YamlMap, T> read) => NotEmpty(key, Maps(key, read, isRequired: true));

    public IReadOnlyList<T> OptionalMaps<T>(string key, Func<YamlMap, T> read) => Maps(key, read, isRequired: false);

    private List<Located<string>> OptionalTexts(string key, bool isRequired) =>
        [.. Items(key, isRequired).Select(n => new Located<string>(TextOf(key, n), new(file, n.Line))).Where(t => t.Value.Length > 0)];

    private List<T> Maps<T>(string key, Func<YamlMap, T> read, bool isRequired)
    {
        var maps = new List<T>();
        foreach (var item in Items(key, isRequired))
            if (item is YamlPairs map)
                maps.Add(new YamlMap(file, map, faults).ReadWhole(read));
            else
                faults.Add(new(file, item.Line), $"an item of '{key}' is {Kind(item)}, expected a mapping {{ key: value }}");
        return maps;
    }

    private IReadOnlyList<YamlNode> Items(string key, bool isRequired)
    {
        switch (isRequired ? Required(key) : Optional(key))
        {
            case null: return [];
            case YamlList list: return list.Items;
            case var other:
                faults.Add(At(key), $"'{key}' is {Kind(other)}, expected a list");
                return [];
        }
    }

    private IReadOnlyList<T> NotEmpty<T>(string key, IReadOnlyList<T> items)
    {
        if (items.Count == 0 && pairs.TryGetValue(key, out var pair) && pair.Value is YamlList { Items.Count: 0 })
            faults.Add(At(key), $"'{key}' is empty");
        return items;
    }

    private List<T> Parsed<T>(IReadOnlyList<Located<string>> texts, Parse<T> parse, string expected)
    {
        var values = new List<T>();
        foreach (var text in texts)
            if (!parse(text.Value, out var value))
                faults.Add(text.Place, $"'{text.Value}' is not {expected}");
            else if (values.Contains(value))
                faults.Add(text.Place, $"'{text.Value}' is doubled in this list");
            else
                values.Add(value);
        return values;
    }

    private T Parsed<T>(string key, YamlNode node, Parse<T> parse, string expected, T otherwise)
    {
        var text = TextOf(key, node);
        if (text.Length == 0)
            return otherwise;
        if (parse(text, out var value))
            return value;
        faults.Add(new(file, node.Line), $"'{key}' is '{text}', expected {expected}");
        return otherwise;
    }

    private string TextOf(string key, YamlNode node)
    {
        if (node is YamlText { IsBlank: false } text)
            return text.Value.Trim();
        faults.Add(new(file, node.Line), node is YamlText ? $"'{key}' has no text" : $"'{key}' has {Kind(node)}, expected a text");
        return "";
    }

    private YamlNode? Required(string key)
    {
        if (Optional(key) is { } node)
            return node;
        faults.Add(Place, $"key '{key}' is missing");
        return null;
    }

    private YamlNode? Optional(string key)
    {
        asked.Add(key);
        return pairs.TryGetValue(key, out var pair) ? pair.Value : null;
    }

    private static string Kind(YamlNode node) => node switch
    {
        YamlList => "a list",
        YamlPairs => "a mapping",
        _ => "a text",
    };
}

/// <summary>A value and where it is written.</summary>
internal sealed record Located<T>(T Value, Place Place);
