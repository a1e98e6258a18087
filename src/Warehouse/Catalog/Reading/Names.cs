namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>What a name in the catalog can stand for; the words are those that faults use.</summary>
internal enum NameKind { Unit, Group, Calendar, Circular, Form, Edition, Measure, Rule, Breakdown, Theme, Indicator, Code, Directive, Index }

/// <summary>
/// Names that files define and names that files refer to. References are settled when all is read, so the order of
/// files does not matter and a dangling one is reported where it is written.
/// </summary>
internal sealed class Names(FaultList faults)
{
    private sealed record Reference(NameKind Kind, string Name, Place Place, string By);

    private readonly Dictionary<NameKind, Dictionary<string, (string Name, Place Place)>> defined = [];
    private readonly List<Reference> references = [];
    private readonly HashSet<NameKind> unknowable = [];
    private readonly List<string> unreadForms = [];

    /// <summary>Notes a name; the same name twice, in whatever case, is a fault.</summary>
    public void Define(NameKind kind, string name, Place place)
    {
        if (name.Length > 0 && !Of(kind).TryAdd(name, (name, place)))
            faults.Add(place, $"{Word(kind)} '{name}' is doubled; it stands at {Of(kind)[name].Place} already");
    }

    /// <summary>Notes a group or breakdown, which several lines make together.</summary>
    public void Contribute(NameKind kind, string name, Place place) => Of(kind).TryAdd(name, (name, place));

    /// <param name="by">Who refers, as a fault names it: <c>calendar</c>, <c>rule TCD01-03</c>.</param>
    public void Refer(NameKind kind, string name, Place place, string by)
    {
        if (name.Length > 0)
            references.Add(new(kind, name, place, by));
    }

    /// <summary>After a file that could not be read: references to what it holds would be faults of its fault.</summary>
    public void CannotKnow(NameKind kind) => unknowable.Add(kind);

    /// <summary>The same for the measures of one form.</summary>
    public void CannotKnowMeasuresOf(string form) => unreadForms.Add(form + "/");

    public void Resolve()
    {
        foreach (var r in references.Where(r => !IsDefined(r) && !IsUnknowable(r)))
            faults.Add(r.Place, $"{r.By} names {Word(r.Kind)} '{r.Name}', " + (FormOf(r) is { } form
                ? $"but form '{form}' has no column {r.Name[(form.Length + 1)..]} that holds figures"
                : $"which the catalog does not have{Nearest.Suggestion(r.Name, Of(r.Kind).Values.Select(d => d.Name))}"));
    }

    // The form of a measure, where it is there and only the column is not.
    private string? FormOf(Reference r) =>
        r.Kind == NameKind.Measure && r.Name.LastIndexOf('/') is var slash and > 0 && Of(NameKind.Form).ContainsKey(r.Name[..slash])
            ? r.Name[..slash]
            : null;

    private bool IsDefined(Reference r) => Of(r.Kind).TryGetValue(r.Name, out var found) && found.Name == r.Name;

    private bool IsUnknowable(Reference r) => unknowable.Contains(r.Kind)
        || (r.Kind == NameKind.Measure && unreadForms.Exists(f => r.Name.StartsWith(f, StringComparison.Ordinal)));

    private Dictionary<string, (string Name, Place Place)> Of(NameKind kind)
    {
        if (!defined.TryGetValue(kind, out var names))
            defined[kind] = names = new(StringComparer.OrdinalIgnoreCase);
        return names;
    }

    private static string Word(NameKind kind) => kind switch
    {
        NameKind.Group => "unit group",
        NameKind.Code => "indicator code",
        NameKind.Edition => "form",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
