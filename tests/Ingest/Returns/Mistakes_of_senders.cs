using CsCheck;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>No workbook, however odd, throws; and what it comes to is always told.</summary>
public sealed class Mistakes_of_senders
{
    private static readonly Cell[] Odd =
    [
        new(1, 1, CellKind.Text, "Tổng"), new(1, 1, CellKind.Text, "UBND Cấp Xã"), new(1, 1, CellKind.Text, "Huyện Đắk Hà"),
        new(1, 1, CellKind.Text, "Đắk Hà"), new(1, 1, CellKind.Text, "MS"), new(1, 1, CellKind.Text, "1=2+3"), new(1, 1, CellKind.Text, "Đơn vị"),
        new(1, 1, CellKind.Text, "30. Ghi chú:"), new(1, 1, CellKind.Text, "từ ngày 15/12/9999 đến ngày 31/12/9999"),
        new(1, 1, CellKind.Text, "từ ngày 01/01/0001 đến ngày 02/01/0001"), new(1, 1, CellKind.Text, "   "), new(1, 1, CellKind.Text, "((((1)"),
        new(1, 1, CellKind.Text, "9999999999999999999999"), new(1, 1, CellKind.Number, "1E+300"), new(1, 1, CellKind.Number, "-5"),
        new(1, 1, CellKind.Number, "999999999999999"), new(1, 1, CellKind.Error, "#REF!"), new(1, 1, CellKind.Boolean, "TRUE"),
        new(1, 1, CellKind.Date, "2020-12-15"), new(1, 1, CellKind.Number, "", true, true), new(1, 1, CellKind.Text, new string('x', 40_000)),
        new(1, 1, CellKind.Text, "&&& ((+)) ..."), new(1, 1, CellKind.Text, "Toàn huyện Đắk Hà"), new(1, 1, CellKind.Text, "I"),
    ];

    [Fact]
    public void Never_throw_and_never_pass_in_silence()
    {
        var books = ReturnCase.Names().Select(ReturnCase.Read).ToArray();
        var edit = Gen.Select(Gen.Int[0, Odd.Length - 1], Gen.Int[1, 40], Gen.Int[1, 34]);
        Gen.Select(Gen.Int[0, books.Length - 1], edit.List[1, 6], Gen.Bool).Sample((which, edits, cut) =>
        {
            var sheet = books[which].Sheets[0];
            foreach (var (odd, row, column) in edits)
                sheet = sheet.Type(Odd[odd] with { Row = row, Column = column });
            if (cut && sheet.Cells.Count > 5)
                sheet = sheet.Without(sheet.Cells[edits[0].Item2 % sheet.Cells.Count]);
            var outcomes = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), books[which].With(0, sheet));
            Assert.NotEmpty(outcomes);
            Assert.All(outcomes, Consistent);
        }, iter: 200, threads: 1);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("PK")]
    [InlineData("<html><table><tr><td>MS</td></tr></table></html>")]
    public void Of_what_is_no_workbook_are_told_by_name(string bytes)
    {
        var outcome = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), new MemoryStream(System.Text.Encoding.UTF8.GetBytes(bytes))).Single();
        Assert.Equal(SubmissionStatus.Unreadable, outcome.Status);
        Assert.Equal(outcome.Reason, outcome.Findings.Single().Message);
    }

    [Fact]
    public void Far_too_many_are_cut_to_what_can_be_read()
    {
        var book = ReturnCase.Read("tcd-huyen");
        var sheet = book.Sheets[0];
        Cell[] cells = [.. sheet.Cells, .. Enumerable.Range(0, 3000).SelectMany(i => new[]
        {
            new Cell(100 + i, 1, CellKind.Text, $"Xã Không Có {i}"), new Cell(100 + i, 2, CellKind.Number, "5"),
        })];
        var outcome = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), book.With(0, new Sheet(sheet.Name, cells, sheet.Merges))).Single();
        Assert.Equal(SubmissionStatus.NeedsFix, outcome.Status);
        Assert.True(outcome.Findings.Count <= 301);
        Assert.Equal("CHUNG-01", outcome.Findings[^1].Rule);
    }

    private static void Consistent(SubmissionOutcome outcome)
    {
        var hasError = outcome.Findings.Any(f => f.Severity == Severity.Error);
        Assert.Equal(outcome.Status != SubmissionStatus.Accepted, hasError);
        Assert.All(outcome.Findings, f => Assert.EndsWith(".", f.Message, StringComparison.Ordinal));
        Assert.Equal(outcome.Figures.Count, outcome.Figures.DistinctBy(f => (f.Unit, f.Measure, f.Breakdown)).Count());
        Assert.All(outcome.Figures, f => Assert.Contains(f.Unit, outcome.Leaves));
        if (outcome.Status == SubmissionStatus.Accepted)
            Assert.True(outcome is { Form: not null, Sender: not null, Period: not null });
    }
}
