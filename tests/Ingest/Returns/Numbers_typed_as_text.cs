using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>A spreadsheet's sum passes over a number typed as text: the cell to mend is that one, not the sum.</summary>
public sealed class Numbers_typed_as_text
{
    [Fact]
    public void Are_named_where_the_total_left_them_out()
    {
        var (sheet, row, total, part) = Row();
        var outcome = Run(sheet.Type(part with { Kind = CellKind.Text }).Type(total with { RawText = $"{Number(total) - Number(part)}" }));

        var finding = Assert.Single(outcome.Findings, f => f.Rule == "TCD01-01");
        Assert.Equal((part.Address, part.RawText), (finding.Cell, finding.Seen));
        Assert.Contains($"ô {part.Address} ghi số dạng chữ", finding.Message, StringComparison.Ordinal);
        Assert.Contains($"Đề nghị gõ lại ô {part.Address} là số {part.RawText}", finding.Message, StringComparison.Ordinal);
        Assert.Equal(row, part.Row);
    }

    [Fact]
    public void Are_told_to_be_typed_again_without_a_dot_between_thousands()
    {
        var (sheet, _, total, part) = Row();
        var outcome = Run(sheet.Type(part with { Kind = CellKind.Text, RawText = "1.234" }).Type(total with { RawText = $"{Number(total) - Number(part)}" }));

        Assert.Contains($"Đề nghị gõ lại ô {part.Address} là số 1234.", Assert.Single(outcome.Findings, f => f.Rule == "TCD01-01").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_no_fault_where_the_total_is_right()
    {
        var (sheet, _, _, part) = Row();

        Assert.DoesNotContain(Run(sheet.Type(part with { Kind = CellKind.Text })).Findings, f => f.Rule == "TCD01-01");
    }

    [Fact]
    public void Are_not_blamed_for_a_total_that_is_wrong_otherwise()
    {
        var (sheet, _, total, part) = Row();
        var outcome = Run(sheet.Type(part with { Kind = CellKind.Text }).Type(total with { RawText = $"{Number(total) + 1}" }));

        Assert.Equal(total.Address, Assert.Single(outcome.Findings, f => f.Rule == "TCD01-01").Cell);
    }

    // The first commune with regular receptions; column 1 = 4+13+22 stands beside its name, column 4 three further.
    private static (Sheet Sheet, int Row, Cell Total, Cell Part) Row()
    {
        var sheet = ReturnCase.Read("tcd-huyen").Sheets[0];
        var name = sheet.Cells.First(c => c.Column == 1 && c.RawText.Contains("Đắk Mar", StringComparison.Ordinal));
        var part = sheet.At(name.Row, 5);
        Assert.True(part is not null && Number(part) > 0);
        return (sheet, name.Row, sheet.At(name.Row, 2)!, part!);
    }

    private static int Number(Cell cell) => int.Parse(cell.RawText, System.Globalization.CultureInfo.InvariantCulture);

    private static DanVan.Warehouse.Model.SubmissionOutcome Run(Sheet sheet) =>
        ReturnCase.Pipeline.Run(ReturnCase.Delivery(), new Workbook([sheet])).Single();
}
