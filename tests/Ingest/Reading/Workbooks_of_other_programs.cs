using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

/// <summary>The folders under Cases/reading: made by LibreOffice and openpyxl, see Cases/make_workbooks.py.</summary>
public sealed class Workbooks_of_other_programs
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "reading");

    public static TheoryData<string> Cases { get; } = [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void Read_as_they_were_made(string name)
    {
        var lines = Read(name).Sheets.SelectMany(s => s.Cells.Select(c =>
            $"{s.Name}\t{c.Address}\t{c.Kind}\t{c.RawText.Replace("\n", "\\n", StringComparison.Ordinal)}"));
        Assert.Equal(File.ReadAllLines(Path.Combine(Folder, name, "expected.tsv")), lines);
    }

    [Fact]
    public void Say_which_results_were_worked_out_here()
    {
        var cells = Read("openpyxl-filled-form").Sheets.SelectMany(s => s.Cells).Where(c => c.IsFormula).ToList();
        Assert.Equal(19, cells.Count);
        Assert.All(cells, c => Assert.True(c is { IsComputed: true, IsFormulaWithoutValue: false }));
        Assert.DoesNotContain(Read("libreoffice-filled-form-xls").Sheets.SelectMany(s => s.Cells), c => c.IsComputed || c.IsFormulaWithoutValue);
        Assert.DoesNotContain(Read("libreoffice-filled-form").Sheets.SelectMany(s => s.Cells), c => c.IsComputed || c.IsFormulaWithoutValue);
    }

    [Theory, InlineData("openpyxl-filled-form"), InlineData("libreoffice-filled-form"), InlineData("libreoffice-filled-form-xls")]
    public void Keep_what_is_hidden_and_merged(string name)
    {
        var book = Read(name);
        Assert.Equal([false, false, true], book.Sheets.Select(s => s.IsHidden));
        var form = book.Sheets[0];
        Assert.Equal((true, false, true, false), (form.IsColumnHidden(7), form.IsColumnHidden(6), form.IsRowHidden(12), form.IsRowHidden(11)));
        Assert.Equal("Trong đó", form.AnchorOf(3, 8)?.RawText);
        Assert.Equal("Đơn vị", form.AnchorOf(4, 1)?.RawText);
        Assert.Equal(NumberHint.Percent, form.At(6, 3)?.Hint);
    }

    private static Workbook Read(string name)
    {
        var reading = WorkbookReader.Read(File.ReadAllBytes(Directory.GetFiles(Path.Combine(Folder, name), "book.*").Single()), cancellation: TestContext.Current.CancellationToken);
        Assert.Null(reading.Refusal);
        return reading.Workbook!;
    }
}
