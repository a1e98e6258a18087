using System.Xml.Linq;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Ingest.Marking;

/// <summary>What the comments say, and what becomes of those that were there.</summary>
public sealed class Comments_of_a_marked_return
{
    [Fact]
    public void Says_all_findings_of_a_cell_in_one_comment()
    {
        var marking = Marking.Of(MarkedSamples.Sample, Marking.Fault("01-TCD", "E13", "Điều một."), Marking.Fault("01-TCD", "E13", "Điều hai.", Severity.Warning));

        var comment = XDocument.Parse(marking.Text("xl/comments-danvan1.xml")).Descendants().Single(e => e.Name.LocalName == "comment").Value;
        Assert.Contains("Lỗi (TCD01-01): Điều một.\nĐang ghi: 12\nPhải là: 15", comment, StringComparison.Ordinal);
        Assert.Contains("Cảnh báo (TCD01-01): Điều hai.", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_back_what_an_earlier_marking_said()
    {
        var first = Marking.Of(MarkedSamples.Sample, Marking.Fault("01-TCD", "E13", "Sai cũ."), Marking.Fault("01-TCD", "F13", "Sai hai lần."));
        var second = Marking.Of(first.Bytes, Marking.Fault("01-TCD", "F13", "Vẫn sai."));

        var comments = second.Text("xl/comments-danvan1.xml");
        Assert.DoesNotContain("Sai cũ.", comments, StringComparison.Ordinal);
        Assert.DoesNotContain("Sai hai lần.", comments, StringComparison.Ordinal);
        Assert.Contains("Vẫn sai.", comments, StringComparison.Ordinal);
        Assert.Contains("không còn điều phát hiện", comments, StringComparison.Ordinal);
    }

    [Fact]
    public void Adds_to_comments_and_boxes_that_are_there()
    {
        const string vml = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"_x0000_s2049\"><br>not closed</v:shape></xml>";
        var marking = Marking.Of(MarkedSamples.WithComments("An", vml), Marking.Fault("Biểu", "A1", "Sai."), Marking.Fault("Biểu", "B1", "Cũng sai."));

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
        var marking = Marking.Of(MarkedSamples.WithComments("tc={1}", "<xml></xml>"), Marking.Fault("Biểu", "A1", "Sai."));

        Assert.DoesNotContain("Sai.", marking.Text("xl/comments1.xml"), StringComparison.Ordinal);
        Assert.Contains("chuỗi bình luận", marking.Text("xl/worksheets/danvan1.xml"), StringComparison.Ordinal);
    }
}
