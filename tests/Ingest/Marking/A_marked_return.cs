using System.Xml.Linq;
using DanVan.Ingest.Marking;
using DanVan.Ingest.Reading;
using DanVan.Tests.Dashboard.Pages;
using DanVan.Tests.Ingest.Reading;
using DanVan.Tests.Ingest.Returns;
using DanVan.Warehouse.Catalog;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DanVan.Tests.Ingest.Marking;

public sealed class A_marked_return
{
    private static readonly string[] MayChange = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];

    private static readonly byte[] Sample = SampleReturn.Of(ReturnCase.Catalog, "TTCP-2021/01-TCD", "615", "2021-6T");

    public static TheoryData<string> Workbooks =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.xlsx", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(AppContext.BaseDirectory, p)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Keeps_every_part_that_needs_no_mark_byte_for_byte(string path)
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, path));
        var sheet = WorkbookReader.Read(file).Workbook!.Sheets.First(s => s.Cells.Count > 3);

        var marking = Marking.Of(file, Marking.Fault(sheet.Name, sheet.Cells[2].Address), Marking.Fault(sheet.Name, "ZZ200"));

        Assert.Empty(marking.Lost);
        var sheets = marking.Changed.Where(p => p.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && marking.Before.ContainsKey(p));
        Assert.Single(sheets);
        Assert.DoesNotContain(marking.Changed.Except(MayChange).Except(sheets), p => !p.Contains("danvan", StringComparison.Ordinal) && !p.Contains("/_rels/sheet", StringComparison.Ordinal));
        Assert.Equal(Marking.Cells(file), Marking.Cells(marking.Bytes));
        Assert.Empty(Faults(marking.Bytes).Except(Faults(file)));
    }

    [Fact]
    public void Colours_the_cell_and_keeps_its_format_font_and_border()
    {
        var marking = Marking.Of(Sample, Marking.Fault("01-TCD", "E13"));

        var (before, after) = (Format(Sample, "E13"), Format(marking.Bytes, "E13"));
        Assert.Equal(MarkedStyles.Colour(Severity.Error), FillOf(marking, after));
        foreach (var name in (string[])["numFmtId", "fontId", "borderId", "xfId"])
            Assert.Equal((string?)before.Attribute(name), (string?)after.Attribute(name));
        Assert.Equal(before.Elements().Select(e => e.ToString()), after.Elements().Select(e => e.ToString()));
    }

    [Fact]
    public void Says_all_findings_of_a_cell_in_one_comment()
    {
        var marking = Marking.Of(Sample, Marking.Fault("01-TCD", "E13", "Điều một."), Marking.Fault("01-TCD", "E13", "Điều hai.", Severity.Warning));

        var comment = XDocument.Parse(marking.Text("xl/comments-danvan1.xml")).Descendants().Single(e => e.Name.LocalName == "comment").Value;
        Assert.Contains("Lỗi (TCD01-01): Điều một.\nĐang ghi: 12\nPhải là: 15", comment, StringComparison.Ordinal);
        Assert.Contains("Cảnh báo (TCD01-01): Điều hai.", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_every_finding_on_a_last_sheet_with_a_link_to_its_cell()
    {
        var marking = Marking.Of(Sample, Marking.Fault("01-TCD", "E13"), Marking.Fault("01-TCD", null, "Cả tệp."));

        var summary = WorkbookReader.Read(marking.Bytes).Workbook!.Sheets[^1];
        Assert.True(MarkedReturn.IsSummary(summary.Name));
        Assert.Contains(summary.Cells, c => c.RawText == "Cả tệp.");
        Assert.Contains(summary.Cells, c => c.RawText == "Huyện Đắk Hà");
        var link = XDocument.Parse(marking.Text("xl/worksheets/danvan1.xml")).Descendants().Single(e => e.Name.LocalName == "hyperlink");
        Assert.Equal("'01-TCD'!E13", (string?)link.Attribute("location"));
    }

    [Fact]
    public void Is_read_as_the_same_return_when_it_comes_back()
    {
        var marking = Marking.Of(Sample, Marking.Fault("01-TCD", "E13"));

        var before = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), WorkbookReader.Read(Sample).Workbook!);
        var after = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), WorkbookReader.Read(marking.Bytes).Workbook!);

        Assert.Equal(before.Single().Figures, after.Single().Figures);
        Assert.Equal(before.Single().Findings, after.Single().Findings);
    }

    [Fact]
    public void Is_the_same_bytes_for_the_same_findings() =>
        Assert.Equal(Marking.Of(Sample, Marking.Fault("01-TCD", "E13")).Bytes, Marking.Of(Sample, Marking.Fault("01-TCD", "E13")).Bytes);

    [Fact]
    public void Takes_back_what_an_earlier_marking_said()
    {
        var first = Marking.Of(Sample, Marking.Fault("01-TCD", "E13", "Sai cũ."), Marking.Fault("01-TCD", "F13", "Sai hai lần."));
        var second = Marking.Of(first.Bytes, Marking.Fault("01-TCD", "F13", "Vẫn sai."));

        var comments = second.Text("xl/comments-danvan1.xml");
        Assert.DoesNotContain("Sai cũ.", comments, StringComparison.Ordinal);
        Assert.DoesNotContain("Sai hai lần.", comments, StringComparison.Ordinal);
        Assert.Contains("Vẫn sai.", comments, StringComparison.Ordinal);
        Assert.Contains("không còn điều phát hiện", comments, StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_the_cell_that_a_blank_one_has_not_in_the_style_of_its_column()
    {
        var file = HandMadeWorkbook.OfRows("<row r='2' spans='1:2'><c r='A2'><v>1</v></c><c r='D2'><v>4</v></c></row><row r='9'/>");
        file["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='2' spans='1:2'><c r='A2'><v>1</v></c><c r='D2'><v>4</v></c></row><row r='9'/>", before: "<cols><col min='2' max='3' width='9' style='1'/></cols>");

        var marking = Marking.Of(Zip(file), Marking.Fault("Biểu", "C2"), Marking.Fault("Biểu", "B9"), Marking.Fault("Biểu", "A5"), Marking.Fault("Biểu", "A12"));

        var cells = XDocument.Parse(marking.Text("xl/worksheets/sheet1.xml")).Descendants().Where(e => e.Name.LocalName == "c").ToList();
        Assert.Equal(["A2", "C2", "D2", "A5", "B9", "A12"], cells.Select(c => (string)c.Attribute("r")!));
        Assert.Equal("2", (string?)Format(marking.Bytes, "C2").Attribute("numFmtId"));
        Assert.Empty(Faults(marking.Bytes));
    }

    [Fact]
    public void Follows_cells_that_leave_their_addresses_out()
    {
        var file = HandMadeWorkbook.OfRows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>");

        var marking = Marking.Of(Zip(file), Marking.Fault("Biểu", "B2"));

        var marked = XDocument.Parse(marking.Text("xl/worksheets/sheet1.xml")).Descendants().Single(e => e.Attribute("s") is not null);
        Assert.Equal("4", marked.Value);
    }

    [Fact]
    public void Marks_the_anchor_of_a_merged_cell()
    {
        var file = HandMadeWorkbook.OfRows("");
        file["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='1'><c r='A1'><v>1</v></c></row>", after: "<mergeCells><mergeCell ref='A1:B3'/></mergeCells>");

        var marking = Marking.Of(Zip(file), Marking.Fault("Biểu", "B2"));

        Assert.Contains("ref=\"A1\"", marking.Text("xl/comments-danvan1.xml"), StringComparison.Ordinal);
        Assert.Single(XDocument.Parse(marking.Text("xl/worksheets/sheet1.xml")).Descendants(), e => e.Name.LocalName == "c");
    }

    [Fact]
    public void Adds_to_comments_and_boxes_that_are_there()
    {
        const string vml = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"_x0000_s2049\"><br>not closed</v:shape></xml>";
        var marking = Marking.Of(WithComments("An", vml), Marking.Fault("Biểu", "A1", "Sai."), Marking.Fault("Biểu", "B1", "Cũng sai."));

        var comments = XDocument.Parse(marking.Text("xl/comments1.xml")).Descendants().Where(e => e.Name.LocalName == "comment").Select(c => c.Value).ToList();
        Assert.StartsWith("Của tôi\n———\nLỗi (TCD01-01): Sai.", comments[0], StringComparison.Ordinal);
        Assert.StartsWith("Lỗi (TCD01-01): Cũng sai.", comments[1], StringComparison.Ordinal);
        var shapes = marking.Text("xl/vml1.vml");
        Assert.StartsWith(vml[..^6], shapes, StringComparison.Ordinal);
        Assert.Contains("_x0000_s2050", shapes, StringComparison.Ordinal);
        Assert.Equal(1, shapes.Split("ObjectType=\"Note\"").Length - 1);
        Assert.DoesNotContain("danvan1.vml", string.Concat(marking.After.Keys), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_a_thread_of_comments_as_it_is_and_says_so()
    {
        var marking = Marking.Of(WithComments("tc={1}", "<xml></xml>"), Marking.Fault("Biểu", "A1", "Sai."));

        Assert.DoesNotContain("Sai.", marking.Text("xl/comments1.xml"), StringComparison.Ordinal);
        Assert.Contains("chuỗi bình luận", marking.Text("xl/worksheets/danvan1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_macros_and_protection()
    {
        var file = HandMadeWorkbook.OfRows("");
        file["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='1'><c r='A1'><v>1</v></c></row>", after: "<sheetProtection sheet='1' objects='1'/><pageMargins left='1' right='1' top='1' bottom='1' header='1' footer='1'/><extLst/>");
        file["xl/vbaProject.bin"] = "macro";
        file["[Content_Types].xml"] = Types("application/vnd.ms-excel.sheet.macroEnabled.main+xml");

        var marking = Marking.Of(Zip(file), Marking.Fault("Biểu", "A1"));

        Assert.Equal(marking.Before["xl/vbaProject.bin"], marking.After["xl/vbaProject.bin"]);
        Assert.Contains("macroEnabled", marking.Text("[Content_Types].xml"), StringComparison.Ordinal);
        Assert.Equal(
            ["sheetData", "sheetProtection", "pageMargins", "legacyDrawing", "extLst"],
            XDocument.Parse(marking.Text("xl/worksheets/sheet1.xml")).Root!.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("Biểu (đánh dấu lỗi).xlsm", MarkedReturn.FileName("Biểu.xlsm"));
    }

    [Fact]
    public void Speaks_the_language_of_strict_files()
    {
        var file = HandMadeWorkbook.OfRows("");
        file["xl/workbook.xml"] = HandMadeWorkbook.Workbook("<sheet name='Biểu' sheetId='1' r:id='r1'/>").Replace(HandMadeWorkbook.Main, HandMadeWorkbook.StrictMain, StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
        file["xl/sharedStrings.xml"] = $"<sst xmlns='{HandMadeWorkbook.StrictMain}'/>";
        file["xl/styles.xml"] = Styles.Replace(HandMadeWorkbook.Main, HandMadeWorkbook.StrictMain, StringComparison.Ordinal);
        file["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='1'><c r='A1'><v>1</v></c></row>").Replace(HandMadeWorkbook.Main, HandMadeWorkbook.StrictMain, StringComparison.Ordinal);

        var marking = Marking.Of(Zip(file), Marking.Fault("Biểu", "A1"));

        foreach (var part in marking.Changed.Where(p => p.EndsWith(".xml", StringComparison.Ordinal) && p != "[Content_Types].xml"))
            Assert.DoesNotContain("schemas.openxmlformats.org", marking.Text(part), StringComparison.Ordinal);
        Assert.Equal(2, WorkbookReader.Read(marking.Bytes).Workbook!.Sheets.Count);
    }

    [Fact]
    public void Carries_no_signature_that_would_be_false()
    {
        var file = HandMadeWorkbook.OfRows("<row r='1'><c r='A1'><v>1</v></c></row>");
        file["_rels/.rels"] = HandMadeWorkbook.Rels(("r1", "officeDocument", "xl/workbook.xml"), ("r2", "digital-signature/origin", "_xmlsignatures/origin.sigs"));
        file["_xmlsignatures/origin.sigs"] = "";
        file["_xmlsignatures/sig1.xml"] = "<Signature/>";

        var marking = Marking.Of(Zip(file), Marking.Fault("Biểu", "A1"));

        Assert.Equal(["_xmlsignatures/origin.sigs", "_xmlsignatures/sig1.xml"], marking.Lost);
        Assert.DoesNotContain("origin.sigs", marking.Text("_rels/.rels"), StringComparison.Ordinal);
        Assert.Contains("chữ ký số", marking.Text("xl/worksheets/danvan1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_xls_file_is_a_copy_that_says_so()
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "reading", "libreoffice-filled-form-xls", "book.xls"));
        var sheet = WorkbookReader.Read(file).Workbook!.Sheets[0];
        using var target = new MemoryStream();

        Assert.Null(MarkedReturn.Write(file, [Marking.Fault(sheet.Name, sheet.Cells[^1].Address)], [], ReturnCase.Catalog, target));

        var copy = WorkbookReader.Read(target.ToArray()).Workbook!;
        Assert.Equal(sheet.Cells.Select(c => (c.Address, c.RawText)), copy.Sheets[0].Cells.Select(c => (c.Address, c.RawText)));
        Assert.Equal(sheet.Merges.Order(Comparer<MergedRange>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))), copy.Sheets[0].Merges.Order(Comparer<MergedRange>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))));
        Assert.Contains(copy.Sheets[^1].Cells, c => c.RawText.Contains("bản sao có đánh dấu", StringComparison.Ordinal));
        Assert.Empty(Faults(target.ToArray()));
        Assert.Equal("Biểu (đánh dấu lỗi).xlsx", MarkedReturn.FileName("Biểu.xls"));
    }

    [Fact]
    public void Is_not_made_of_a_file_that_is_no_workbook()
    {
        using var target = new MemoryStream();

        var refusal = MarkedReturn.Write("MIME-Version: 1.0"u8.ToArray(), [], [], ReturnCase.Catalog, target);

        Assert.Equal(UnreadableReason.WebPage, refusal!.Reason);
        Assert.Equal(0, target.Length);
    }

    [Fact]
    public void Of_odd_files_opens_and_keeps_what_it_does_not_edit()
    {
        var folder = Environment.GetEnvironmentVariable("DANVAN_ODD_SAMPLES");
        if (string.IsNullOrEmpty(folder))
            Assert.Skip("DANVAN_ODD_SAMPLES is not set: it names a folder of odd workbooks with an expectations.csv.");
        // Every twelfth file that can be read: some hundred, of every kind.
        var paths = File.ReadLines(Path.Combine(folder, "expectations.csv")).Skip(1).Select(l => l.Split(',', 3))
            .Where(f => f[1].StartsWith("must_read", StringComparison.Ordinal)).Where((_, i) => i % 12 == 0).Select(f => Path.Combine(folder, f[0]));
        Assert.Empty(paths.Select(FaultOf).OfType<string>());
    }

    private static string? FaultOf(string path)
    {
        var file = File.ReadAllBytes(path);
        if (!FileSignature.IsPackage(file) || WorkbookReader.Read(file).Workbook is not { } workbook)
            return null;
        var sheet = workbook.Sheets.First(s => s.Cells.Count > 0);
        using var target = new MemoryStream();
        var refusal = MarkedReturn.Write(file, [Marking.Fault(sheet.Name, sheet.Cells[0].Address)], [], ReturnCase.Catalog, target);
        if (refusal is not null)
            return $"{path}: {refusal.Code}";
        var marking = Marking.Of(file, Marking.Fault(sheet.Name, sheet.Cells[0].Address));
        if (marking.Before.Keys.Any(p => p.EndsWith("workbook.bin", StringComparison.OrdinalIgnoreCase)))
            return null;
        var edited = marking.Changed.Where(p => marking.Before.ContainsKey(p)).Where(p => !p.EndsWith(".rels", StringComparison.Ordinal)).ToList();
        // Sheet, workbook, styles, content types, and comments with their shapes where it had some.
        return edited.Count > 6 || !Marking.Cells(file).SequenceEqual(Marking.Cells(marking.Bytes)) ? $"{path}: {string.Join(", ", edited)}" : null;
    }

    private const string Styles =
        "<styleSheet xmlns='" + HandMadeWorkbook.Main + "'><fonts><font/></fonts><fills><fill><patternFill/></fill><fill><patternFill patternType='gray125'/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId='2'/></cellXfs></styleSheet>";

    private static byte[] WithComments(string author, string vml)
    {
        var file = HandMadeWorkbook.OfRows("");
        file["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='1'><c r='A1'><v>1</v></c></row>", after: "<legacyDrawing xmlns:q='http://schemas.openxmlformats.org/officeDocument/2006/relationships' q:id='v1'/>");
        file["xl/worksheets/_rels/sheet1.xml.rels"] = HandMadeWorkbook.Rels(("v1", "vmlDrawing", "../vml1.vml"), ("c1", "comments", "../comments1.xml"));
        file["xl/comments1.xml"] = $"<comments xmlns='{HandMadeWorkbook.Main}'><authors><author>{author}</author></authors><commentList><comment ref='A1' authorId='0'><text><t>Của tôi</t></text></comment></commentList></comments>";
        file["xl/vml1.vml"] = vml;
        return Zip(file);
    }

    private static byte[] Zip(HandMadeWorkbook file)
    {
        file.Parts.TryAdd("[Content_Types].xml", Types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
        file.Parts.TryAdd("xl/sharedStrings.xml", $"<sst xmlns='{HandMadeWorkbook.Main}'/>");
        file.Parts.TryAdd("xl/styles.xml", Styles);
        return file.Zip();
    }

    private static string Types(string workbook) =>
        $"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/><Override PartName='/xl/workbook.xml' ContentType='{workbook}'/><Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/><Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>";

    private static XElement Format(byte[] file, string address)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var workbook = document.WorkbookPart!;
        var sheet = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!);
        var style = sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(c => c.CellReference == address).StyleIndex!.Value;
        return XElement.Parse(workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.ChildElements[(int)style].OuterXml);
    }

    private static string? FillOf(Marking marking, XElement format) => XDocument.Parse(marking.Text("xl/styles.xml"))
        .Descendants().First(e => e.Name.LocalName == "fills").Elements().ElementAt((int)format.Attribute("fillId")!)
        .Descendants().Single(e => e.Name.LocalName == "fgColor").Attribute("rgb")?.Value;

    private static IReadOnlyList<string> Faults(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(f => $"{f.Part?.Uri} {f.Path?.XPath} {f.Description}")];
    }
}
