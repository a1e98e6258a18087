using System.Text;
using System.Xml.Linq;
using CsCheck;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

/// <summary>The reader has its own eyes for XML; the platform's are the yardstick.</summary>
public sealed class Parts_in_xml
{
    private static readonly string Rows = HandMadeWorkbook.Sheet("""
        <row r="1" ht='15'><c r="A1" s="0" t="str"><f a=">">1&gt;0</f><v>có &amp; không</v></c><!-- > --><c t="inlineStr"><is><t><![CDATA[<]]>b</t></is></c></row>
        """);

    [Fact]
    public void Give_the_same_text_as_the_platforms_reader()
    {
        var piece = Gen.OneOf(
            Gen.String[Gen.OneOf(Gen.Char['a', 'f'], Gen.Const('ế'), Gen.Const(' '), Gen.Const('\n')), 0, 8],
            Gen.OneOf("&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#273;", "&#x1EA1;", "&#x1F600;", "]"),
            Gen.OneOf("<!-- -> <v> -->", "<?pi x?>", "<![CDATA[]]>", "<![CDATA[a]b]] <c> &amp;]]>"));
        piece.Array[0, 8].Sample(pieces =>
        {
            var text = "x" + string.Concat(pieces) + "y";
            var expected = XElement.Parse($"<t>{text}</t>", LoadOptions.PreserveWhitespace).Value;
            var sheet = HandMadeWorkbook.OfRows($"<row><c t='inlineStr'><is><t>{text}</t></is></c><c t='str'><v >{text}</v ></c></row>").ReadSheet();
            Assert.Equal((expected, expected), (sheet.Text(1, 1), sheet.Text(1, 2)));
        }, iter: 300);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void May_be_in_any_unicode_with_its_mark(string encoding)
    {
        var unicode = Encoding.GetEncoding(encoding);
        var book = new HandMadeWorkbook();
        byte[] bytes = [.. unicode.GetPreamble(), .. unicode.GetBytes("<?xml version='1.0'?>" + HandMadeWorkbook.Sheet("<row><c t='str'><v>Đắk Hà</v></c></row>"))];
        Assert.Equal("Đắk Hà", WorkbookReader.Read(book.Zip("xl/worksheets/sheet1.xml", bytes), cancellation: TestContext.Current.CancellationToken).Workbook?.Sheets[0].Text(1, 1));
    }

    [Fact]
    public void Are_broken_wherever_they_are_cut_off()
    {
        for (var length = 0; length < Rows.Length; length++)
            Assert.Equal((length, UnreadableReason.Broken), (length, new HandMadeWorkbook { ["xl/worksheets/sheet1.xml"] = Rows[..length] }.Read().Refusal?.Reason));
        Assert.Null(new HandMadeWorkbook { ["xl/worksheets/sheet1.xml"] = Rows }.Read().Refusal);
    }

    [Fact]
    public void Never_make_the_reader_fall_over() => Gen.Select(Gen.Int[0, Rows.Length - 1], Gen.OneOf(Gen.Char["<>/&;!?-[]\"'= \0ế"], Gen.Char)).Sample((at, c) =>
        _ = new HandMadeWorkbook { ["xl/worksheets/sheet1.xml"] = Rows[..at] + c + Rows[(at + 1)..] }.Read(), iter: 2_000);

    [Theory]
    [InlineData("<worksheet/><worksheet/>")]
    [InlineData("<worksheet></sheet>")]
    [InlineData("<worksheet>text</worksheet>text")]
    [InlineData("<worksheet a=b/>")]
    [InlineData("<worksheet a='<'/>")]
    [InlineData("<worksheet a/>")]
    [InlineData("<worksheet><sheetData><row><c t='str'><v>&unknown;</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row><c t='str'><v>&#xD800;</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row><c t='str'><v>&amp</v></c></row></sheetData></worksheet>")]
    public void Are_broken_where_they_are_no_xml(string text) =>
        Assert.Equal(UnreadableReason.Broken, new HandMadeWorkbook { ["xl/worksheets/sheet1.xml"] = text }.Read().Refusal?.Reason);

    [Fact]
    public void Are_broken_where_they_are_no_utf8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<worksheet><sheetData><row><c t='str'><v>"), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("</v></c></row></sheetData></worksheet>")];
        var file = new HandMadeWorkbook().Zip("xl/worksheets/sheet1.xml", bytes);
        Assert.Equal(UnreadableReason.Broken, WorkbookReader.Read(file, cancellation: TestContext.Current.CancellationToken).Refusal?.Reason);
    }
}
