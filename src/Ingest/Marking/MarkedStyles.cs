using System.Globalization;
using System.Xml.Linq;
using DanVan.Warehouse.Catalog;

namespace DanVan.Ingest.Marking;

/// <summary>
/// The styles of a workbook with fills for marks appended: a marked cell keeps its number format, font, borders and lock,
/// and changes its fill only. No style that was there is touched.
/// </summary>
internal sealed class MarkedStyles
{
    private readonly XElement fills;
    private readonly XElement fonts;
    private readonly XElement formats;
    private readonly XNamespace ns;
    private readonly Dictionary<Severity, int> fillOf = [];
    private readonly Dictionary<(int, Severity), int> marked = [];

    public MarkedStyles(XDocument document)
    {
        var root = document.Root!;
        ns = root.Name.Namespace;
        fonts = Part(root, "fonts", ["numFmts"]);
        fills = Part(root, "fills", ["fonts"]);
        formats = Part(root, "cellXfs", ["cellStyleXfs", "borders", "fills"]);
        if (!formats.Elements(ns + "xf").Any())
            Append(formats, new XElement(ns + "xf"));
        if (!fonts.Elements().Any())
            Append(fonts, new XElement(ns + "font"));
    }

    /// <summary>The colours of the marks, as ARGB; told apart by lightness on a grey printer too.</summary>
    public static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "FFFF9C9C",
        Severity.Warning => "FFFFE699",
        _ => "FFDDEBF7",
    };

    /// <summary>A workbook's styles where it has none.</summary>
    public static XDocument Empty(XNamespace ns) => new(new XElement(
        ns + "styleSheet",
        Listed(ns, "fonts", new XElement(ns + "font", new XElement(ns + "sz", new XAttribute("val", 11)), new XElement(ns + "name", new XAttribute("val", "Calibri")))),
        Listed(ns, "fills", Pattern(ns, "none"), Pattern(ns, "gray125")),
        Listed(ns, "borders", new XElement(ns + "border")),
        Listed(ns, "cellStyleXfs", new XElement(ns + "xf")),
        Listed(ns, "cellXfs", new XElement(ns + "xf"))));

    /// <summary>The style that looks like another one, coloured.</summary>
    public int Marked(int style, Severity severity)
    {
        if (marked.TryGetValue((style, severity), out var known))
            return known;
        var all = formats.Elements(ns + "xf").ToList();
        var format = new XElement(style < all.Count ? all[style] : all[0]);
        format.SetAttributeValue("fillId", Fill(severity));
        format.SetAttributeValue("applyFill", "1");
        return marked[(style, severity)] = Append(formats, format);
    }

    /// <summary>A style of the summary sheet.</summary>
    /// <param name="fill">Null for none.</param>
    public int Plain(bool isBold, bool isLink, double size, Severity? fill)
    {
        var font = new XElement(
            ns + "font", isBold ? new XElement(ns + "b") : null, isLink ? new XElement(ns + "u") : null, new XElement(ns + "sz", new XAttribute("val", size)),
            isLink ? new XElement(ns + "color", new XAttribute("rgb", "FF0F4C81")) : null, new XElement(ns + "name", new XAttribute("val", "Times New Roman")));
        var format = new XElement(
            ns + "xf", new XAttribute("numFmtId", 0), new XAttribute("fontId", Append(fonts, font)), new XAttribute("fillId", fill is { } f ? Fill(f) : 0),
            new XAttribute("borderId", 0), new XAttribute("applyFont", 1), new XAttribute("applyAlignment", 1),
            new XElement(ns + "alignment", new XAttribute("vertical", "top"), size > 12 ? null : new XAttribute("wrapText", 1)));
        if (fill is not null)
            format.SetAttributeValue("applyFill", "1");
        return Append(formats, format);
    }

    private int Fill(Severity severity)
    {
        if (!fillOf.TryGetValue(severity, out var index))
        {
            fillOf[severity] = index = Append(fills, new XElement(ns + "fill", new XElement(
                ns + "patternFill", new XAttribute("patternType", "solid"),
                new XElement(ns + "fgColor", new XAttribute("rgb", Colour(severity))), new XElement(ns + "bgColor", new XAttribute("indexed", 64)))));
        }
        return index;
    }

    private XElement Part(XElement root, string name, string[] after)
    {
        if (root.Element(ns + name) is { } found)
            return found;
        var part = new XElement(ns + name);
        if (after.Select(a => root.Element(ns + a)).FirstOrDefault(e => e is not null) is { } former)
            former.AddAfterSelf(part);
        else
            root.AddFirst(part);
        return part;
    }

    private static int Append(XElement list, XElement item)
    {
        list.Add(item);
        var count = list.Elements().Count(e => e.Name == item.Name);
        list.SetAttributeValue("count", count.ToString(CultureInfo.InvariantCulture));
        return count - 1;
    }

    private static XElement Pattern(XNamespace ns, string type) =>
        new(ns + "fill", new XElement(ns + "patternFill", new XAttribute("patternType", type)));

    private static XElement Listed(XNamespace ns, string name, params XElement[] items) =>
        new(ns + name, new XAttribute("count", items.Length), items);
}
