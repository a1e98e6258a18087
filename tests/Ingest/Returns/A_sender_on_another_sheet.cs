using DanVan.Ingest.Reading;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>The form's own sheet names no unit; what the other sheets of the file say counts as far as it can be meant.</summary>
public sealed class A_sender_on_another_sheet
{
    [Fact]
    public void Is_read_from_a_cover()
    {
        var outcome = Run("Trang bìa", "BÁO CÁO CÔNG TÁC DÂN VẬN", "Đơn vị báo cáo: Sở Nội vụ");
        Assert.Equal("SNV", outcome.Sender?.Code);
        Assert.DoesNotContain("unit", outcome.Asked);
    }

    [Theory]
    // The word alone is an old alias's own name: "Tỉnh đoàn" without its level.
    [InlineData("đoàn")]
    [InlineData("Tỉnh đoàn")]
    public void Is_not_taken_from_words_that_name_no_sender_of_the_form(string words)
    {
        var outcome = Run("Hướng dẫn", "Đơn vị tính:", words);
        Assert.Null(outcome.Sender);
        Assert.Contains("unit", outcome.Asked);
        Assert.Contains(outcome.Findings, f => f.Rule == "GUI-04");
    }

    /// <summary>"ỦY BAN NHÂN DÂN TỈNH KON TUM" stands over the name of every department; without that name it says who is above, not who sends.</summary>
    [Fact]
    public void Is_not_the_body_above_it()
    {
        var book = ReturnCase.Read("doi-thoai-khong-dong-ma");
        var nameless = new Sheet("Sheet1", [.. book.Sheets[0].Cells.Where(c => !c.RawText.Contains("Nội vụ", StringComparison.OrdinalIgnoreCase))], book.Sheets[0].Merges);

        var outcome = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), new Workbook([nameless])).Single();

        Assert.Contains(nameless.Cells, c => c.RawText.Contains("TỈNH KON TUM", StringComparison.Ordinal));
        Assert.Null(outcome.Sender);
        Assert.Contains("unit", outcome.Asked);
    }

    private static SubmissionOutcome Run(string name, params string[] lines)
    {
        var book = ReturnCase.Read("doi-thoai-khong-dong-ma");
        var bare = new Sheet("Sheet1",
            [.. book.Sheets[0].Cells.Where(c => !c.RawText.Contains("Nội vụ", StringComparison.OrdinalIgnoreCase) && !c.RawText.Contains("Kon Tum", StringComparison.OrdinalIgnoreCase))],
            book.Sheets[0].Merges);
        var other = new Sheet(name, [.. lines.Select((text, i) => new Cell(i + 1, 1, CellKind.Text, text))], []);
        return ReturnCase.Pipeline.Run(ReturnCase.Delivery(), new Workbook([bare, other])).Single();
    }
}
