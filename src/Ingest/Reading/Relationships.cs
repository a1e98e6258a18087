namespace DanVan.Ingest.Reading;

/// <summary>What a part refers to inside the package; references to the outside are left out and never followed.</summary>
internal sealed class Relationships
{
    private readonly List<(string Id, string Type, string Part)> all = [];

    /// <param name="source">The part that refers; "" for the package itself.</param>
    public Relationships(Package package, string source)
    {
        var part = PartOf(source);
        if (!package.Has(part))
            return;
        using var xml = package.Open(part);
        while (xml.Read())
        {
            if (!xml.IsStart || !xml.Name.SequenceEqual("Relationship"u8) || xml.Attribute("TargetMode"u8) == "External")
                continue;
            if (xml.Attribute("Target"u8) is { Length: > 0 } target)
                all.Add((xml.Attribute("Id"u8) ?? "", xml.Attribute("Type"u8) ?? "", Package.Resolve(source, target)));
        }
    }

    /// <summary>The part that holds the relationships of another.</summary>
    public static string PartOf(string source)
    {
        var slash = source.LastIndexOf('/') + 1;
        return $"{source[..slash]}_rels/{source[slash..]}.rels";
    }

    /// <summary>The first part of a kind ("sharedStrings"): the last word of the type, since strict files spell the rest in another way.</summary>
    public string? OfKind(string kind) => all.Find(r => r.Type.EndsWith("/" + kind, StringComparison.OrdinalIgnoreCase)).Part;

    /// <summary>The kind and part of an id; null where there is none.</summary>
    /// <exception cref="ReadingRefused">Two parts have the id: programs differ in which they open.</exception>
    public (string Kind, string Part)? OfId(string id)
    {
        var (found, type, part) = all.Find(r => r.Id == id);
        if (found is not null && all.Exists(r => r.Id == id && r.Part != part))
            throw new ReadingRefused(UnreadableReason.Broken);
        return found is null ? null : (type[(type.LastIndexOf('/') + 1)..], part);
    }
}
