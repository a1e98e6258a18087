using System.Xml.Linq;
using DanVan.Ingest.Marking;
using DanVan.Ingest.Reading;
using DanVan.Tests.Ingest.Reading;
using DanVan.Tests.Ingest.Returns;

namespace DanVan.Tests.Ingest.Marking;

/// <summary>Macros, strict files, signatures, old formats, and what is no workbook.</summary>
public sealed class Kinds_of_marked_files
{
    [Fact]
    public void Keeps_macros_and_protection()
    {
        var file = HandMadeWorkbook.OfRows("");
        file["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='1'><c r='A1'><v>1</v></c></row>", after: "<sheetProtection sheet='1' objects='1'/><pageMargins left='1' right='1' top='1' bottom='1' header='1' footer='1'/><extLst/>");
        file["xl/vbaProject.bin"] = "macro";
        file["[Content_Types].xml"] = MarkedSamples.Types("application/vnd.ms-excel.sheet.macroEnabled.main+xml");

        var marking = Marking.Of(MarkedSamples.Zip(file), Marking.Fault("Biểu", "A1"));

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
        file["xl/styles.xml"] = MarkedSamples.Styles.Replace(HandMadeWorkbook.Main, HandMadeWorkbook.StrictMain, StringComparison.Ordinal);
        file["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='1'><c r='A1'><v>1</v></c></row>").Replace(HandMadeWorkbook.Main, HandMadeWorkbook.StrictMain, StringComparison.Ordinal);

        var marking = Marking.Of(MarkedSamples.Zip(file), Marking.Fault("Biểu", "A1"));

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

        var marking = Marking.Of(MarkedSamples.Zip(file), Marking.Fault("Biểu", "A1"));

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
        Assert.Empty(MarkedSamples.Faults(target.ToArray()));
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
}
