using System.Xml.Linq;
using DanVan.Ingest.Marking;
using DanVan.Tests.Ingest.Reading;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Ingest.Marking;

/// <summary>Which cell is coloured, and that it keeps its look.</summary>
public sealed class Cells_of_a_marked_return
{
    [Fact]
    public void Colours_the_cell_and_keeps_its_format_font_and_border()
    {
        var marking = Marking.Of(MarkedSamples.Sample, Marking.Fault("01-TCD", "E13"));

        var (before, after) = (MarkedSamples.Format(MarkedSamples.Sample, "E13"), MarkedSamples.Format(marking.Bytes, "E13"));
        Assert.Equal(MarkedStyles.Colour(Severity.Error), MarkedSamples.FillOf(marking, after));
        foreach (var name in (string[])["numFmtId", "fontId", "borderId", "xfId"])
            Assert.Equal((string?)before.Attribute(name), (string?)after.Attribute(name));
        Assert.Equal(before.Elements().Select(e => e.ToString()), after.Elements().Select(e => e.ToString()));
    }

    [Fact]
    public void Makes_the_cell_that_a_blank_one_has_not_in_the_style_of_its_column()
    {
        var file = HandMadeWorkbook.OfRows("<row r='2' spans='1:2'><c r='A2'><v>1</v></c><c r='D2'><v>4</v></c></row><row r='9'/>");
        file["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='2' spans='1:2'><c r='A2'><v>1</v></c><c r='D2'><v>4</v></c></row><row r='9'/>", before: "<cols><col min='2' max='3' width='9' style='1'/></cols>");

        var marking = Marking.Of(MarkedSamples.Zip(file), Marking.Fault("Biểu", "C2"), Marking.Fault("Biểu", "B9"), Marking.Fault("Biểu", "A5"), Marking.Fault("Biểu", "A12"));

        var cells = XDocument.Parse(marking.Text("xl/worksheets/sheet1.xml")).Descendants().Where(e => e.Name.LocalName == "c").ToList();
        Assert.Equal(["A2", "C2", "D2", "A5", "B9", "A12"], cells.Select(c => (string)c.Attribute("r")!));
        Assert.Equal("2", (string?)MarkedSamples.Format(marking.Bytes, "C2").Attribute("numFmtId"));
        Assert.Empty(MarkedSamples.Faults(marking.Bytes));
    }

    [Fact]
    public void Follows_cells_that_leave_their_addresses_out()
    {
        var file = HandMadeWorkbook.OfRows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>");

        var marking = Marking.Of(MarkedSamples.Zip(file), Marking.Fault("Biểu", "B2"));

        var marked = XDocument.Parse(marking.Text("xl/worksheets/sheet1.xml")).Descendants().Single(e => e.Attribute("s") is not null);
        Assert.Equal("4", marked.Value);
    }

    [Fact]
    public void Marks_the_anchor_of_a_merged_cell()
    {
        var file = HandMadeWorkbook.OfRows("");
        file["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='1'><c r='A1'><v>1</v></c></row>", after: "<mergeCells><mergeCell ref='A1:B3'/></mergeCells>");

        var marking = Marking.Of(MarkedSamples.Zip(file), Marking.Fault("Biểu", "B2"));

        Assert.Contains("ref=\"A1\"", marking.Text("xl/comments-danvan1.xml"), StringComparison.Ordinal);
        Assert.Single(XDocument.Parse(marking.Text("xl/worksheets/sheet1.xml")).Descendants(), e => e.Name.LocalName == "c");
    }
}
