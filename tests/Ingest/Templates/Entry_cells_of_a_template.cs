using DanVan.Ingest.Templates;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DanVan.Tests.Ingest.Templates;

public sealed class Entry_cells_of_a_template
{
    [Theory, MemberData(nameof(TemplateCase.Forms), MemberType = typeof(TemplateCase))]
    public void Are_the_only_figures_that_protection_leaves_open(string form, string unit)
    {
        using var document = Template_of_a_form.Open(TemplateCase.Write(form, unit));
        Assert.All(Template_of_a_form.FormSheets(document), sheet =>
        {
            Assert.True(sheet.Worksheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
            var formulas = sheet.Worksheet.Descendants<Cell>().Where(c => c.CellFormula is not null);
            Assert.All(formulas, c => Assert.True(IsLocked(document, c), c.CellReference));
            var entries = ValidatedCells(sheet).ToHashSet();
            Assert.All(sheet.Worksheet.Descendants<Cell>().Where(c => entries.Contains(c.CellReference!.Value!)), c => Assert.False(IsLocked(document, c), c.CellReference));
        });
    }

    [Theory, MemberData(nameof(TemplateCase.Forms), MemberType = typeof(TemplateCase))]
    public void Refuse_what_is_no_figure_with_a_Vietnamese_sentence(string form, string unit)
    {
        var definition = TemplateCase.Form(form);
        using var document = Template_of_a_form.Open(TemplateCase.Write(form, unit));
        Assert.All(Template_of_a_form.FormSheets(document), sheet =>
        {
            var validations = sheet.Worksheet.Descendants<DataValidation>().ToList();
            Assert.Equal(definition.IsList ? definition.Columns.Count(c => c.Type != DanVan.Warehouse.Catalog.ColumnType.Text) : definition.Measures.Count - ComputedColumns.Of(definition).Count - (TemplateCase.Catalog.ScoredBy(definition) is null ? 0 : 1), validations.Count);
            Assert.All(validations, v =>
            {
                Assert.Equal(DataValidationErrorStyleValues.Stop, v.ErrorStyle?.Value ?? DataValidationErrorStyleValues.Stop);
                Assert.True(v.ShowErrorMessage!.Value);
                Assert.StartsWith(definition.Shape == DanVan.Warehouse.Catalog.FormShape.KeyValues ? "Mã " : "Cột ", v.Error!.Value, StringComparison.Ordinal);
                Assert.InRange(v.Error!.Value!.Length, 1, 225);
                Assert.InRange(v.ErrorTitle!.Value!.Length, 1, 32);
            });
        });
    }

    [Fact]
    public void Take_whole_numbers_decimals_or_a_flag_as_the_column_says()
    {
        Assert.Equal(DataValidationValues.Whole, Kind("TTCP-2021/01-KQGQ", "2"));
        Assert.Equal(DataValidationValues.Decimal, Kind("TTCP-2021/01-KQGQ", "7"));
        Assert.Equal(DataValidationValues.List, Kind("DV-2021/DV-03", "21"));
    }

    [Fact]
    public void Of_a_list_offer_the_choices_and_places_that_its_columns_take()
    {
        Assert.Equal(["Đang triển khai", "Đang triển khai hiệu quả", "Được nhân rộng", "Dừng, không hiệu quả"], Offered("615", "9"));
        Assert.Equal("UBND huyện Đắk Hà", Offered("615", "2")[0]);
        Assert.Contains("Xã Đắk Mar", Offered("615", "6"));
        Assert.DoesNotContain("Xã Đắk Long (Huyện Đắk Glei)", Offered("615", "6"));
        // In the whole province communes may be namesakes.
        Assert.Equal(["Sở Nội vụ"], Offered("SNV", "2"));
        Assert.Contains("Xã Đắk Long (Huyện Đắk Glei)", Offered("SNV", "6"));
    }

    // What a drop-down shows, followed from the validation's reference to the sheet that nobody sees.
    private static List<string> Offered(string unit, string code)
    {
        var bytes = TemplateCase.Write("DV-2021/DV-02b", unit);
        using var document = Template_of_a_form.Open(bytes);
        var reference = Template_of_a_form.FormSheets(document)[0].Worksheet.Descendants<DataValidation>()
            .Single(v => v.ErrorTitle!.Value!.StartsWith($"Cột {code}:", StringComparison.Ordinal)).Formula1!.Text;
        var parts = reference.Replace("'", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal).Split('!');
        var ends = parts[1].Split(':');
        Assert.True(DanVan.Ingest.Reading.CellAddress.TryParse(ends[0], out var top, out var column));
        Assert.True(DanVan.Ingest.Reading.CellAddress.TryParse(ends[^1], out var bottom, out _));
        var sheet = Template_of_a_form.Read(bytes).Sheets.Single(s => s.Name == parts[0]);
        return [.. Enumerable.Range(top, bottom - top + 1).Select(row => sheet.Text(row, column)!)];
    }

    private static DataValidationValues Kind(string form, string code)
    {
        using var document = Template_of_a_form.Open(TemplateCase.Write(form, "SNV"));
        return Template_of_a_form.FormSheets(document)[0].Worksheet.Descendants<DataValidation>()
            .Single(v => v.ErrorTitle!.Value!.StartsWith($"Cột {code}:", StringComparison.Ordinal)).Type!.Value;
    }

    private static IEnumerable<string> ValidatedCells(WorksheetPart sheet)
    {
        foreach (var reference in sheet.Worksheet.Descendants<DataValidation>().SelectMany(v => v.SequenceOfReferences!.Items.Select(i => i.Value!)))
        {
            var ends = reference.Split(':');
            Assert.True(DanVan.Ingest.Reading.CellAddress.TryParse(ends[0], out var top, out var left));
            Assert.True(DanVan.Ingest.Reading.CellAddress.TryParse(ends[^1], out var bottom, out var right));
            for (var row = top; row <= bottom; row++)
            {
                for (var column = left; column <= right; column++)
                    yield return DanVan.Ingest.Reading.CellAddress.ToA1(row, column);
            }
        }
    }

    private static bool IsLocked(SpreadsheetDocument document, Cell cell)
    {
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!;
        var format = (CellFormat)formats.ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        return format.Protection?.Locked?.Value ?? true;
    }
}
