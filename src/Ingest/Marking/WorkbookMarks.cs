using System.Globalization;
using System.Xml.Linq;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Marking;

/// <summary>Puts marks, comments and the summary into a package: which parts change, and how they refer to each other.</summary>
internal sealed class WorkbookMarks(PackageEdit edit, ProvinceCatalog catalog, ReadBudget budget)
{
    private const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string LooseRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly List<string> remarks = [];
    private readonly HashSet<(string Sheet, string Cell)> marked = [];
    private string kinds = LooseRelationships;

    public void Apply(IReadOnlyList<Finding> findings, IReadOnlyList<string> opening)
    {
        var main = MainPart.Find(edit.Source);
        var book = edit.Document(main);
        var ns = book.Root!.Name.Namespace;
        kinds = ns == StrictMain ? StrictRelationships : LooseRelationships;
        RemoveSignatures();
        var relationships = new Relationships(edit.Source, main);
        var styles = new MarkedStyles(Styles(main, relationships, ns));
        var tabs = WorkbookPart.Read(edit.Source, main, relationships, budget).Tabs;
        foreach (var tab in tabs)
        {
            var own = findings.Where(f => f.Sheet == tab.Name && f.Cell is not null).ToList();
            if (own.Count > 0 && tab.Part is not null)
                Mark(tab, own, styles, ns);
        }
        AddSummary(main, book, tabs, new SummarySheet(styles, code => catalog.Unit(code)?.Name)
            .Build(ns, [.. opening, .. remarks], findings, f => f is { Sheet: not null, Cell: not null } && marked.Contains((f.Sheet, f.Cell))));
    }

    private void Mark(WorkbookPart.Tab tab, List<Finding> findings, MarkedStyles styles, XNamespace ns)
    {
        var part = tab.Part!;
        var marks = CellMark.Of(findings, []);
        var facts = Facts(part, marks);
        if (marks.Any(m => facts.Merges.Exists(r => r.Contains(m.Row, m.Column) && (m.Row, m.Column) != (r.FirstRow, r.FirstColumn))))
        {
            marks = CellMark.Of(findings, facts.Merges);
            facts = Facts(part, marks);
        }
        var coloured = marks.ToDictionary(m => m.At, m => styles.Marked(facts.StyleOf(m.At), m.Severity));
        var shapes = Comment(tab, marks, facts, ns);
        edit.Write(part, to =>
        {
            using var from = edit.Source.OpenStream(part);
            new SheetEdit(facts, coloured, shapes, kinds).Run(from, to);
        });
        marked.UnionWith(findings.Where(f => CellAddress.TryParse(f.Cell, out _, out _)).Select(f => (tab.Name, f.Cell!)));
    }

    private SheetFacts Facts(string part, IReadOnlyList<CellMark> marks)
    {
        using var stream = edit.Source.OpenStream(part);
        return SheetFacts.Read(stream, marks.Select(m => m.Row).ToHashSet());
    }

    /// <returns>Id of a new relationship to the shapes; null where the sheet has one already, or takes no comments.</returns>
    private string? Comment(WorkbookPart.Tab tab, IReadOnlyList<CellMark> marks, SheetFacts facts, XNamespace ns)
    {
        var part = tab.Part!;
        var relationships = new Relationships(edit.Source, part);
        var oldShapes = facts.CommentShapes is { } id ? relationships.OfId(id)?.Part : null;
        var bytes = oldShapes is not null && edit.Source.Has(oldShapes) ? Bytes(oldShapes) : null;
        if (facts.CommentShapes is not null && (bytes is null || CommentShapes.Add(bytes, []) is null))
        {
            remarks.Add($"Sheet “{tab.Name}” có hình vẽ không bổ sung được nên chỉ tô màu ô, không ghi chú thích; nội dung xem ở bảng dưới.");
            return null;
        }
        var commentPart = relationships.OfKind("comments");
        var isNew = commentPart is null || !edit.Source.Has(commentPart);
        if (isNew)
        {
            commentPart = Free("xl/comments-danvan{0}.xml");
            edit.Add(commentPart, CommentPart.Empty(ns), SheetType + "comments+xml");
            edit.Relate(part, kinds + "/comments", commentPart);
        }
        var comments = new CommentPart(edit.Document(commentPart!));
        // Where the sender's comments have no shapes they are given some, or Excel would hide them beside ours.
        var wanted = bytes is null ? comments.Cells.SelectMany(c => CellAddress.TryParse(c, out var row, out var column) ? [new CellMark(row, column, Severity.Note, [])] : Array.Empty<CellMark>()).ToList() : [];
        foreach (var mark in marks)
        {
            var put = comments.Put(mark.Address, mark.Text);
            if (put is true)
                wanted.Add(mark);
            if (put is null)
                remarks.Add($"Ô {mark.Address} sheet “{tab.Name}” đã có chuỗi bình luận nên chỉ tô màu; nội dung xem ở bảng dưới.");
        }
        var shapes = CommentShapes.Add(bytes, wanted)!;
        if (oldShapes is not null)
        {
            edit.Write(oldShapes, to => to.Write(shapes));
            return null;
        }
        var shapesPart = Free("xl/drawings/danvan{0}.vml");
        edit.Write(shapesPart, to => to.Write(shapes));
        edit.Declare(shapesPart, "application/vnd.openxmlformats-officedocument.vmlDrawing");
        return edit.Relate(part, kinds + "/vmlDrawing", shapesPart);
    }

    // Last, so that no number of a sheet changes for the names, views and charts that count them.
    private void AddSummary(string main, XDocument book, IReadOnlyList<WorkbookPart.Tab> tabs, XDocument sheet)
    {
        var part = Free("xl/worksheets/danvan{0}.xml");
        edit.Add(part, sheet, SheetType + "worksheet+xml");
        var ns = book.Root!.Name.Namespace;
        var sheets = book.Root.Element(ns + "sheets")!;
        var name = SummarySheet.Name;
        for (var number = 2; tabs.Any(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase)); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{SummarySheet.Name} ({number})");
        var id = sheets.Elements().Select(s => int.TryParse((string?)s.Attribute("sheetId"), out var n) ? n : 0).DefaultIfEmpty(0).Max() + 1;
        sheets.Add(new XElement(
            ns + "sheet", new XAttribute("name", name), new XAttribute("sheetId", id),
            new XAttribute(XName.Get("id", kinds), edit.Relate(main, kinds + "/worksheet", part))));
    }

    private XDocument Styles(string main, Relationships relationships, XNamespace ns)
    {
        var part = relationships.OfKind("styles") ?? Package.Resolve(main, "styles.xml");
        if (!edit.Source.Has(part))
        {
            edit.Add(part, MarkedStyles.Empty(ns), SheetType + "styles+xml");
            if (relationships.OfKind("styles") is null)
                edit.Relate(main, kinds + "/styles", part);
        }
        return edit.Document(part);
    }

    // A signature speaks of bytes that are no longer these; left in, it would be called forged.
    private void RemoveSignatures()
    {
        const string Folder = "_xmlsignatures/";
        var parts = edit.Source.Names.Where(n => n.StartsWith(Folder, StringComparison.OrdinalIgnoreCase)).ToList();
        if (parts.Count == 0)
            return;
        edit.Remove(parts);
        edit.RelationshipsOf("").Root!.Elements()
            .Where(e => ((string?)e.Attribute("Type"))?.EndsWith("/digital-signature/origin", StringComparison.Ordinal) == true).Remove();
        remarks.Add("Tệp gốc có chữ ký số. Bản đánh dấu này đã thay đổi nên không còn chữ ký; tệp gốc có chữ ký vẫn được lưu giữ nguyên vẹn.");
    }

    private byte[] Bytes(string part)
    {
        using var stream = edit.Source.OpenStream(part);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string Free(string pattern)
    {
        for (var number = 1; ; number++)
        {
            var part = string.Format(CultureInfo.InvariantCulture, pattern, number);
            if (!edit.Has(part))
                return part;
        }
    }
}
