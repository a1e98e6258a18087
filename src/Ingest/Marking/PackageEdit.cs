using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Marking;

/// <summary>
/// A package of which a few parts are written anew. Every other part is copied as it was stored: the same bytes under
/// the same name, in the same order.
/// </summary>
internal sealed class PackageEdit(Package source)
{
    public const string ContentTypes = "[Content_Types].xml";

    private const string TypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, XDocument> documents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Action<Stream>> written = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> removed = new(StringComparer.OrdinalIgnoreCase);

    public Package Source => source;

    public bool Has(string part) => (source.Has(part) && !removed.Contains(part)) || documents.ContainsKey(part) || written.ContainsKey(part);

    /// <summary>A part to change in memory; for parts that stay small, never for sheets.</summary>
    public XDocument Document(string part)
    {
        if (documents.TryGetValue(part, out var known))
            return known;
        using var stream = source.OpenStream(part);
        using var reader = XmlReader.Create(stream, MarkedXml.Reading);
        return documents[part] = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Adds a part that was not there.</summary>
    public void Add(string part, XDocument document, string contentType)
    {
        documents[part] = document;
        Declare(part, contentType);
    }

    /// <summary>Writes a part by streaming it, from what it was or from nothing.</summary>
    public void Write(string part, Action<Stream> write) => written[part] = write;

    public void Declare(string part, string contentType) => Document(ContentTypes).Root!.Add(
        new XElement(XName.Get("Override", TypesNamespace), new XAttribute("PartName", "/" + part), new XAttribute("ContentType", contentType)));

    /// <summary>Takes parts out with their declarations.</summary>
    public void Remove(IReadOnlyCollection<string> parts)
    {
        removed.UnionWith(parts);
        Document(ContentTypes).Root!.Elements()
            .Where(e => e.Attribute("PartName") is { } name && parts.Contains(name.Value.TrimStart('/'), StringComparer.OrdinalIgnoreCase))
            .Remove();
    }

    /// <summary>Lets one part refer to another.</summary>
    /// <param name="type">The whole type; strict files spell it in their own way.</param>
    /// <returns>The id of the new relationship.</returns>
    public string Relate(string from, string type, string to)
    {
        var root = RelationshipsOf(from).Root!;
        var taken = root.Elements().Select(e => (string?)e.Attribute("Id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 1;
        while (taken.Contains(FormattableString.Invariant($"danvan{number}")))
            number++;
        var id = FormattableString.Invariant($"danvan{number}");
        root.Add(new XElement(
            XName.Get("Relationship", RelationshipsNamespace),
            new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + to)));
        return id;
    }

    /// <summary>The relationships of a part, made where it has none.</summary>
    public XDocument RelationshipsOf(string from)
    {
        var part = Relationships.PartOf(from);
        if (!documents.ContainsKey(part) && !source.Has(part))
            documents[part] = new XDocument(new XElement(XName.Get("Relationships", RelationshipsNamespace)));
        return Document(part);
    }

    public void Save(Stream target)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in source.Entries)
        {
            var part = Package.PartName(entry);
            if (removed.Contains(part))
                continue;
            var copy = zip.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = entry.LastWriteTime;
            if (entry.FullName.EndsWith('/'))
                continue;
            using var to = copy.Open();
            // A name that a damaged package has twice is edited where it was read: the first time.
            if (!done.Add(part) || !WriteEdited(part, to))
            {
                using var from = entry.Open();
                from.CopyTo(to);
            }
        }
        foreach (var part in documents.Keys.Concat(written.Keys).Where(p => !done.Contains(p) && !removed.Contains(p)))
        {
            var added = zip.CreateEntry(part, CompressionLevel.Fastest);
            // No clock: the same return marked twice is the same file.
            added.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var to = added.Open();
            WriteEdited(part, to);
        }
    }

    private bool WriteEdited(string part, Stream to)
    {
        if (written.TryGetValue(part, out var write))
            write(to);
        else if (documents.TryGetValue(part, out var document))
        {
            using var writer = XmlWriter.Create(to, MarkedXml.Writing);
            writer.WriteStartDocument(standalone: true);
            foreach (var node in document.Nodes())
                node.WriteTo(writer);
        }
        else
            return false;
        return true;
    }
}

/// <summary>How edited parts are read and written: nothing resolved, nothing normalised, nothing reformatted.</summary>
internal static class MarkedXml
{
    public static XmlReaderSettings Reading { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
    };

    public static XmlWriterSettings Writing { get; } = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.Entitize,
    };
}
