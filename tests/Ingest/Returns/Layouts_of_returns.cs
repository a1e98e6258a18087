using CsCheck;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>What people do to the layout changes where the figures stand, never what they are.</summary>
public sealed class Layouts_of_returns
{
    private static readonly string[] Sound =
        ["tcd-huyen", "tcd-va-xld-hai-sheet", "tthc-hai-sheet-libreoffice", "cot-doi-cho", "ubnd-cap-huyen-la-co-quan", "nhieu-huyen-toan-tinh"];

    private static readonly string[] Captions = ["A. Khối cơ quan", "Ghi nhận của các đơn vị", "(Kèm theo báo cáo)"];

    /// <summary>
    /// Blank rows, captions and blank columns inserted anywhere but between the lines of a title, and cells merged with blank ones beside and
    /// below them anywhere but in a header.
    /// </summary>
    [Fact]
    public void Inserted_rows_and_columns_and_merged_cells_change_addresses_only()
    {
        var books = Sound.Select(ReturnCase.Read).ToArray();
        var expected = books.Select(b => Figures(ReturnCase.Pipeline.Run(ReturnCase.Delivery(), b))).ToArray();
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 10_000], Gen.Int[0, 2]).List[1, 6]).Sample((which, edits) =>
        {
            var book = books[which];
            foreach (var (kind, at, text) in edits)
                book = Edit(book, kind, at, Captions[text]);
            var outcomes = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), book);
            Assert.All(outcomes, o => Assert.True(o.Status == SubmissionStatus.Accepted, string.Join('\n', o.Findings.Select(f => f.Message).Append(o.Reason))));
            Assert.Equal(expected[which], Figures(outcomes));
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void Each_figure_names_the_cell_it_stands_in()
    {
        foreach (var name in Sound)
        {
            var book = ReturnCase.Read(name);
            foreach (var figure in ReturnCase.Pipeline.Run(ReturnCase.Delivery(), book).SelectMany(o => o.Figures))
            {
                Assert.True(CellAddress.TryParse(figure.Cell, out var row, out var column));
                Assert.Equal(figure.Raw, book.Sheets.Single(s => s.Name == figure.Sheet).Text(row, column) ?? "");
            }
        }
    }

    [Fact]
    public void A_cell_typed_over_changes_its_own_figure_only()
    {
        var book = ReturnCase.Read("tcd-huyen");
        var before = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), book).Single();
        Gen.Int[0, before.Figures.Count - 1].Sample(at =>
        {
            var figure = before.Figures[at];
            CellAddress.TryParse(figure.Cell, out var row, out var column);
            var after = ReturnCase.Pipeline.Run(ReturnCase.Delivery(), book.With(0, book.Sheets[0].Type(new Cell(row, column, CellKind.Number, "777")))).Single();
            Assert.Equal(777_000, after.Figures.Single(f => f.Cell == figure.Cell).ValueMilli);
            Assert.Equal(before.Figures.Where(f => f.Cell != figure.Cell), after.Figures.Where(f => f.Cell != figure.Cell));
            // A total over it, if not an equation of its row, tells of the change.
            Assert.Contains(after.Findings, f => f.Severity == Severity.Error);
        }, iter: 50, threads: 1);
    }

    private static Workbook Edit(Workbook book, int kind, int at, string caption)
    {
        var index = at % book.Sheets.Count;
        var sheet = book.Sheets[index];
        var row = 1 + (at / 7 % (sheet.MaxRow + 1));
        // Lines typed between header and figures would be another form.
        var codeRow = Enumerable.Range(1, sheet.MaxRow).FirstOrDefault(r => sheet.Row(r) is { Length: > 8 } cells && cells[^1].RawText.Trim('(', ')').All(char.IsAsciiDigit));
        return kind switch
        {
            0 => book.With(index, sheet.InsertRow(row)),
            1 when row > codeRow => book.With(index, sheet.InsertRow(row, new Cell(row, sheet.At(codeRow + 1, 2)?.Kind == CellKind.Text ? 2 : 1, CellKind.Text, caption))),
            2 => book.With(index, sheet.InsertColumn(1 + (at / 7 % (sheet.MaxColumn + 1)))),
            4 or 5 => book.With(index, Merge(sheet, codeRow, at / 7, isDown: kind == 5)),
            _ => book.With(index, sheet.InsertRow(sheet.MaxRow + 1)),
        };
    }

    // A spreadsheet keeps only the first cell of those it merges, so a careful hand merges a cell with blank ones. A header merged
    // over the next column would say something else.
    private static Sheet Merge(Sheet sheet, int codeRow, int at, bool isDown)
    {
        if (codeRow == 0)
            return sheet;
        var headerTop = Enumerable.Range(1, sheet.MaxRow).First(r => r == codeRow || sheet.Row(r).Length > 3);
        var cells = sheet.Cells.Where(c => (c.Row < headerTop || c.Row > codeRow) && !sheet.Merges.Any(m => m.Contains(c.Row, c.Column))).ToList();
        var first = cells[at % cells.Count];
        var (down, right) = isDown ? (1 + (at % 2), 0) : (0, 1 + (at % 4));
        while (down + right > 0 && !IsFree(new(first.Row, first.Column, first.Row + down, first.Column + right)))
            (down, right) = (Math.Max(0, down - 1), Math.Max(0, right - 1));
        return down + right == 0 ? sheet : sheet.Merge(new(first.Row, first.Column, first.Row + down, first.Column + right));

        bool IsFree(MergedRange range) =>
            (first.Row > codeRow || range.LastRow < headerTop)
            && sheet.Cells.All(c => c == first || c.RawText.Length == 0 || !range.Contains(c.Row, c.Column))
            && sheet.Merges.All(m => m.LastRow < range.FirstRow || m.FirstRow > range.LastRow || m.LastColumn < range.FirstColumn || m.FirstColumn > range.LastColumn);
    }

    private static List<string> Figures(IReadOnlyList<SubmissionOutcome> outcomes) =>
        [.. outcomes.SelectMany(o => o.Figures).Select(f => $"{f.Unit} {f.Measure} {f.Breakdown} {f.ValueMilli} {f.Raw}").Order(StringComparer.Ordinal)];
}
