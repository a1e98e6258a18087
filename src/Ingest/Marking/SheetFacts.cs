using System.Xml;
using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Marking;

/// <summary>What a sheet's XML says that marking it needs: which of the cells to mark are there, with which styles, and where a drawing reference goes.</summary>
internal sealed class SheetFacts
{
    // Everything that the schema puts before the reference to the drawing of comments.
    private static readonly HashSet<string> BeforeComments = new(StringComparer.Ordinal)
    {
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges",
        "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
        "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
        "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
    };

    private readonly HashSet<int> rows = [];
    private readonly Dictionary<(int Row, int Column), int> styles = [];
    private readonly Dictionary<int, int> rowStyles = [];
    private readonly List<(int First, int Last, int Style)> columnStyles = [];

    public List<MergedRange> Merges { get; } = [];

    /// <summary>Id of the relationship to the shapes of comments; null where the sheet has none.</summary>
    public string? CommentShapes { get; private set; }

    /// <summary>The number, from 0, of the child after which the reference to the shapes belongs.</summary>
    public int LastBeforeComments { get; private set; } = -1;

    public bool HasRow(int row) => rows.Contains(row);

    public bool HasCell((int Row, int Column) cell) => styles.ContainsKey(cell);

    /// <summary>The style a cell shows now: its own, else its row's, else its column's.</summary>
    public int StyleOf((int Row, int Column) cell) =>
        styles.TryGetValue(cell, out var own) ? own
        : rowStyles.TryGetValue(cell.Row, out var ofRow) ? ofRow
        : columnStyles.FirstOrDefault(c => cell.Column >= c.First && cell.Column <= c.Last).Style;

    /// <param name="wanted">Rows whose cells matter.</param>
    public static SheetFacts Read(Stream part, IReadOnlySet<int> wanted)
    {
        var facts = new SheetFacts();
        using var xml = XmlReader.Create(part, MarkedXml.Reading);
        var child = -1;
        var walk = new CellWalk();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.Depth == 1)
            {
                child++;
                if (BeforeComments.Contains(xml.LocalName))
                    facts.LastBeforeComments = child;
                if (xml.LocalName == "legacyDrawing")
                    facts.CommentShapes = RelationshipId(xml);
            }
            facts.Take(xml, walk, wanted);
        }
        return facts;
    }

    private void Take(XmlReader xml, CellWalk walk, IReadOnlySet<int> wanted)
    {
        switch (xml.LocalName)
        {
            case "row" when xml.Depth == 2:
                var row = walk.EnterRow(xml);
                rows.Add(row);
                if (wanted.Contains(row) && xml.GetAttribute("customFormat") is "1" or "true")
                    rowStyles[row] = Number(xml, "s");
                break;
            case "c" when xml.Depth == 3:
                var cell = walk.EnterCell(xml);
                if (wanted.Contains(cell.Row))
                    styles.TryAdd(cell, Number(xml, "s"));
                break;
            case "col" when xml.Depth == 2:
                columnStyles.Add((Number(xml, "min"), Number(xml, "max"), Number(xml, "style")));
                break;
            case "mergeCell" when MergedRange.TryParse(xml.GetAttribute("ref"), out var range):
                Merges.Add(range);
                break;
        }
    }

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), System.Globalization.NumberStyles.None, null, out var number) ? number : 0;

    private static string? RelationshipId(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
            id = xml.LocalName == "id" ? xml.Value : id;
        xml.MoveToElement();
        return id;
    }
}

/// <summary>Where a reader stands in a sheet: rows and cells may leave their addresses out and then follow the one before.</summary>
internal sealed class CellWalk
{
    private int row;
    private int column;

    public int EnterRow(XmlReader xml)
    {
        row = int.TryParse(xml.GetAttribute("r"), System.Globalization.NumberStyles.None, null, out var said) ? said : row + 1;
        column = 0;
        return row;
    }

    public (int Row, int Column) EnterCell(XmlReader xml)
    {
        column = CellAddress.TryParse(xml.GetAttribute("r"), out _, out var said) ? said : column + 1;
        return (row, column);
    }
}
