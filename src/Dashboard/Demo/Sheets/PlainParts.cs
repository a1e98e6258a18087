using System.Globalization;
using System.Text;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>The fixed parts of a plain workbook.</summary>
internal static class PlainParts
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string SheetStart =
        $"{Declaration}<worksheet xmlns=\"{Main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetFormatPr defaultRowHeight=\"15\"/>";

    public const string SheetEnd =
        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>" +
        "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";

    public const string PackageRelationships =
        $"{Declaration}<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    /// <summary>Formats in the order of <see cref="Look"/>.</summary>
    public static string Styles { get; } = BuildStyles();

    public static string ContentTypes(int sheets, bool hasTexts)
    {
        var xml = new StringBuilder($"{Declaration}<Types xmlns=\"{Packages}/content-types\">")
            .Append($"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append($"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/>")
            .Append($"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>");
        for (var i = 1; i <= sheets; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Types}.worksheet+xml\"/>");
        if (hasTexts)
            xml.Append($"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Types}.sharedStrings+xml\"/>");
        return xml.Append("</Types>").ToString();
    }

    public static string Workbook(IReadOnlyList<Page> pages)
    {
        var xml = new StringBuilder($"{Declaration}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><sheets>");
        for (var i = 0; i < pages.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{XmlText.Of(pages[i].Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        return xml.Append("</sheets></workbook>").ToString();
    }

    public static string WorkbookRelationships(int sheets, bool hasTexts)
    {
        var xml = new StringBuilder($"{Declaration}<Relationships xmlns=\"{Packages}/relationships\">");
        for (var i = 1; i <= sheets; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Relationships}/styles\" Target=\"styles.xml\"/>");
        if (hasTexts)
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{sheets + 2}\" Type=\"{Relationships}/sharedStrings\" Target=\"sharedStrings.xml\"/>");
        return xml.Append("</Relationships>").ToString();
    }

    // Fonts: 0 plain, 1 bold, 2 italic, 3 title, 4 small bold, 5 small italic. Borders: 0 none, 1 thin all round.
    private static string BuildStyles()
    {
        string Font(int size, string more) => $"<font>{more}<sz val=\"{size}\"/><name val=\"Times New Roman\"/><family val=\"1\"/></font>";
        string Format(int font, int border, int number, string align) =>
            $"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"0\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment {align}/></xf>";
        const string centre = "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"";
        const string left = "vertical=\"center\" wrapText=\"1\"";
        const string right = "horizontal=\"right\" vertical=\"center\"";
        string[] formats =
        [
            Format(0, 0, 0, left), Format(1, 0, 0, left), Format(0, 0, 0, centre), Format(1, 0, 0, centre), Format(2, 0, 0, centre),
            Format(3, 0, 0, centre), Format(4, 1, 0, centre), Format(5, 1, 0, centre), Format(0, 1, 0, left), Format(0, 1, 3, right),
            Format(0, 1, 4, right), Format(1, 1, 0, left), Format(1, 1, 3, right), Format(1, 1, 4, right), Format(0, 1, 49, right),
        ];
        const string side = " style=\"thin\"><color auto=\"1\"/>";
        return $"{Declaration}<styleSheet xmlns=\"{Main}\"><fonts count=\"6\">{Font(11, "")}{Font(11, "<b/>")}{Font(11, "<i/>")}{Font(13, "<b/>")}{Font(9, "<b/>")}{Font(9, "<i/>")}</fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + $"<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left{side}</left><right{side}</right><top{side}</top><bottom{side}</bottom><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + $"<cellXfs count=\"{formats.Length}\">{string.Concat(formats)}</cellXfs></styleSheet>";
    }
}
