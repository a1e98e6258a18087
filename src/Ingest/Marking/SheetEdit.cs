using System.Globalization;
using System.Xml;
using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Marking;

/// <summary>
/// A sheet's XML streamed from the old part to the new one, whatever its size: the style of marked cells changes, missing cells
/// are put in, a reference to the shapes of comments is added; all else is copied node by node.
/// </summary>
internal sealed class SheetEdit(SheetFacts facts, IReadOnlyDictionary<(int Row, int Column), int> styles, string? commentShapes, string relationshipNamespace)
{
    // Missing cells of rows that are there, and rows that are not, each left to right and top to bottom.
    private readonly Dictionary<int, Queue<int>> missing = styles.Keys
        .Where(c => !facts.HasCell(c)).GroupBy(c => c.Row)
        .ToDictionary(g => g.Key, g => new Queue<int>(g.Select(c => c.Column).Order()));

    private readonly CellWalk walk = new();
    private int child = -1;
    private int row;

    public void Run(Stream from, Stream to)
    {
        using var xml = XmlReader.Create(from, MarkedXml.Reading);
        using var writer = XmlWriter.Create(to, MarkedXml.Writing);
        writer.WriteStartDocument(standalone: true);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
                Start(xml, writer);
            else if (xml.NodeType == XmlNodeType.EndElement)
                End(xml, writer);
            else if (xml.NodeType != XmlNodeType.XmlDeclaration)
                Copy(xml, writer);
        }
    }

    private void Start(XmlReader xml, XmlWriter writer)
    {
        var isEmpty = xml.IsEmptyElement;
        if (xml.Depth == 1)
            child++;
        if (xml.Depth == 2 && xml.LocalName == "row")
        {
            row = walk.EnterRow(xml);
            WriteRowsBefore(writer, xml, row);
        }
        if (xml.Depth == 3 && xml.LocalName == "c")
        {
            var cell = walk.EnterCell(xml);
            WriteCellsBefore(writer, xml, cell.Column);
            writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
            CopyAttributes(xml, writer, leaveOut: styles.ContainsKey(cell) ? "s" : null);
            if (styles.TryGetValue(cell, out var style))
                writer.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
            // The hint which columns a row uses would no longer hold.
            CopyAttributes(xml, writer, leaveOut: xml.Depth == 2 && xml.LocalName == "row" && missing.ContainsKey(row) ? "spans" : null);
        }
        if (isEmpty)
            End(xml, writer);
    }

    private void End(XmlReader xml, XmlWriter writer)
    {
        if (xml.Depth == 2 && xml.LocalName == "row")
            WriteCellsBefore(writer, xml, int.MaxValue);
        if (xml.Depth == 1 && xml.LocalName == "sheetData")
            WriteRowsBefore(writer, xml, int.MaxValue);
        writer.WriteEndElement();
        if (xml.Depth == 1 && child == facts.LastBeforeComments && commentShapes is not null && facts.CommentShapes is null)
        {
            writer.WriteStartElement(xml.Prefix, "legacyDrawing", xml.NamespaceURI);
            writer.WriteAttributeString("r", "id", relationshipNamespace, commentShapes);
            writer.WriteEndElement();
        }
    }

    private void WriteRowsBefore(XmlWriter writer, XmlReader at, int before)
    {
        foreach (var number in missing.Keys.Where(r => r < before && !facts.HasRow(r)).Order().ToList())
        {
            writer.WriteStartElement(at.Prefix, "row", at.NamespaceURI);
            writer.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
            WriteCells(writer, at, number, int.MaxValue);
            writer.WriteEndElement();
            missing.Remove(number);
        }
    }

    private void WriteCellsBefore(XmlWriter writer, XmlReader at, int column) => WriteCells(writer, at, row, column);

    private void WriteCells(XmlWriter writer, XmlReader at, int number, int before)
    {
        while (missing.TryGetValue(number, out var columns) && columns.TryPeek(out var column) && column < before)
        {
            columns.Dequeue();
            writer.WriteStartElement(at.Prefix, "c", at.NamespaceURI);
            writer.WriteAttributeString("r", CellAddress.ToA1(number, column));
            writer.WriteAttributeString("s", styles[(number, column)].ToString(CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        }
    }

    private static void CopyAttributes(XmlReader xml, XmlWriter writer, string? leaveOut)
    {
        while (xml.MoveToNextAttribute())
        {
            if (leaveOut is null || xml.Prefix.Length > 0 || xml.LocalName != leaveOut)
                writer.WriteAttributeString(xml.Prefix, xml.LocalName, xml.NamespaceURI, xml.Value);
        }
        xml.MoveToElement();
    }

    private static void Copy(XmlReader xml, XmlWriter writer)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Text:
                writer.WriteString(xml.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(xml.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(xml.Value);
                break;
            case XmlNodeType.Comment:
                writer.WriteComment(xml.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                writer.WriteProcessingInstruction(xml.Name, xml.Value);
                break;
        }
    }
}
