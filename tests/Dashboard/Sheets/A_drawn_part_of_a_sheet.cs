using DanVan.Dashboard.Sheets;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Dashboard.Sheets;

public sealed class A_drawn_part_of_a_sheet
{
    // Two header levels over columns 2 to 41, the codes 1 to 40, then units.
    private static readonly Sheet Wide = new(
        "TH",
        [
            Text(1, 1, "UBND HUYỆN"), Text(1, 5, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            Text(3, 1, "Đơn vị"), Text(3, 2, "Nhóm A"), Text(3, 22, "Nhóm B"),
            .. Enumerable.Range(2, 40).Select(c => Text(4, c, $"Cột {c}")),
            Text(5, 1, "MS"), .. Enumerable.Range(2, 40).Select(c => new Cell(5, c, CellKind.Number, $"{c - 1}")),
            .. Enumerable.Range(6, 30).SelectMany(r => Enumerable.Range(2, 40).Select(c => new Cell(r, c, CellKind.Number, $"{r * 100 + c}"))),
            .. Enumerable.Range(6, 30).Select(r => Text(r, 1, $"Xã {r}")),
        ],
        [new(3, 1, 4, 1), new(3, 2, 3, 21), new(3, 22, 3, 41)]);

    [Fact]
    public void Frames_the_cell_and_shows_its_header_codes_and_label()
    {
        var part = Draw(20, 30);

        var framed = Assert.Single(Cells(part), c => c.Mark == CellMark.Focus);
        Assert.Equal(("AD20", "2030"), (framed.Address, framed.Raw));
        Assert.Contains(Cells(part), c => c.Text == "Cột 30");
        Assert.Contains(Cells(part), c => c.Text == "29" && c.Address == "AD5");
        Assert.Contains(Cells(part), c => c.Text == "Xã 20");
        Assert.DoesNotContain(Cells(part), c => c.Text == "UBND HUYỆN");
    }

    [Fact]
    public void Leaves_far_rows_and_columns_out_and_says_where()
    {
        var part = Draw(20, 30);

        Assert.Contains(part.Columns, c => c.Look == ColumnLook.Gap);
        Assert.Contains(part.Rows, r => r.Role == RowRole.Gap);
        Assert.InRange(part.Columns.Count, 8, 16);
        Assert.InRange(part.Rows.Count, 8, 14);
    }

    [Fact]
    public void Fills_every_row_exactly_once()
    {
        foreach (var (row, column) in new[] { (20, 30), (6, 2), (35, 41), (12, 21), (12, 22), (5, 7), (1, 1), (60, 60) })
        {
            var part = Draw(row, column);
            var held = new int[part.Rows.Count];
            foreach (var (at, line) in part.Rows.Index())
                foreach (var cell in line.Cells)
                    for (var below = 0; below < cell.RowSpan; below++)
                        held[at + below] += cell.ColumnSpan;

            Assert.All(held, width => Assert.Equal(part.Columns.Count, width));
        }
    }

    [Fact]
    public void Keeps_neighbouring_merged_headers_apart()
    {
        var header = Draw(12, 21).Rows.First(r => r.Role == RowRole.Header).Cells;

        Assert.Equal(["Đơn vị", "Nhóm A", "Nhóm B"], header.Where(c => c.Text.Length > 0).Select(c => c.Text));
    }

    [Fact]
    public void Frames_a_merged_cell_whole()
    {
        var sheet = new Sheet("A", [Text(1, 1, "x"), new Cell(2, 2, CellKind.Number, "7")], [new(2, 2, 3, 3)]);

        var framed = Assert.Single(Cells(Draw(sheet, 3, 3)), c => c.Mark == CellMark.Focus);

        Assert.Equal((2, 2, "7"), (framed.ColumnSpan, framed.RowSpan, framed.Raw));
    }

    [Fact]
    public void Frames_a_blank_cell_too()
    {
        var framed = Assert.Single(Cells(Draw(60, 60)), c => c.Mark == CellMark.Focus);

        Assert.Equal(("BH60", null), (framed.Address, framed.Raw));
    }

    [Fact]
    public void Does_not_show_what_the_sender_hid()
    {
        var sheet = new Sheet(
            "A", [.. Enumerable.Range(1, 9).SelectMany(r => Enumerable.Range(1, 9).Select(c => Text(r, c, $"{r}/{c}")))],
            hiddenRows: new HashSet<int> { 4 }, hiddenColumns: [(4, 4)]);

        var part = Draw(sheet, 5, 5);

        Assert.DoesNotContain(Cells(part), c => c.Text is "5/4" or "4/5");
    }

    [Fact]
    public void Tints_the_columns_of_an_equation_however_far()
    {
        var place = SheetPlace.At("TH", "B20", [], ["1", "15", "40"])!;

        var part = SheetDrawing.Draw(new Workbook([Wide]), place)!;

        Assert.Equal(["P20", "AO20"], Cells(part).Where(c => c.Mark == CellMark.Related).Select(c => c.Address));
    }

    [Fact]
    public void Stands_overlapping_merges()
    {
        var sheet = new Sheet("A", [Text(1, 1, "x")], [new(1, 1, 3, 3), new(2, 2, 4, 4)]);

        Assert.NotEmpty(Draw(sheet, 2, 2).Rows);
    }

    [Fact]
    public void Is_nothing_for_a_sheet_that_is_not_there() =>
        Assert.Null(SheetDrawing.Draw(new Workbook([Wide]), SheetPlace.At("Khác", "A1", [])!));

    [Theory]
    [InlineData("12.5", CellKind.Number, NumberHint.None, "12,5")]
    [InlineData("0.9524", CellKind.Number, NumberHint.Percent, "95,24%")]
    [InlineData("1.234", CellKind.Text, NumberHint.None, "1.234")]
    [InlineData("2021-06-14", CellKind.Date, NumberHint.None, "14/06/2021")]
    public void Shows_cells_as_a_Vietnamese_spreadsheet_does(string raw, CellKind kind, NumberHint hint, string shown)
    {
        var sheet = new Sheet("A", [new Cell(1, 1, kind, raw, Hint: hint)]);

        Assert.Equal(shown, Cells(Draw(sheet, 1, 1)).Single(c => c.Mark == CellMark.Focus).Text);
    }

    private static Cell Text(int row, int column, string text) => new(row, column, CellKind.Text, text);

    private static SheetExcerpt Draw(int row, int column) => Draw(Wide, row, column);

    private static SheetExcerpt Draw(Sheet sheet, int row, int column) =>
        SheetDrawing.Draw(new Workbook([sheet]), SheetPlace.At(sheet.Name, CellAddress.ToA1(row, column), [])!)!;

    private static IEnumerable<ExcerptCell> Cells(SheetExcerpt part) => part.Rows.SelectMany(r => r.Cells);
}
