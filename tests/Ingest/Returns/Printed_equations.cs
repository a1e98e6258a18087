using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>
/// What a file prints in its row of column codes: the same equation in any notation is nothing to speak of; another one is noted, and the
/// catalog's is checked.
/// </summary>
public sealed class Printed_equations
{
    private static readonly Workbook Good = Template();

    // The notations seen in files of offices, for equations that 01/XLD has.
    [Theory]
    [InlineData("1", "1=2+3+...+7")]
    [InlineData("1", "1=2+..+7")]
    [InlineData("1", "1=2+…+7")]
    [InlineData("1", "1=2+...7")]
    [InlineData("1", "1 = 2 + 3+4 +\n5 + 6 +7")]
    [InlineData("1", "(1)=(2)+(3)+(4)+(5)+(6)+(7)")]
    [InlineData("1", "1")]
    [InlineData("9", "9=11+12+13 =14+15+16+17 =18+22")]
    [InlineData("9", "9=18+22=11+..+13= 14+…+17")]
    [InlineData("9", "9=22+18")]
    [InlineData("18", "18\u00A0=\u00A019+20+\u200B21")]
    [InlineData("22", "22=25+24+23")]
    public void Say_nothing_where_they_are_the_catalogs_in_another_notation(string code, string printed)
    {
        var outcome = Read(code, printed);

        Assert.Equal(SubmissionStatus.Accepted, outcome.Status);
        Assert.DoesNotContain(outcome.Findings, f => f.Rule == "COT-04");
    }

    [Theory]
    [InlineData("1", "1=2+3+4", "1=2+3+...+7")]
    [InlineData("1", "1=7+..+2", "1=2+3+...+7")]
    [InlineData("1", "1=2+...+99", "1=2+3+...+7")]
    [InlineData("8", "8=1-9", "cột 8 không có công thức")]
    [InlineData("9", "9=11+12+13=14+15+16", "9=11+12+13 =14+15+16+17 =18+22")]
    [InlineData("18", "18=19+20-21", "18 = 19+20+21")]
    [InlineData("22", "22=23+24+25=", "22 = 23+24+25")]
    public void Are_noted_where_they_are_other_ones_and_the_catalogs_are_checked(string code, string printed, string own)
    {
        var outcome = Read(code, printed);

        var note = Assert.Single(outcome.Findings, f => f.Rule == "COT-04");
        Assert.Equal((Severity.Note, code, printed), (note.Severity, note.Column, note.Seen));
        Assert.Contains($"({own})", note.Message, StringComparison.Ordinal);
        Assert.Equal(SubmissionStatus.Accepted, outcome.Status);
    }

    private static SubmissionOutcome Read(string code, string printed)
    {
        var sheet = Good.Sheets[0];
        var cell = sheet.Cells.Single(c => c.RawText == code || c.RawText.StartsWith(code + "=", StringComparison.Ordinal) || c.RawText.StartsWith(code + " =", StringComparison.Ordinal));
        return ReturnCase.Pipeline.Run(ReturnCase.Delivery(), Good.With(0, sheet.Without(cell).Type(cell with { RawText = printed, Kind = CellKind.Text }))).Single();
    }

    // Without its hidden code, so that the row of codes has to speak.
    private static Workbook Template()
    {
        var form = ReturnCase.Catalog.Form("TTCP-2021/01-XLD")!;
        using var file = new MemoryStream();
        TemplateWriter.Write(form, ReturnCase.Catalog.Unit("SNV")!, ReturnCase.Catalog.CalendarOf(form).Find(PeriodCode.Parse("2021-6T"))!, ReturnCase.Catalog, file);
        return new([WorkbookReader.Read(file.ToArray()).Workbook!.Sheets[0]]);
    }
}
