using System.Xml.Linq;
using DanVan.Ingest.Marking;
using DanVan.Ingest.Reading;
using DanVan.Tests.Ingest.Returns;

namespace DanVan.Tests.Ingest.Marking;

/// <summary>The sender's own workbook back, with its faults in it and nothing else changed.</summary>
public sealed class A_marked_return
{
    private static readonly string[] MayChange = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];

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
        Assert.Empty(MarkedSamples.Faults(marking.Bytes).Except(MarkedSamples.Faults(file)));
    }

    [Fact]
    public void Lists_every_finding_on_a_last_sheet_with_a_link_to_its_cell()
    {
        var marking = Marking.Of(MarkedSamples.Sample, Marking.Fault("01-TCD", "E13"), Marking.Fault("01-TCD", null, "Cả tệp."));

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
        var marking = Marking.Of(MarkedSamples.Sample, Marking.Fault("01-TCD", "E13"));

        var before = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), WorkbookReader.Read(MarkedSamples.Sample).Workbook!);
        var after = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), WorkbookReader.Read(marking.Bytes).Workbook!);

        Assert.Equal(before.Single().Figures, after.Single().Figures);
        Assert.Equal(before.Single().Findings, after.Single().Findings);
    }

    [Fact]
    public void Is_the_same_bytes_for_the_same_findings() =>
        Assert.Equal(Marking.Of(MarkedSamples.Sample, Marking.Fault("01-TCD", "E13")).Bytes, Marking.Of(MarkedSamples.Sample, Marking.Fault("01-TCD", "E13")).Bytes);
}
