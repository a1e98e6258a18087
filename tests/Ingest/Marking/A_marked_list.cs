using DanVan.Ingest.Marking;
using DanVan.Ingest.Reading;
using DanVan.Tests.Ingest.Returns;

namespace DanVan.Tests.Ingest.Marking;

/// <summary>A list is given back as every other return: its faulty cells marked, the rest as it was.</summary>
public sealed class A_marked_list
{
    [Fact]
    public void Has_its_faulty_cells_commented_and_is_read_as_before()
    {
        var filled = new FilledList("DV-2021/DV-02b", seed: 3, entries: 5);
        var choice = filled.CellOf(1, "4");
        var place = filled.CellOf(3, "2");
        (filled.Texts[choice], filled.Texts[place]) = ("Không rõ", "Xã Không Có");
        var findings = filled.Run().Findings;
        Assert.Equal([choice.Cell, place.Cell], findings.Select(f => f.Cell));

        var marked = Marking.Of(filled.Bytes, [.. findings]);
        Assert.Empty(marked.Lost);
        Assert.Equal(Marking.Cells(filled.Bytes), Marking.Cells(marked.Bytes));
        var comments = marked.Changed.Where(p => p.Contains("comments", StringComparison.OrdinalIgnoreCase)).Select(marked.Text).ToList();
        Assert.All(findings, f => Assert.Contains(comments, c => c.Contains($"ref=\"{f.Cell}\"", StringComparison.Ordinal) && c.Contains("Không", StringComparison.Ordinal)));
        Assert.Contains(WorkbookReader.Read(marked.Bytes).Workbook!.Sheets, s => MarkedReturn.IsSummary(s.Name));
    }
}
