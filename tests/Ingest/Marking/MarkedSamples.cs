using System.Xml.Linq;
using DanVan.Tests.Dashboard.Pages;
using DanVan.Tests.Ingest.Reading;
using DanVan.Tests.Ingest.Returns;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml;

namespace DanVan.Tests.Ingest.Marking;

/// <summary>Workbooks to mark, and what a marking made of them.</summary>
internal static class MarkedSamples
{
    public static readonly byte[] Sample = SampleReturn.Of(ReturnCase.Catalog, "TTCP-2021/01-TCD", "615", "2021-6T");

    public const string Styles =
        "<styleSheet xmlns='" + HandMadeWorkbook.Main + "'><fonts><font/></fonts><fills><fill><patternFill/></fill><fill><patternFill patternType='gray125'/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId='2'/></cellXfs></styleSheet>";

    public static byte[] WithComments(string author, string vml)
    {
        var file = HandMadeWorkbook.OfRows("");
        file["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='1'><c r='A1'><v>1</v></c></row>", after: "<legacyDrawing xmlns:q='http://schemas.openxmlformats.org/officeDocument/2006/relationships' q:id='v1'/>");
        file["xl/worksheets/_rels/sheet1.xml.rels"] = HandMadeWorkbook.Rels(("v1", "vmlDrawing", "../vml1.vml"), ("c1", "comments", "../comments1.xml"));
        file["xl/comments1.xml"] = $"<comments xmlns='{HandMadeWorkbook.Main}'><authors><author>{author}</author></authors><commentList><comment ref='A1' authorId='0'><text><t>Của tôi</t></text></comment></commentList></comments>";
        file["xl/vml1.vml"] = vml;
        return Zip(file);
    }

    public static byte[] Zip(HandMadeWorkbook file)
    {
        file.Parts.TryAdd("[Content_Types].xml", Types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
        file.Parts.TryAdd("xl/sharedStrings.xml", $"<sst xmlns='{HandMadeWorkbook.Main}'/>");
        file.Parts.TryAdd("xl/styles.xml", Styles);
        return file.Zip();
    }

    public static string Types(string workbook) =>
        $"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/><Override PartName='/xl/workbook.xml' ContentType='{workbook}'/><Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/><Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>";

    public static XElement Format(byte[] file, string address)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var workbook = document.WorkbookPart!;
        var sheet = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!);
        var style = sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(c => c.CellReference == address).StyleIndex!.Value;
        return XElement.Parse(workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.ChildElements[(int)style].OuterXml);
    }

    public static string? FillOf(Marking marking, XElement format) => XDocument.Parse(marking.Text("xl/styles.xml"))
        .Descendants().First(e => e.Name.LocalName == "fills").Elements().ElementAt((int)format.Attribute("fillId")!)
        .Descendants().Single(e => e.Name.LocalName == "fgColor").Attribute("rgb")?.Value;

    public static IReadOnlyList<string> Faults(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(f => $"{f.Part?.Uri} {f.Path?.XPath} {f.Description}")];
    }
}
