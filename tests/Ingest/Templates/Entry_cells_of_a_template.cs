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
            Assert.Equal(definition.Measures.Count - ComputedColumns.Of(definition).Count - (TemplateCase.Catalog.ScoredBy(definition) is null ? 0 : 1), validations.Count);
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
