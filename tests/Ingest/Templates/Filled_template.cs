using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;

namespace DanVan.Tests.Ingest.Templates;

/// <summary>Templates filled and saved by other programs; tests/Cases/Templates/fill.py says how they were made.</summary>
public sealed class Filled_template
{
    private static readonly Dictionary<string, int> Figures = new()
    {
        ["4"] = 3, ["5"] = 7, ["6"] = 2, ["7"] = 1, ["8"] = 1, ["9"] = 5, ["10"] = 1, ["12"] = 2, ["13"] = 2, ["14"] = 2, ["15"] = 2,
        ["1"] = 5, ["2"] = 9, ["3"] = 5,
    };

    [Theory]
    [InlineData("01-TCD-openpyxl.xlsx")]
    [InlineData("01-TCD-libreoffice.xlsx")]
    public void Keeps_its_manifest(string file) =>
        Assert.Equal(new Manifest("TTCP-2021/01-TCD", 1, "615", "2021-6T"), Manifest.Find(Read(file)));

    [Theory]
    [InlineData("01-TCD-openpyxl.xlsx")]
    [InlineData("01-TCD-libreoffice.xlsx")]
    public void Gives_what_was_typed_and_what_the_sheet_computes_from_it(string file)
    {
        var sheet = Read(file).Sheets[0];
        var codeRow = sheet.Cells.First(c => c.RawText == "MS").Row;
        var columns = sheet.Row(codeRow).ToArray().Skip(1).ToDictionary(c => c.RawText.Split('=')[0], c => c.Column);
        for (var n = 1; n <= 12; n++)
        {
            foreach (var (code, figure) in Figures)
                Assert.Equal($"{n * figure}", sheet.Text(codeRow + n, columns[code]));
        }
        var total = sheet.Cells.First(c => c.RawText == "Tổng").Row;
        Assert.All(Figures, pair => Assert.Equal($"{78 * pair.Value}", sheet.Text(total, columns[pair.Key])));
    }

    private static Workbook Read(string file) =>
        Template_of_a_form.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "Templates", file)));
}
