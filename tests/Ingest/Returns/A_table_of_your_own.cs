using DanVan.Ingest;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>
/// Tables that no circular of the catalog knows, as they were issued, read by forms that an operator wrote: the catalog
/// under Cases/own-table. The workbooks are not part of this repository; DANVAN_VN_SAMPLES says where they are.
/// </summary>
public sealed class A_table_of_your_own
{
    private const string Variable = "DANVAN_VN_SAMPLES";

    private static readonly ProvinceCatalog Catalog = CatalogReader.ReadOrThrow(Path.Combine(AppContext.BaseDirectory, "Cases", "own-table", "catalog"));

    [Fact]
    public void Is_a_budget_of_2003_in_an_old_font()
    {
        var (outcome, book) = Load("budget_cc0/Plan_2003.xls", "2003-N");
        Assert.True(outcome.Status == SubmissionStatus.Accepted, Describe(outcome));
        Assert.Equal("BANG-RIENG/06-CKTC", outcome.Form!.Key);
        Assert.Equal(61, outcome.Figures.Select(f => f.Breakdown).Distinct().Count());
        Assert.Equal(150_500_000, Figure(outcome, "KONTUM", "1").ValueMilli);
        Assert.Equal(227_679_000, Figure(outcome, "KONTUM", "5").ValueMilli);
        // The same table once more by hand: every row with a number on its left, read off the sheet.
        var sheet = book.Sheets[0];
        var sum = sheet.Cells.Where(c => c.Column == 3 && c.Row is > 17 and < 80 && sheet.At(c.Row, 1)?.Kind == CellKind.Number).Sum(c => decimal.Parse(c.RawText, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(sum * 1000, outcome.Figures.Where(f => f.Measure.EndsWith("/1", StringComparison.Ordinal)).Sum(f => (decimal)f.ValueMilli));
    }

    /// <summary>The file holds the table twice, typed in TCVN3 fonts and in Unicode: what is made of the one must be the other.</summary>
    [Fact]
    public void In_an_old_font_reads_as_its_twin_in_Unicode()
    {
        var sheets = DanVan.Ingest.Recognition.LegacyText.Decode(Read("budget_cc0/Plan_2003.xls"))!.Sheets;
        var names = Enumerable.Range(19, 61).Select(r => (Old: Key(sheets[0], r), New: Key(sheets[1], r))).ToList();
        Assert.All(names, n => Assert.Equal(n.New, n.Old));
        Assert.Equal("BỘ TÀI CHÍNH", sheets[1].Text(1, 1));
        Assert.Equal(Folding.Key("BỘ TÀI CHÍNH"), Folding.Key(sheets[0].Text(1, 1)));

        static string Key(Sheet sheet, int row) => sheet.Text(row, 2)!.Trim().ToUpperInvariant();
    }

    [Fact]
    public void Is_the_competitiveness_index_of_2006()
    {
        var (outcome, book) = Load("indices_cc0/PCI/PCI_2006.xls", "2006-N");
        Assert.True(outcome.Status == SubmissionStatus.Accepted, Describe(outcome));
        Assert.Equal("BANG-RIENG/PCI-2006", outcome.Form!.Key);
        Assert.Equal(64, outcome.Figures.Select(f => f.Breakdown).Distinct().Count());
        var figure = Figure(outcome, "KONTUM", "11");
        Assert.Equal((41_380, "PCI Tóm tắt", "M63"), (figure.ValueMilli, figure.Sheet, figure.Cell));
        Assert.Equal("41.37871871582501", book.Sheets.Single(s => s.Name == figure.Sheet).Text(63, 13));
    }

    private static (SubmissionOutcome Outcome, Workbook Book) Load(string file, string period)
    {
        var book = Read(file);
        var delivery = ReturnCase.Delivery("BTH", period, "2021-06-16T02:00:00Z");
        return (Assert.Single(new SubmissionPipeline(Catalog).Run(delivery, book)), book);
    }

    private static Workbook Read(string file)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
            Assert.Skip($"{Variable} is not set: it names a folder of Vietnamese workbooks as issued.");
        return WorkbookReader.Read(File.ReadAllBytes(Path.Combine(folder, file))).Workbook!;
    }

    private static CellFigure Figure(SubmissionOutcome outcome, string breakdown, string code) =>
        outcome.Figures.Single(f => f.Breakdown == breakdown && f.Measure.EndsWith($"/{code}", StringComparison.Ordinal));

    private static string Describe(SubmissionOutcome outcome) =>
        string.Join('\n', outcome.Findings.Take(20).Select(f => $"{f.Rule} {f.Severity} {f.Sheet} {f.Cell} {f.Message}").Prepend($"{outcome.Status} {outcome.Form?.Key} {outcome.Reason} {outcome.Figures.Count}"));
}
