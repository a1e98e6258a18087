using System.Globalization;
using System.Text;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

public sealed class Reader_of_workbooks
{
    [Fact]
    public void Tells_kinds_of_cells_apart()
    {
        var book = HandMadeWorkbook.OfRows("""
            <row r="2" spans="1:9">
              <c r="A2" t="s"><v>1</v></c><c r="B2"><v>1.250E1</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c>
              <c r="E2" t="str"><f>A2&amp;"!"</f><v>hai!</v></c><c r="F2" t="inlineStr"><is><t>ba</t></is></c><c r="G2" t="d"><v>2020-12-15T00:00:00Z</v></c>
              <c r="H2" s="1"><v>44180</v></c><c r="I2" s="2"><v>0.9524</v></c><c r="J2" s="1"><v>-5</v></c><c r="K2"><v>chữ</v></c><c r="L2"/><c r="M2" t="s"/>
            </row>
            """);
        book["xl/sharedStrings.xml"] = $"<sst xmlns='{HandMadeWorkbook.Main}'><si><t>một</t></si><si><t>hai</t></si></sst>";
        book["xl/styles.xml"] = $"""
            <styleSheet xmlns='{HandMadeWorkbook.Main}'><numFmts><numFmt numFmtId='164' formatCode='[$-42A]dd\ "ngày"/mm'/></numFmts>
            <cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='10'/></cellXfs></styleSheet>
            """;
        var cells = book.ReadSheet().Cells.Select(c => $"{c.Address} {c.Kind} {c.RawText}{(c.IsFormula ? " =" : "")}{(c.Hint == NumberHint.None ? "" : $" {c.Hint}")}");
        Assert.Equal(
            ["A2 Text hai", "B2 Number 12.5", "C2 Boolean TRUE", "D2 Error #N/A", "E2 Text hai! =", "F2 Text ba", "G2 Date 2020-12-15 Date",
             "H2 Date 2020-12-15 Date", "I2 Number 0.9524 Percent", "J2 Number -5 Date", "K2 Text chữ"],
            cells);
    }

    [Fact]
    public void Counts_rows_and_columns_where_addresses_are_missing()
    {
        var sheet = HandMadeWorkbook.OfRows("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>").ReadSheet();
        Assert.Equal(["A1", "C1", "C5", "D5", "A6"], sheet.Cells.Select(c => c.Address));
        Assert.Equal((6, 4), (sheet.MaxRow, sheet.MaxColumn));
    }

    [Fact]
    public void Reads_strict_files_with_prefixes_absolute_targets_and_names_in_another_case()
    {
        var book = new HandMadeWorkbook();
        book.Parts.Clear();
        book["_rels\\.rels"] = HandMadeWorkbook.Rels(("r1", "officeDocument", "/XL/Workbook.xml")).Replace("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument", StringComparison.Ordinal);
        book["xl/workbook.xml"] = $"<x:workbook xmlns:x='{HandMadeWorkbook.StrictMain}' xmlns:r='http://purl.oclc.org/ooxml/officeDocument/relationships'><x:sheets><x:sheet name='Một' sheetId='1' r:id='r9'/></x:sheets></x:workbook>";
        book["XL/_rels/workbook.xml.rels"] = HandMadeWorkbook.Rels(("r9", "worksheet", "/xl/worksheets/../Worksheets/Sheet1.xml"));
        book["xl/worksheets/SHEET1.XML"] = $"<x:worksheet xmlns:x='{HandMadeWorkbook.StrictMain}'><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        Assert.Equal("7", book.ReadSheet().Text(1, 1));
    }

    [Fact]
    public void Joins_runs_of_rich_text_and_leaves_out_phonetic_guides()
    {
        var sheet = HandMadeWorkbook.OfRows("""
            <row><c t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Đơn </t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>vị</t></r><phoneticPr fontId="1"/></is></c></row>
            """).ReadSheet();
        Assert.Equal("Đơn vị", sheet.Text(1, 1));
    }

    [Fact]
    public void Gives_text_composed_with_its_line_breaks_and_without_escapes()
    {
        var decomposed = "Tiếp công dân\r\nthường xuyên".Normalize(NormalizationForm.FormD);
        var sheet = HandMadeWorkbook.OfRows($"<row><c t='inlineStr'><is><t>{decomposed}</t></is></c><c t='str'><v>a_x000D_\nb_x005F_c &amp; &lt;d&gt;&#x111;</v></c><c t='inlineStr'><is><t><![CDATA[<1>]]></t></is></c></row>").ReadSheet();
        Assert.Equal("Tiếp công dân\nthường xuyên", sheet.Text(1, 1));
        Assert.Equal("a\nb_c & <d>đ", sheet.Text(1, 2));
        Assert.Equal("<1>", sheet.Text(1, 3));
    }

    [Theory]
    [InlineData("1", false, "1900-01-01")]
    [InlineData("59", false, "1900-02-28")]
    [InlineData("61", false, "1900-03-01")]
    [InlineData("44180", false, "2020-12-15")]
    [InlineData("44180.354166666664", false, "2020-12-15T08:30:00")]
    [InlineData("0.5", false, "12:00:00")]
    [InlineData("42718", true, "2020-12-15")]
    [InlineData("2958465", false, "9999-12-31")]
    [InlineData("2957003", true, "9999-12-31")]
    public void Reads_day_numbers_of_both_calendars(string serial, bool from1904, string iso)
    {
        var book = HandMadeWorkbook.OfRows($"<row><c s='0'><v>{serial}</v></c></row>");
        book["xl/workbook.xml"] = HandMadeWorkbook.Workbook("<sheet name='Biểu' sheetId='1' r:id='r1'/>", from1904 ? "<workbookPr date1904='1'/>" : "");
        book["xl/styles.xml"] = $"<styleSheet xmlns='{HandMadeWorkbook.Main}'><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>";
        Assert.Equal((CellKind.Date, iso), (book.ReadSheet().At(1, 1)!.Kind, book.ReadSheet().Text(1, 1)));
    }

    [Theory]
    [InlineData("2958466", false)]
    [InlineData("2957004", true)]
    [InlineData("2958465", true)]
    public void Takes_a_day_beyond_the_calendar_for_a_number(string serial, bool from1904)
    {
        var book = HandMadeWorkbook.OfRows($"<row><c s='0'><v>{serial}</v></c></row>");
        book["xl/workbook.xml"] = HandMadeWorkbook.Workbook("<sheet name='Biểu' sheetId='1' r:id='r1'/>", from1904 ? "<workbookPr date1904='1'/>" : "");
        book["xl/styles.xml"] = $"<styleSheet xmlns='{HandMadeWorkbook.Main}'><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>";
        Assert.Equal((CellKind.Number, serial), (book.ReadSheet().At(1, 1)!.Kind, book.ReadSheet().Text(1, 1)));
    }

    [Theory]
    [InlineData("General", NumberHint.None)]
    [InlineData("#,##0.00", NumberHint.None)]
    [InlineData("#,##0 \"đồng\"", NumberHint.None)]
    [InlineData("#,##0 \\d", NumberHint.None)]
    [InlineData("[Red]-0;[Black]0", NumberHint.None)]
    [InlineData("0.0%", NumberHint.Percent)]
    [InlineData("dd/mm/yyyy", NumberHint.Date)]
    [InlineData("[h]:mm:ss", NumberHint.Date)]
    [InlineData("[$-42A]d/m", NumberHint.Date)]
    [InlineData("\"unclosed d", NumberHint.None)]
    public void Reads_what_a_number_format_says(string code, NumberHint hint)
    {
        var book = HandMadeWorkbook.OfRows("<row><c s='0'><v>5</v></c></row>");
        var escaped = code.Replace("\"", "&quot;", StringComparison.Ordinal);
        book["xl/styles.xml"] = $"<styleSheet xmlns='{HandMadeWorkbook.Main}'><numFmts><numFmt numFmtId='200' formatCode=\"{escaped}\"/></numFmts><cellXfs><xf numFmtId='200'/></cellXfs></styleSheet>";
        Assert.Equal(hint, book.ReadSheet().At(1, 1)!.Hint);
    }

    [Fact]
    public void Knows_what_is_hidden_and_what_is_merged()
    {
        var book = new HandMadeWorkbook
        {
            ["xl/workbook.xml"] = HandMadeWorkbook.Workbook("<sheet name='Biểu' r:id='r1'/><sheet name='Ẩn' state='veryHidden' r:id='r2'/><sheet name='Biểu đồ' r:id='r3'/>"),
            ["xl/_rels/workbook.xml.rels"] = HandMadeWorkbook.Rels(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "worksheet", "worksheets/sheet2.xml"), ("r3", "chartsheet", "chartsheets/sheet1.xml")),
            ["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet(
                "<row r='1'><c r='B1'><v>1</v></c><c r='C1'><v>2</v></c></row><row r='3' hidden='1'><c r='A3'><v>3</v></c></row>",
                "<cols><col min='3' max='4' hidden='1'/></cols>", "<mergeCells><mergeCell ref='B1:B2'/><mergeCell ref='A9'/></mergeCells>"),
            ["xl/worksheets/sheet2.xml"] = HandMadeWorkbook.Sheet("<row><c><v>4</v></c></row>"),
        };
        var sheets = book.Read().Workbook!.Sheets;
        Assert.Equal([("Biểu", false), ("Ẩn", true)], sheets.Select(s => (s.Name, s.IsHidden)));
        var sheet = sheets[0];
        Assert.Equal((false, true, false, true, true), (sheet.IsRowHidden(1), sheet.IsRowHidden(3), sheet.IsColumnHidden(2), sheet.IsColumnHidden(3), sheet.IsColumnHidden(4)));
        Assert.Equal("B1:B2", Assert.Single(sheet.Merges).ToString());
        Assert.Null(sheet.At(2, 2));
        Assert.Equal("1", sheet.AnchorOf(2, 2)?.RawText);
        Assert.Equal("2", sheet.AnchorOf(1, 3)?.RawText);
    }

    [Fact]
    public void Does_not_look_at_the_range_that_a_sheet_declares()
    {
        var book = new HandMadeWorkbook
        {
            ["xl/worksheets/sheet1.xml"] = HandMadeWorkbook.Sheet("<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>", "<dimension ref='A1:XFD1048576'/>"),
        };
        var sheet = book.ReadSheet();
        Assert.Equal(("1", "2", 2), (sheet.Text(1, 1), sheet.Text(1_048_576, 16_384), sheet.Cells.Count));
    }

    [Fact]
    public void Finds_any_cell_of_a_ragged_sheet_and_no_other()
    {
        var random = new Random(5);
        var wanted = Enumerable.Range(0, 400).Select(i => (Row: random.Next(1, 60), Column: random.Next(1, 40))).ToHashSet();
        var rows = wanted.OrderBy(_ => random.Next()).Select(w => $"<row r='{w.Row}'><c r='{CellAddress.ToA1(w.Row, w.Column)}'><v>{(w.Row * 100) + w.Column}</v></c></row>");
        var sheet = HandMadeWorkbook.OfRows(string.Concat(rows)).ReadSheet();
        Assert.Equal(wanted.Order(), sheet.Cells.Select(c => (c.Row, c.Column)));
        for (var row = 0; row <= 61; row++)
        {
            for (var column = 0; column <= 41; column++)
                Assert.Equal(wanted.Contains((row, column)) ? ((row * 100) + column).ToString(CultureInfo.InvariantCulture) : null, sheet.Text(row, column));
            Assert.Equal(wanted.Where(w => w.Row == row).Order(), sheet.Row(row).ToArray().Select(c => (c.Row, c.Column)));
        }
    }

    [Fact]
    public void Refuses_addresses_that_programs_read_differently()
    {
        foreach (var rows in new[]
                 {
                     "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
                     "<row r='1'><c r='A2'><v>1</v></c></row>",
                     "<row r='1'><c r='1A'><v>1</v></c></row>",
                     "<row r='x'><c><v>1</v></c></row>",
                     "<row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>2</v></c></row>",
                 })
            Assert.Equal(UnreadableReason.Broken, HandMadeWorkbook.OfRows(rows).Read().Refusal?.Reason);
        var turned = HandMadeWorkbook.OfRows("<row r='2'><c r='B2'><v>3</v></c><c r='A2'><v>2</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>").ReadSheet();
        Assert.Equal(["A1", "A2", "B2"], turned.Cells.Select(c => c.Address));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("007", "7")]
    [InlineData("12.50", "12.5")]
    [InlineData("1E3", "1000")]
    [InlineData("1.5E-5", "0.000015")]
    [InlineData("12.100000000000001", "12.100000000000001")]
    [InlineData("123456789012345678", "123456789012345680")]
    [InlineData("1E+300", "1E+300")]
    [InlineData(" 5 ", "5")]
    public void Gives_numbers_as_their_shortest_exact_text(string stored, string text) =>
        Assert.Equal(text, HandMadeWorkbook.OfRows($"<row><c><v>{stored}</v></c></row>").ReadSheet().Text(1, 1));

    [Theory, InlineData("vi-VN"), InlineData("it-IT"), InlineData("ar-SA")]
    public void Reads_the_same_under_any_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Tells_kinds_of_cells_apart();
            Gives_numbers_as_their_shortest_exact_text("1.5E-5", "0.000015");
            Reads_day_numbers_of_both_calendars("44180.354166666664", false, "2020-12-15T08:30:00");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(8, 4, "D8")]
    [InlineData(20, 26, "Z20")]
    [InlineData(20, 27, "AA20")]
    [InlineData(1048576, 16384, "XFD1048576")]
    public void Writes_and_reads_addresses(int row, int column, string address)
    {
        Assert.Equal(address, CellAddress.ToA1(row, column));
        Assert.True(CellAddress.TryParse($"${address}", out var r, out var c));
        Assert.Equal((row, column), (r, c));
    }

    [Theory, InlineData(""), InlineData("A"), InlineData("8"), InlineData("A0"), InlineData("XFE1"), InlineData("A1048577"), InlineData("A1B"), InlineData("A 1")]
    public void Takes_nothing_else_for_an_address(string text) => Assert.False(CellAddress.TryParse(text, out _, out _));
}
