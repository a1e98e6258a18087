using System.Globalization;
using CsCheck;
using DanVan.Ingest.Reading;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>A form whose measures stand below each other is found by the texts of its lines and their codes, wherever they stand.</summary>
public sealed class Lines_down_a_sheet
{
    private const string Key = "SNV-2021/CCHC-PL";

    private static readonly FormDefinition Form = ReturnCase.Catalog.Form(Key)!;

    // Figures that satisfy every rule: 20 typed into each line, 0 where a part must stay below its whole.
    private static decimal Value(string code) => code switch
    {
        "0.1a" or "0.4a" or "1.2a" or "1.3a" or "2.5a" or "3.2a" or "4.1a" or "5.1a" or "6.1a" or "6.4a" => 40,
        "0.1b" or "4.1b" or "5.1b" or "6.1b" or "6.4b" => 30,
        "0.4b" or "0.4c" or "0.4d" or "0.4e" => 10,
        "2.1d" => 60,
        "5.2a" => 80,
        var c when c.StartsWith("2.3.", StringComparison.Ordinal) => c[^1] switch { 'a' => 40, 'b' => 20, 'c' => 15, _ => 5 },
        "2.4" => 5,
        _ => 20,
    };

    [Fact]
    public void Are_read_from_the_template_by_other_hands_than_ours_and_come_to_their_cells()
    {
        var outcome = Run(Sheet(Lines(withRatios: true)));
        Assert.Equal((SubmissionStatus.Accepted, Key, "SNV", "2021-Q2"), (outcome.Status, outcome.Form!.Key, outcome.Sender!.Code, outcome.Period!.Code.ToString()));
        Assert.Equal(Form.Measures.ToDictionary(m => m.Code, m => Value(m.Code) * 1000), ByCode(outcome));
        Assert.Empty(outcome.Findings);
    }

    /// <summary>Lines in another order, lines of one's own, captions, columns between; codes left out or of another numbering.</summary>
    [Fact]
    public void May_be_moved_renumbered_and_stand_between_others() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 3], Gen.Int[0, 2]).Sample((seed, inserted, codes) =>
        {
            var lines = Lines();
            for (var i = 0; i < inserted; i++)
                lines.Insert((seed + (i * 37)) % lines.Count, ["9.9", $"Chỉ tiêu riêng của đơn vị số {i + 1}", "cái", "7"]);
            // A whole part of the form moves, as when somebody pastes it elsewhere.
            var cut = seed % lines.Count;
            lines = [.. lines.Skip(cut), .. lines.Take(cut)];
            if (codes > 0)
                lines = [.. lines.Select((l, i) => (string[])[codes == 1 ? "" : $"{i + 1}", .. l.Skip(1)])];
            var sheet = Sheet(lines);
            sheet = (seed % 3) switch { 0 => sheet.InsertColumn(3), 1 => sheet.InsertColumn(1), _ => sheet };
            var outcome = Run(sheet);
            Assert.True(outcome.Status == SubmissionStatus.Accepted, string.Join('\n', outcome.Findings.Select(f => f.Message).Append(outcome.Reason)));
            Assert.Equal(Form.Measures.ToDictionary(m => m.Code, m => Value(m.Code) * 1000), ByCode(outcome));
            Assert.All(outcome.Figures, f => Assert.Equal(f.Raw, TextAt(sheet, f.Cell)));
            Assert.Equal(inserted, outcome.Findings.Count(f => f.Rule == "DONG-04"));
        }, iter: 60, threads: 1);

    [Fact]
    public void Tell_which_is_missing_doubled_or_something_else()
    {
        var lines = Lines();
        lines.RemoveAll(l => l[0] == "0.3a");
        lines.Add([.. lines.Single(l => l[0] == "0.6")[..3], "99"]);
        lines[lines.FindIndex(l => l[0] == "6.3a")] = ["6.3a", "Máy photocopy hỏng chờ sửa", "cái", "3"];
        var outcome = Run(Sheet(lines));
        Assert.Equal(SubmissionStatus.NeedsFix, outcome.Status);
        Assert.Contains(outcome.Findings, f => f is { Rule: "DONG-01", Column: "0.3a" });
        Assert.Contains(outcome.Findings, f => f is { Rule: "DONG-03", Column: "0.6" } && f.Cell == $"B{9 + lines.Count}");
        Assert.Contains(outcome.Findings, f => f is { Rule: "DONG-02", Column: "6.3a" } && f.Message.Contains("Máy photocopy", StringComparison.Ordinal));
    }

    [Fact]
    public void Are_held_against_the_rules_at_their_own_cell()
    {
        var lines = Lines();
        lines[lines.FindIndex(l => l[0] == "0.1b")][3] = "41";
        var sheet = Sheet(lines);
        var finding = Run(sheet).Findings.Single(f => f.Rule == "CCHC-01");
        Assert.Equal("41", TextAt(sheet, finding.Cell!));
        Assert.Contains("chỉ tiêu 0.1b = 41", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("75", true)]
    [InlineData("75,00", true)]
    [InlineData("75%", true)]
    [InlineData("74,9", false)]
    [InlineData("0.75", false)]
    public void Compare_a_typed_ratio_with_its_parts_and_never_load_it(string typed, bool holds)
    {
        var lines = Lines(withRatios: true);
        lines[lines.FindIndex(l => l[0] == "0.2")][3] = typed;
        var outcome = Run(Sheet(lines));
        Assert.Equal(holds ? [] : ["TYLE-01"], outcome.Findings.Select(f => f.Rule));
        Assert.DoesNotContain(outcome.Figures, f => f.Measure == $"{Key}/0.2");
    }

    [Theory]
    [InlineData(66_670, 2_000, 3_000, true)]
    [InlineData(66_700, 2_000, 3_000, true)]
    [InlineData(67_000, 2_000, 3_000, true)]
    [InlineData(66_000, 2_000, 3_000, false)]
    [InlineData(66_660, 2_000, 3_000, false)]
    [InlineData(0, 0, 0, true)]
    [InlineData(100_000, 0, 0, false)]
    public void Take_a_ratio_as_rounded_to_the_digits_typed(long typed, long part, long whole, bool holds) =>
        Assert.Equal(holds, DanVan.Ingest.Rules.RatioRules.Holds(typed, part, whole));

    [Fact]
    public void Make_one_return_of_several_units_sheets()
    {
        var sheets = new[] { "Sở Tư pháp", "Sở Tài chính", "UBND huyện Đắk Hà" }.Select(unit => Sheet(Lines(), unit, unit)).ToList();
        var outcome = ReturnCase.Pipeline.Run(ReturnCase.Delivery("62", "2021-Q2"), new Workbook(sheets)).Single();
        Assert.Equal(SubmissionStatus.Accepted, outcome.Status);
        Assert.Equal(["615.UB", "STC", "STP"], outcome.Leaves.Order(StringComparer.Ordinal));
        Assert.All(outcome.Figures.GroupBy(f => f.Unit), unit => Assert.Single(unit.Select(f => f.Sheet).Distinct()));
    }

    [Fact]
    public void Stand_in_the_template_in_printed_order_under_their_headings()
    {
        using var file = new MemoryStream();
        TemplateWriter.Write(Form, ReturnCase.Catalog.Unit("SNV")!, ReturnCase.Catalog.CalendarOf(Form).Find(PeriodCode.Parse("2021-6T"))!, ReturnCase.Catalog, file);
        var sheet = WorkbookReader.Read(file.ToArray()).Workbook!.Sheets[0];
        var codes = sheet.Cells.Where(c => c.Column == 1 && c.Row > 9).Select(c => c.RawText).ToList();
        Assert.Equal(Form.Columns.Select(c => c.Code), codes.Take(Form.Columns.Count));
        var headings = Form.Columns.SelectMany(c => c.Header.SkipLast(1)).Distinct();
        Assert.Equal(headings, sheet.Cells.Where(c => c.Column == 2 && c.Row > 9).Select(c => c.RawText).Intersect(headings));
    }

    private static SubmissionOutcome Run(Sheet sheet) =>
        ReturnCase.Pipeline.Run(ReturnCase.Delivery(), new Workbook([sheet])).Single();

    private static Dictionary<string, decimal> ByCode(SubmissionOutcome outcome) =>
        outcome.Figures.ToDictionary(f => f.Measure[(Key.Length + 1)..], f => (decimal)f.ValueMilli);

    private static string? TextAt(Sheet sheet, string cell) =>
        CellAddress.TryParse(cell, out var row, out var column) ? sheet.Text(row, column) : null;

    private static List<string[]> Lines(bool withRatios = false) =>
        [.. Form.Columns.Where(c => c.Type != ColumnType.Ratio || withRatios).Select(c => (string[])
            [c.Code, c.Header[^1], c.Unit, c.Type == ColumnType.Text ? "Phát phiếu" : c.Type == ColumnType.Ratio ? "75" : Value(c.Code).ToString(CultureInfo.InvariantCulture)])];

    // As an office would type it: no manifest, no form code, no printed addresses.
    private static Sheet Sheet(List<string[]> lines, string office = "SỞ NỘI VỤ", string name = "Số liệu")
    {
        var cells = new List<Cell>
        {
            new(1, 1, CellKind.Text, "UBND TỈNH KON TUM"), new(2, 1, CellKind.Text, office),
            new(4, 1, CellKind.Text, "PHỤ LỤC SỐ LIỆU CẢI CÁCH HÀNH CHÍNH QUÝ II NĂM 2021"),
        };
        string[] heads = ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"];
        cells.AddRange(heads.Select((h, i) => new Cell(9, i + 1, CellKind.Text, h)));
        for (var i = 0; i < lines.Count; i++)
        {
            for (var column = 0; column < 4; column++)
            {
                if (lines[i][column].Length > 0)
                    cells.Add(new Cell(10 + i, column + 1, column == 3 && decimal.TryParse(lines[i][3], NumberStyles.None | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? CellKind.Number : CellKind.Text, lines[i][column]));
            }
        }
        cells.Add(new Cell(12 + lines.Count, 4, CellKind.Text, "THỦ TRƯỞNG ĐƠN VỊ"));
        return new Sheet(name, cells);
    }
}
