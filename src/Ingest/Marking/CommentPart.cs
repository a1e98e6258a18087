using System.Globalization;
using System.Xml.Linq;

namespace DanVan.Ingest.Marking;

/// <summary>The comments of a sheet, the sender's own kept: at a cell that has one, ours follows it in the same comment.</summary>
internal sealed class CommentPart
{
    /// <summary>Who the marks are by, as Excel shows it.</summary>
    public const string Author = "DanVan – kiểm tra tự động";

    private const string Settled = "Đã kiểm tra lại: không còn điều phát hiện ở ô này.";

    private readonly XNamespace ns;
    private readonly XElement list;
    private readonly List<string> authors;
    private readonly int author;

    public CommentPart(XDocument document)
    {
        var root = document.Root!;
        ns = root.Name.Namespace;
        var names = root.Element(ns + "authors");
        if (names is null)
            root.AddFirst(names = new XElement(ns + "authors"));
        list = root.Element(ns + "commentList") ?? new XElement(ns + "commentList");
        if (list.Parent is null)
            names.AddAfterSelf(list);
        authors = [.. names.Elements(ns + "author").Select(a => a.Value)];
        author = authors.IndexOf(Author);
        if (author < 0)
        {
            author = authors.Count;
            names.Add(new XElement(ns + "author", Author));
        }
        // Marks of an earlier check would contradict the new ones.
        foreach (var old in list.Elements(ns + "comment").Where(c => AuthorOf(c) == Author))
            old.Element(ns + "text")?.ReplaceNodes(Runs(Settled));
    }

    /// <summary>The cells that have a comment.</summary>
    public IEnumerable<string> Cells => list.Elements(ns + "comment").Select(c => (string?)c.Attribute("ref") ?? "");

    public static XDocument Empty(XNamespace ns) => new(new XElement(ns + "comments"));

    /// <returns>Whether a new comment was made (and wants a shape); null where the cell carries a thread, which takes no comment beside it.</returns>
    public bool? Put(string cell, string text)
    {
        var own = list.Elements(ns + "comment").FirstOrDefault(c => (string?)c.Attribute("ref") == cell);
        if (own is null)
        {
            list.Add(new XElement(
                ns + "comment", new XAttribute("ref", cell), new XAttribute("authorId", author.ToString(CultureInfo.InvariantCulture)),
                new XElement(ns + "text", Runs(text))));
            return true;
        }
        if (AuthorOf(own) is { } by && by.StartsWith("tc=", StringComparison.Ordinal))
            return null;
        var body = own.Element(ns + "text");
        if (body is null)
            own.AddFirst(body = new XElement(ns + "text"));
        if (AuthorOf(own) == Author)
        {
            body.ReplaceNodes(Runs(text));
            return false;
        }
        // Plain text and runs do not go together.
        if (body.Element(ns + "t") is { } plain)
            plain.ReplaceWith(new XElement(ns + "r", new XElement(plain)));
        var last = body.Elements(ns + "r").LastOrDefault();
        if (last is null)
            body.AddFirst(Runs(text));
        else
            last.AddAfterSelf(Runs("\n———\n" + text));
        return false;
    }

    private string? AuthorOf(XElement comment) =>
        int.TryParse((string?)comment.Attribute("authorId"), out var index) && index >= 0 && index < authors.Count ? authors[index] : null;

    private XElement Runs(string text) => new(
        ns + "r",
        new XElement(ns + "rPr", new XElement(ns + "sz", new XAttribute("val", 9)), new XElement(ns + "color", new XAttribute("indexed", 81)), new XElement(ns + "rFont", new XAttribute("val", "Tahoma"))),
        new XElement(ns + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
}
