using System.Globalization;
using System.Xml.Linq;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest.Marking;

/// <summary>The sheet put last that lists every finding, each with a link to its cell.</summary>
internal sealed class SummarySheet(MarkedStyles styles, Func<string, string?> unitName)
{
    /// <summary>What the sheet is called; a number follows where the name is taken. No form is looked for in it.</summary>
    public const string Name = "DanVan – lỗi cần sửa";

    private static readonly (string Text, int Width)[] Columns =
    [
        ("STT", 6), ("Mức độ", 11), ("Sheet", 18), ("Ô", 8), ("Đơn vị", 26), ("Cột", 7), ("Đang ghi", 16), ("Phải là", 24), ("Nội dung và cách sửa", 80), ("Mã", 12),
    ];

    private readonly int title = styles.Plain(isBold: true, isLink: false, 14, null);
    private readonly int text = styles.Plain(isBold: false, isLink: false, 11, null);
    private readonly int line = styles.Plain(isBold: false, isLink: false, 13, null);
    private readonly int head = styles.Plain(isBold: true, isLink: false, 11, Severity.Note);
    private readonly int link = styles.Plain(isBold: false, isLink: true, 11, null);
    private readonly Dictionary<Severity, int> levels = Enum.GetValues<Severity>().ToDictionary(s => s, s => styles.Plain(isBold: true, isLink: false, 11, s));

    /// <param name="ns">The main namespace, which strict files spell in their own way.</param>
    /// <param name="opening">Lines below the title: what file, what came of it, what to know.</param>
    /// <param name="isMarked">Whether the cell of a finding carries a mark to link to.</param>
    public XDocument Build(XNamespace ns, IReadOnlyList<string> opening, IReadOnlyList<Finding> findings, Func<Finding, bool> isMarked)
    {
        var rows = new List<XElement> { Row(ns, 1, [(title, "KẾT QUẢ KIỂM TRA BÁO CÁO")]) };
        foreach (var sentence in opening)
            rows.Add(Row(ns, rows.Count + 1, [(line, sentence)]));
        rows.Add(Row(ns, rows.Count + 2, [.. Columns.Select(c => (head, c.Text))]));
        var first = rows.Count + 2;
        var links = new List<XElement>();
        foreach (var (index, finding) in findings.Index())
        {
            var number = first + index;
            var isLinked = isMarked(finding);
            rows.Add(Row(ns, number,
            [
                (text, (index + 1).ToString(CultureInfo.InvariantCulture)), (levels[finding.Severity], CellMark.SeverityName(finding.Severity)),
                (text, finding.Sheet ?? ""), (isLinked ? link : text, finding.Cell ?? ""),
                (text, finding.Unit is null ? "" : unitName(finding.Unit) ?? finding.Unit), (text, finding.Column ?? ""),
                (text, finding.Seen), (text, finding.Expected), (text, finding.Message), (text, finding.Rule),
            ]));
            if (isLinked)
            {
                links.Add(new XElement(
                    ns + "hyperlink", new XAttribute("ref", $"D{number}"),
                    new XAttribute("location", $"'{finding.Sheet!.Replace("'", "''", StringComparison.Ordinal)}'!{finding.Cell}"),
                    new XAttribute("display", finding.Cell!)));
            }
        }
        return new XDocument(new XElement(
            ns + "worksheet",
            new XElement(ns + "sheetPr", new XElement(ns + "tabColor", new XAttribute("rgb", "FFC00000")), new XElement(ns + "pageSetUpPr", new XAttribute("fitToPage", 1))),
            new XElement(ns + "sheetViews", new XElement(ns + "sheetView", new XAttribute("showGridLines", 0), new XAttribute("workbookViewId", 0))),
            new XElement(ns + "cols", Columns.Select((c, i) => new XElement(
                ns + "col", new XAttribute("min", i + 1), new XAttribute("max", i + 1), new XAttribute("width", c.Width), new XAttribute("customWidth", 1)))),
            new XElement(ns + "sheetData", rows),
            links.Count == 0 ? null : new XElement(ns + "hyperlinks", links),
            new XElement(ns + "pageMargins", new XAttribute("left", 0.4), new XAttribute("right", 0.4), new XAttribute("top", 0.5), new XAttribute("bottom", 0.5), new XAttribute("header", 0.3), new XAttribute("footer", 0.3)),
            new XElement(ns + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", "landscape"), new XAttribute("fitToHeight", 0))));
    }

    // Not every program makes rows as high as their text.
    private static XElement Row(XNamespace ns, int number, IReadOnlyList<(int Style, string Text)> cells) => new(
        ns + "row", new XAttribute("r", number),
        cells.Count == 1 ? null : new XAttribute("ht", 15 * cells.Select((c, i) => 1 + c.Text.Length / Columns[i].Width).Max()),
        cells.Count == 1 ? null : new XAttribute("customHeight", 1),
        cells.Select((cell, i) => new XElement(
            ns + "c", new XAttribute("r", $"{(char)('A' + i)}{number}"), new XAttribute("s", cell.Style),
            cell.Text.Length == 0 ? null : new XAttribute("t", "inlineStr"),
            cell.Text.Length == 0 ? null : new XElement(ns + "is", new XElement(ns + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Printable(cell.Text))))));

    // A sender's cell may hold what XML cannot.
    private static string Printable(string text) => string.Concat(text.Where(c => c >= ' ' || c is '\n' or '\t'));
}
