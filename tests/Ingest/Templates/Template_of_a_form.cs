using ClosedXML.Excel;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Workbook = DanVan.Ingest.Reading.Workbook;

namespace DanVan.Tests.Ingest.Templates;

/// <summary>Read through the file format's own library and through the reader, not through the library that wrote it.</summary>
public sealed class Template_of_a_form
{
    [Theory, MemberData(nameof(TemplateCase.Forms), MemberType = typeof(TemplateCase))]
    public void Is_a_workbook_by_the_standard(string form, string unit)
    {
        using var document = Open(TemplateCase.Write(form, unit));
        var faults = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(faults.Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}"));
    }

    [Fact]
    public void Is_the_same_bytes_for_the_same_form_unit_and_period() =>
        Assert.Equal(TemplateCase.WriteAgain("TTCP-2021/01-TCD", "615", "2021-N"), TemplateCase.WriteAgain("TTCP-2021/01-TCD", "615", "2021-N"));

    [Theory, MemberData(nameof(TemplateCase.Forms), MemberType = typeof(TemplateCase))]
    public void Says_what_it_is_on_a_sheet_nobody_sees(string form, string unit)
    {
        var bytes = TemplateCase.Write(form, unit);
        var definition = TemplateCase.Form(form);
        Assert.Equal(new Manifest(definition.BundleKey ?? definition.Key, definition.Version, unit, "2021-N"), Manifest.Find(Read(bytes)));

        using var document = Open(bytes);
        var sheet = document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == Manifest.SheetName);
        Assert.Equal(SheetStateValues.VeryHidden, sheet.State!.Value);
    }

    [Theory, MemberData(nameof(TemplateCase.Forms), MemberType = typeof(TemplateCase))]
    public void Stores_the_result_of_every_formula(string form, string unit)
    {
        using var document = Open(TemplateCase.Write(form, unit));
        var formulas = FormSheets(document).SelectMany(s => s.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>())
            .Where(c => c.CellFormula is not null).ToList();
        // A list adds nothing up.
        Assert.Equal(TemplateCase.Form(form).IsList, formulas.Count == 0);
        Assert.All(formulas, c => Assert.Equal("0", c.CellValue?.Text));
    }

    [Theory, MemberData(nameof(TemplateCase.Forms), MemberType = typeof(TemplateCase))]
    public void Merges_its_header_as_printed(string form, string unit)
    {
        var definition = TemplateCase.Form(form);
        // Lines stand below each other under headings that are not merged.
        if (definition.Shape == FormShape.KeyValues)
            return;
        var tree = HeaderTree.Of([.. definition.Columns.Select(c => c.Header)]);
        using var document = Open(TemplateCase.Write(form, unit));
        Assert.All(FormSheets(document), sheet =>
        {
            var merges = sheet.Worksheet.Descendants<MergeCell>().Select(m => m.Reference!.Value!).ToHashSet();
            Assert.All(tree.Cells.Where(c => c.Levels > 1 || c.Columns > 1), cell => Assert.Contains(Range(definition, cell), merges));
        });
    }

    [Theory, MemberData(nameof(TemplateCase.Forms), MemberType = typeof(TemplateCase))]
    public void Prints_on_one_A4_page_width_with_its_header_on_every_page(string form, string unit)
    {
        using var document = Open(TemplateCase.Write(form, unit));
        Assert.All(FormSheets(document), sheet =>
        {
            var page = sheet.Worksheet.GetFirstChild<PageSetup>()!;
            Assert.Equal(9u, page.PaperSize!.Value);
            Assert.Equal(OrientationValues.Landscape, page.Orientation!.Value);
            Assert.Equal((1u, 0u), (page.FitToWidth?.Value ?? 1, page.FitToHeight!.Value));
            Assert.True(sheet.Worksheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value);
        });
        var titles = document.WorkbookPart!.Workbook.Descendants<DefinedName>().Count(n => n.Name == "_xlnm.Print_Titles");
        Assert.Equal(FormSheets(document).Count, titles);
    }

    [Fact]
    public void Shows_unit_form_circular_title_and_dates_above_the_table()
    {
        var sheet = Read(TemplateCase.Write("TTCP-2021/01-TCD", "615", "2021-6T")).Sheets[0];
        string[] expected =
        [
            "UBND TỈNH KON TUM",
            "UBND HUYỆN ĐẮK HÀ",
            "Biểu số: 01/TCD",
            "Ban hành theo Thông tư số 02/2021/TT-TTCP",
            "TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT",
            "6 tháng đầu năm 2021",
            "Số liệu tính từ ngày 15/12/2020 đến ngày 14/06/2021",
        ];
        Assert.Superset(expected.ToHashSet(), sheet.Cells.Select(c => c.RawText).ToHashSet());
    }

    [Fact]
    public void Says_that_a_form_of_this_project_was_issued_by_nobody() =>
        Assert.Contains(Read(TemplateCase.Write("DV-2021/DV-02", "SNV")).Sheets[0].Cells, c => c.RawText.Contains("chưa cơ quan nào ban hành", StringComparison.Ordinal));

    [Fact]
    public void Has_a_row_for_every_leaf_of_the_sender_and_a_total()
    {
        var sheet = Read(TemplateCase.Write("TTCP-2021/01-TCD", "615")).Sheets[0];
        var labels = sheet.Cells.Where(c => c.Column == 1).Select(c => c.RawText).ToList();
        var from = labels.IndexOf("MS") + 1;
        var leaves = LeafRows.Of(TemplateCase.Form("TTCP-2021/01-TCD"), TemplateCase.Unit("615"), TemplateCase.Year(TemplateCase.Form("TTCP-2021/01-TCD")), TemplateCase.Catalog);
        Assert.Equal([.. leaves.Select(u => u.Name), "Tổng"], labels.Skip(from).Take(leaves.Count + 1));
    }

    [Fact]
    public void Has_a_sheet_for_every_unit_where_rows_are_fields()
    {
        var workbook = Read(TemplateCase.Write("VPCP-2020/II.06a", "618"));
        var sheets = workbook.Sheets.Where(s => s.Name != Manifest.SheetName && s.Name != "Hướng dẫn").ToList();
        Assert.Equal(4, sheets.Count);
        Assert.All(sheets, sheet => Assert.Contains(sheet.Cells, c => c.RawText == $"Đơn vị báo cáo: {sheet.Name}"));
        var fields = TemplateCase.Catalog.Breakdowns.Where(b => b.Breakdown == "linh_vuc").Select(b => b.Name).ToHashSet();
        Assert.All(sheets, sheet => Assert.Superset(fields, sheet.Cells.Where(c => c.Column == 2).Select(c => c.RawText).ToHashSet()));
    }

    /// <summary>A row or a sheet left wholly blank counts as not reported, and no sentence of the template says otherwise.</summary>
    [Theory]
    [InlineData("DV-2021/DV-02")]
    [InlineData("DV-2021/DV-04b")]
    public void Says_that_nil_is_typed_and_not_left_out(string form)
    {
        var file = TemplateCase.Write(form, "615");
        var guide = Read(file).Sheets.Single(s => s.Name == "Hướng dẫn").Cells.Select(c => c.RawText).ToList();
        Assert.Contains(guide, t => t.Contains("không có phát sinh thì phải gõ 0; để trống toàn bộ thì coi là chưa báo cáo", StringComparison.Ordinal));
        Assert.DoesNotContain(guide, t => t.Contains("để trống hoặc gõ 0", StringComparison.Ordinal));
        using var workbook = new XLWorkbook(new MemoryStream(file));
        Assert.All(workbook.Worksheets.SelectMany(s => s.DataValidations), v => Assert.DoesNotContain("để trống hoặc", v.InputMessage, StringComparison.Ordinal));
    }

    internal static Workbook Read(byte[] bytes)
    {
        var reading = WorkbookReader.Read(bytes);
        Assert.Null(reading.Refusal);
        return reading.Workbook!;
    }

    internal static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), false);

    internal static IReadOnlyList<WorksheetPart> FormSheets(SpreadsheetDocument document) =>
        [.. document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Where(s => s.State is null && s.Name != "Hướng dẫn")
            .Select(s => (WorksheetPart)document.WorkbookPart.GetPartById(s.Id!))];

    private static string Range(FormDefinition form, HeaderCell cell)
    {
        var (top, labels) = form.Shape is FormShape.UnitRows or FormShape.ListRows ? (8, 1) : (9, 2);
        var (row, column) = (top + cell.Level, labels + 1 + cell.Column);
        return new MergedRange(row, column, row + cell.Levels - 1, column + cell.Columns - 1).ToString();
    }
}
