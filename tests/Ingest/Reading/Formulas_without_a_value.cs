using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

public sealed class Formulas_without_a_value
{
    private const string Numbers = """
        <row r="1"><c r="A1"><v>10</v></c><c r="B1"><v>2.5</v></c><c r="C1" t="inlineStr"><is><t>chữ</t></is></c><c r="D1" t="inlineStr"><is><t>7</t></is></c></row>
        <row r="2"><c r="A2"><v>20</v></c><c r="B2"><v>-4</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c></row>
        """;

    [Theory]
    [InlineData("A1+A2+Z9", "30")]
    [InlineData("+A1-B1", "7.5")]
    [InlineData("-A1+--A2", "10")]
    [InlineData("SUM(A1:A2)", "30")]
    [InlineData("SUM(A1:B2,5)", "33.5")]
    [InlineData("SUM($A$1:$A$2)*2", "60")]
    [InlineData("SUM(B:B)", "-1.5")]
    [InlineData("sum(1:1)", "12.5")]
    [InlineData("A1*B1/5", "5")]
    [InlineData("A1+D1", "17")]
    [InlineData("SUM(A1:D1)", "12.5")]
    [InlineData("(A1+A2)/3*3", "30")]
    [InlineData("A1/A2*100", "50")]
    [InlineData("A1/3", "3.33333333333333")]
    [InlineData("A1*10%", "1")]
    [InlineData("IF(A2=0,0,A1/A2)", "0.5")]
    [InlineData("IF(A1>A2,1,IF(A1<>A2,2,3))", "2")]
    [InlineData("IFERROR(A1/Z9,0)", "0")]
    [InlineData("ROUND(A1/3,1)", "3.3")]
    [InlineData("MAX(A1:B2)-MIN(A1:B2)", "24")]
    [InlineData("AVERAGE(A1:A2)", "15")]
    [InlineData("COUNT(A1:C2)", "4")]
    [InlineData("Biểu!A1+'Biểu'!A2", "30")]
    [InlineData("Z9", "0")]
    [InlineData("IF(A1=10,\"đủ\",\"thiếu\")", "đủ")]
    [InlineData("\"Tổng: \"&amp;A1", "Tổng: 10")]
    [InlineData("A1/Z9", "#DIV/0!")]
    [InlineData("A1+C1", "#VALUE!")]
    [InlineData("A1+D2", "#REF!")]
    public void Are_worked_out(string formula, string result)
    {
        var cell = At5(formula);
        Assert.True(cell is { IsFormula: true, IsComputed: true, IsFormulaWithoutValue: false });
        Assert.Equal(result, cell.RawText);
    }

    [Theory]
    [InlineData("VLOOKUP(A1,A1:B2,2)")]
    [InlineData("[1]Biểu!A1")]
    [InlineData("Khác!A1")]
    [InlineData("TênVùng")]
    [InlineData("A1^2")]
    [InlineData("A5")]
    [InlineData("SUM(A1:A5)")]
    [InlineData("SUM(A1:A2")]
    [InlineData("A1+")]
    [InlineData("A1:A2+1")]
    [InlineData("{1,2}")]
    [InlineData("\"chưa hết")]
    [InlineData("")]
    public void Stay_marked_where_they_cannot_be(string formula)
    {
        var cell = At5(formula);
        Assert.True(cell is { IsFormula: true, IsComputed: false, IsFormulaWithoutValue: true, RawText: "" });
    }

    [Fact]
    public void Stay_marked_however_deep_they_are_nested()
    {
        Assert.True(At5(new string('(', 100_000)).IsFormulaWithoutValue);
        Assert.True(At5(string.Concat(Enumerable.Repeat("SUM(", 10_000))).IsFormulaWithoutValue);
        Assert.Equal("-10", At5(new string('-', 100_001) + "A1").RawText);
    }

    [Theory, InlineData(1), InlineData(-1)]
    public void Are_worked_out_along_long_chains_in_either_direction(int direction)
    {
        const int Length = 500;
        var first = direction > 0 ? 1 : Length;
        var rows = Enumerable.Range(1, Length).Select(r =>
            $"<row r='{r}'><c r='A{r}'>{(r == first ? "<v>1</v>" : $"<f>A{r - direction}+1</f>")}</c></row>");
        var sheet = HandMadeWorkbook.OfRows(string.Concat(rows)).ReadSheet();
        Assert.Equal(Length.ToString(null as IFormatProvider), sheet.Text(Length + 1 - first, 1));
    }

    [Fact]
    public void Are_found_in_shared_formulas_by_moving_the_references()
    {
        var sheet = HandMadeWorkbook.OfRows("""
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1</f><v/></c></row>
            <row r="2"><c r="A2"><v>10</v></c><c r="C2"><f t="shared" si="0"/></c></row>
            <row r="3"><c r="A3"><v>100</v></c><c r="C3"><f t="shared" si="0"/><v>7</v></c></row>
            """).ReadSheet();
        Assert.Equal(("3", "12", "7"), (sheet.Text(1, 3), sheet.Text(2, 3), sheet.Text(3, 3)));
        Assert.Equal((true, false), (sheet.At(2, 3)!.IsComputed, sheet.At(3, 3)!.IsComputed));
    }

    [Fact]
    public void Stay_marked_where_the_text_would_be_longer_than_a_cell_holds()
    {
        var joining = string.Concat(Enumerable.Range(2, 40).Select(c => $"<c><f>{CellAddress.ToA1(1, c - 1)}&amp;{CellAddress.ToA1(1, c - 1)}</f></c>"));
        var sheet = HandMadeWorkbook.OfRows($"<row><c t='inlineStr'><is><t>{new string('x', 1000)}</t></is></c>{joining}</row>").ReadSheet();
        Assert.Equal(32_000, sheet.Text(1, 6)!.Length);
        Assert.All(Enumerable.Range(7, 35), c => Assert.True(sheet.At(1, c)!.IsFormulaWithoutValue));
    }

    [Fact]
    public void Have_their_texts_counted_with_what_a_file_unpacks_to()
    {
        var joining = string.Concat(Enumerable.Range(0, 200).Select(_ => "<c><f>A1&amp;1</f></c>"));
        var book = HandMadeWorkbook.OfRows($"<row><c t='inlineStr'><is><t>{new string('x', 1000)}</t></is></c>{joining}</row>");
        Assert.Null(book.Read(ReadLimits.Default with { InflatedBytes = 500_000 }).Refusal);
        Assert.Equal(UnreadableReason.UnpacksTooLarge, book.Read(ReadLimits.Default with { InflatedBytes = 100_000 }).Refusal!.Reason);
    }

    [Fact]
    public void Never_end_in_a_circle()
    {
        var sheet = HandMadeWorkbook.OfRows("<row><c><f>B1+1</f></c><c><f>A1+1</f></c><c><v>1</v></c></row>").ReadSheet();
        Assert.True(sheet.At(1, 1)!.IsFormulaWithoutValue && sheet.At(1, 2)!.IsFormulaWithoutValue);
    }

    [Fact]
    public void Are_suspected_behind_a_stored_zero_where_the_file_asks_to_be_calculated()
    {
        var book = HandMadeWorkbook.OfRows("<row><c><v>5</v></c><c><f>A1*2</f><v>0</v></c><c><f>VLOOKUP(A1,A1:B1,1)</f><v>0</v></c><c><f>A1-5</f><v>0</v></c></row>");
        Assert.Equal("0", book.ReadSheet().Text(1, 2));
        book["xl/workbook.xml"] = HandMadeWorkbook.Workbook("<sheet name='Biểu' sheetId='1' r:id='r1'/>", after: "<calcPr calcId='124519' fullCalcOnLoad='1'/>");
        var sheet = book.ReadSheet();
        Assert.Equal(("10", "", "0"), (sheet.Text(1, 2), sheet.Text(1, 3), sheet.Text(1, 4)));
    }

    [Fact]
    public void Are_told_from_results_that_are_empty_texts()
    {
        var sheet = HandMadeWorkbook.OfRows("<row><c t='str'><f>IF(TRUE,\"\",1)</f><v></v></c><c><f>IF(TRUE,\"\",1)</f></c><c><v>1</v></c></row>").ReadSheet();
        Assert.Null(sheet.At(1, 1));
        Assert.Null(sheet.At(1, 2));
    }

    private static Cell At5(string formula)
    {
        var rows = $"{Numbers}<row r='5'><c r='A5'><f>{formula.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</f></c></row>";
        return HandMadeWorkbook.OfRows(rows).ReadSheet().At(5, 1)!;
    }
}
