using DanVan.Ingest;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>Forms that await their printed original, and forms that are sent together.</summary>
public sealed class Drafts_and_bundles
{
    private static readonly ProvinceCatalog Catalog = ReturnCase.Catalog;

    // Two forms made a bundle for the test, so that it holds whatever the catalog bundles.
    private static readonly ProvinceCatalog Bundled = Catalog with
    {
        Forms = [.. Catalog.Forms.Select(f => f.Key is "DV-2021/DV-02" or "DV-2021/DV-03" ? f with { Bundle = "DV-BO" } : f)],
    };

    [Fact]
    public void A_draft_is_in_the_catalog_and_nowhere_else()
    {
        Assert.NotEmpty(Catalog.Drafts);
        Assert.All(Catalog.Drafts, d => Assert.Null(Catalog.Form(d.Key)));
        Assert.DoesNotContain(Catalog.Indicators.SelectMany(i => i.Numerator.Concat(i.Denominator)), t => Catalog.Drafts.Any(d => t.Measure.StartsWith(d.Key + "/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("II.05")]
    [InlineData("II.08")]
    public void A_file_of_a_draft_is_told_that_the_form_awaits_its_original(string code)
    {
        var draft = Catalog.Drafts.Single(d => d.Code == code);
        var cells = new List<Cell> { new(1, 1, CellKind.Text, $"Biểu số {code}/VPCP/KSTT"), new(4, 1, CellKind.Text, "Đơn vị") };
        cells.AddRange(draft.Columns.Select((c, i) => new Cell(4, i + 2, CellKind.Text, c.Header[^1])));
        cells.AddRange(draft.Columns.Select((c, i) => new Cell(5, i + 2, CellKind.Text, $"({c.Code})")));
        cells.Add(new(6, 1, CellKind.Text, "Sở Nội vụ"));
        cells.AddRange(draft.Columns.Select((c, i) => new Cell(6, i + 2, CellKind.Number, "3")));
        var outcome = ReturnCase.Pipeline.Run(ReturnCase.Delivery("SNV", "2021-Q1"), new Workbook([new Sheet("Sheet1", cells)])).Single();
        Assert.Equal(SubmissionStatus.Unrecognised, outcome.Status);
        Assert.Contains($"biểu {code} ", outcome.Reason, StringComparison.Ordinal);
        Assert.Contains("chờ biểu mẫu chính thức", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_three_kinds_of_grassroots_democracy_are_three_sheets_of_one_workbook()
    {
        Assert.Equal(["DV-04a", "DV-04b", "DV-04c"], Catalog.Forms.Where(f => f.BundleKey == "DV-2021/DV-04").Select(f => f.Code));
        Assert.Equal(["DV-04a", "DV-04b", "DV-04c", "Hướng dẫn", Manifest.SheetName], WorkbookReader.Read(Democracy("615")).Workbook!.Sheets.Select(s => s.Name));
        Assert.Equal(["DV-04b", "DV-04c", "Hướng dẫn", Manifest.SheetName], WorkbookReader.Read(Democracy("BQLKKT")).Workbook!.Sheets.Select(s => s.Name));
        Assert.Equal(["DV-04b", "Hướng dẫn", Manifest.SheetName], WorkbookReader.Read(Democracy("SNV")).Workbook!.Sheets.Select(s => s.Name));
    }

    [Theory]
    [InlineData("DV-04a", "DV-04b, DV-04c")]
    [InlineData("DV-04b", "DV-04a, DV-04c")]
    [InlineData("DV-04c", "DV-04a, DV-04b")]
    public void Only_the_sheet_that_was_filled_in_is_reported(string filled, string blank)
    {
        var outcome = Assert.Single(Run(FiguresOf("615").Where(c => c.Sheet == filled)));
        Assert.Equal((SubmissionStatus.Accepted, filled), (outcome.Status, outcome.Form!.Code));
        Assert.NotEmpty(outcome.Figures);
        Assert.Contains($"biểu {blank} nhưng để trống nên các biểu này coi là", Assert.Single(outcome.Findings, f => f.Rule == "DV-13").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_sheets_filled_in_are_a_return_each()
    {
        var outcomes = Run(FiguresOf("615"));
        Assert.Equal(["DV-04a", "DV-04b", "DV-04c"], outcomes.Select(o => o.Form!.Code));
        Assert.All(outcomes, o => Assert.Equal(SubmissionStatus.Accepted, o.Status));
        Assert.All(outcomes, o => Assert.DoesNotContain(o.Findings, f => f.Rule is "DV-13" or "DV-07"));
    }

    [Fact]
    public void A_workbook_with_nothing_in_it_is_told_of_every_form() =>
        Assert.All(Run([]), o => Assert.Contains(o.Findings, f => f.Rule == "DV-07"));

    // The open cells that hold figures: a template has other open ones, for the day and the signature.
    private static HashSet<(string Sheet, string Cell)> FiguresOf(string sender)
    {
        var open = DirectFill.OpenCells(Democracy(sender));
        return [.. Run(open).SelectMany(o => o.Figures).Select(f => (f.Sheet, f.Cell)).Intersect(open)];
    }

    private static IReadOnlyList<SubmissionOutcome> Run(IEnumerable<(string Sheet, string Cell)> zeros) => ReturnCase.Pipeline.Run(
        ReturnCase.Delivery(), WorkbookReader.Read(DirectFill.Write(Democracy("615"), zeros.ToDictionary(c => c, _ => 0m))).Workbook!);

    private static byte[] Democracy(string sender)
    {
        var form = Catalog.Form("DV-2021/DV-04b")!;
        using var file = new MemoryStream();
        TemplateWriter.Write(form, Catalog.Unit(sender)!, Catalog.CalendarOf(form).Find(PeriodCode.Parse("2021-6T"))!, Catalog, file);
        return file.ToArray();
    }

    [Theory]
    [InlineData("615", true)]
    [InlineData("SNV", true)]
    [InlineData("615", false)]
    public void A_bundle_comes_as_one_workbook_and_goes_back_as_a_return_a_form(string sender, bool withManifest)
    {
        using var file = new MemoryStream();
        TemplateWriter.Write(Bundled.Form("DV-2021/DV-03")!, Bundled.Unit(sender)!, Bundled.CalendarOf(Bundled.Form("DV-2021/DV-03")!).Find(PeriodCode.Parse("2021-6T"))!, Bundled, file);
        var book = WorkbookReader.Read(file.ToArray()).Workbook!;
        Assert.Equal("DV-2021/DV-BO", Manifest.Find(book)!.Form);
        Assert.Equal(["DV-02", "DV-03"], book.Sheets.Where(s => s.Name.StartsWith("DV-0", StringComparison.Ordinal)).Select(s => s.Name));
        if (!withManifest)
            book = new Workbook([.. book.Sheets.Where(s => s.Name != Manifest.SheetName)]);
        var outcomes = new SubmissionPipeline(Bundled).Run(ReturnCase.Delivery(receivedAt: "2021-12-20T02:00:00Z"), book);
        Assert.Equal(["DV-2021/DV-02", "DV-2021/DV-03"], outcomes.Select(o => o.Form!.Key));
        Assert.All(outcomes, o => Assert.Equal((SubmissionStatus.Accepted, sender, "2021-6T"), (o.Status, o.Sender!.Code, o.Period!.Code.ToString())));
    }
}
