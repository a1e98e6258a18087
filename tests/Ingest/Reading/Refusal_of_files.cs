using System.Buffers.Binary;
using System.Text;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

public sealed class Refusal_of_files
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], UnreadableReason> NoPackages { get; } = new()
    {
        { "nothing", [], UnreadableReason.EmptyFile },
        { "encrypted", CompoundWith("EncryptedPackage", [1, 2, 3]), UnreadableReason.PasswordProtected },
        { "xls with a password", CompoundWith("Workbook", [9, 8, 4, 0, 0, 6, 5, 0, 0x2F, 0, 2, 0, 1, 0]), UnreadableReason.PasswordProtected },
        { "xls cut off", CompoundWith("Workbook", [9, 8, 4, 0, 0, 6, 5, 0, 0xFC, 0, 99, 0]), UnreadableReason.Broken },
        { "xls of nothing", CompoundWith("Workbook", []), UnreadableReason.Broken },
        { "container cut off", Compound, UnreadableReason.Broken },
        { "xls of Excel 3 without a cell", [9, 2, 6, 0, 0, 0, 16, 0, 0, 0], UnreadableReason.NoCells },
        { "doc", CompoundWith("WordDocument", [1]), UnreadableReason.WordDocument },
        { "installer", CompoundWith("Table", [1]), UnreadableReason.NotAWorkbook },
        { "html", "\uFEFF\r\n<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(), UnreadableReason.WebPage },
        { "html in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<HTML>")], UnreadableReason.WebPage },
        { "xml", "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"u8.ToArray(), UnreadableReason.XmlSpreadsheet },
        { "csv", "Đơn vị;Số lượt\r\nĐắk Hà;12\r\n"u8.ToArray(), UnreadableReason.PlainText },
        { "pdf", "%PDF-1.7"u8.ToArray(), UnreadableReason.Pdf },
        { "picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], UnreadableReason.NotAWorkbook },
    };

    [Theory, MemberData(nameof(NoPackages))]
    public void Names_what_is_no_package(string what, byte[] file, UnreadableReason reason)
    {
        var reading = WorkbookReader.Read(file, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((what, reason), (what, reading.Refusal?.Reason));
    }

    public static TheoryData<string, string, string?, UnreadableReason> Damages { get; } = new()
    {
        { "no workbook", "xl/workbook.xml", null, UnreadableReason.NoWorkbookPart },
        { "no sheet", "xl/worksheets/sheet1.xml", null, UnreadableReason.Broken },
        { "XML cut off", "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c>", UnreadableReason.Broken },
        { "tags crossed", "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</c></v></row></sheetData></worksheet>", UnreadableReason.Broken },
        { "no XML", "xl/workbook.xml", "PK", UnreadableReason.Broken },
        { "empty part", "xl/worksheets/sheet1.xml", "", UnreadableReason.Broken },
        { "string that is not there", "xl/worksheets/sheet1.xml", HandMadeWorkbook.Sheet("<row><c t='s'><v>3</v></c></row>"), UnreadableReason.Broken },
        { "document type", "xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData></worksheet>", UnreadableReason.Broken },
        { "no cells", "xl/worksheets/sheet1.xml", HandMadeWorkbook.Sheet("<row><c s='1'/><c t='str'><v></v></c></row>"), UnreadableReason.NoCells },
        { "binary workbook that is none", "xl/workbook.bin", "\u009C\u0001\u007Fx", UnreadableReason.Broken },
        { "nested without end", "xl/worksheets/sheet1.xml", string.Concat(Enumerable.Repeat("<a>", 100_000)), UnreadableReason.Broken },
    };

    [Theory, MemberData(nameof(Damages))]
    public void Names_what_is_wrong_with_a_package(string what, string part, string? text, UnreadableReason reason)
    {
        var book = HandMadeWorkbook.OfRows("<row><c><v>1</v></c></row>");
        book.Parts.Remove(part);
        if (text is not null)
            book[part] = text;
        if (part == "xl/workbook.bin")
            book["_rels/.rels"] = HandMadeWorkbook.Rels(("r1", "officeDocument", part));
        Assert.Equal((what, reason), (what, book.Read().Refusal?.Reason));
    }

    [Theory]
    [InlineData("word/document.xml", UnreadableReason.WordDocument)]
    [InlineData("content.xml", UnreadableReason.OpenDocument)]
    public void Names_other_documents_in_a_zip(string part, UnreadableReason reason)
    {
        var book = new HandMadeWorkbook();
        book.Parts.Clear();
        if (part.StartsWith("word/", StringComparison.Ordinal))
            book["_rels/.rels"] = HandMadeWorkbook.Rels(("r1", "officeDocument", part));
        book["META-INF/manifest.xml"] = "<m/>";
        book[part] = "<d/>";
        Assert.Equal(reason, book.Read().Refusal?.Reason);
    }

    [Fact]
    public void Names_an_archive_that_was_cut_off_or_changed()
    {
        var whole = HandMadeWorkbook.OfRows(string.Concat(Enumerable.Range(1, 200).Select(i => $"<row><c><v>{i * 7919}</v></c></row>"))).Zip();
        for (var length = 4; length < whole.Length; length += 37)
            Assert.Equal(UnreadableReason.Broken, Read(whole[..length])?.Reason);
        var random = new Random(3);
        for (var i = 0; i < 500; i++)
        {
            var changed = (byte[])whole.Clone();
            changed[random.Next(4, changed.Length)] ^= (byte)random.Next(1, 256);
            // Some changes do no harm and some make another kind of file; none may throw.
            _ = Read(changed);
        }
    }

    [Fact]
    public void Names_a_part_whose_checksum_is_wrong()
    {
        var file = HandMadeWorkbook.OfRows("<row><c><v>1</v></c></row>").Zip();
        for (var at = 0; at < file.Length - 20; at++)
        {
            if (file.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                file[at + 16] ^= 1;
        }
        Assert.Equal(UnreadableReason.Broken, Read(file)?.Reason);
    }

    [Fact]
    public void Names_what_is_too_much()
    {
        var book = HandMadeWorkbook.OfRows(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 2_000)));
        var limits = ReadLimits.Default;
        Assert.Equal(UnreadableReason.FileTooLarge, book.Read(limits with { FileBytes = 100 }).Refusal?.Reason);
        Assert.Equal(UnreadableReason.UnpacksTooLarge, book.Read(limits with { InflatedBytes = 10_000 }).Refusal?.Reason);
        Assert.Equal(UnreadableReason.TooManyCells, book.Read(limits with { Cells = 1_999 }).Refusal?.Reason);
        Assert.Equal(UnreadableReason.TooSlow, book.Read(limits with { Time = TimeSpan.Zero }).Refusal?.Reason);
        Assert.Null(book.Read(limits with { Cells = 2_000 }).Refusal);
    }

    [Fact]
    public void Does_not_believe_declared_sizes()
    {
        var file = HandMadeWorkbook.OfRows("<row><c><v>1</v></c></row>" + new string(' ', 3_000_000)).Zip();
        Understate(file);
        var reading = WorkbookReader.Read(file, ReadLimits.Default with { InflatedBytes = 1_000_000 }, TestContext.Current.CancellationToken);
        Assert.True(reading.Refusal?.Reason is UnreadableReason.UnpacksTooLarge or UnreadableReason.Broken);
    }

    [Fact]
    public void Does_not_hold_names_or_texts_without_end()
    {
        var longText = HandMadeWorkbook.OfRows($"<row><c t='str'><v>{new string('x', 3 << 20)}</v></c></row>");
        Assert.Equal(UnreadableReason.UnpacksTooLarge, longText.Read().Refusal?.Reason);
        var longAttribute = HandMadeWorkbook.OfRows($"<row><c r='{new string('x', 3 << 20)}'><v>1</v></c></row>");
        Assert.Equal(UnreadableReason.UnpacksTooLarge, longAttribute.Read().Refusal?.Reason);
    }

    [Fact]
    public void Lets_the_caller_give_up()
    {
        using var given = new CancellationTokenSource();
        given.Cancel();
        Assert.Throws<OperationCanceledException>(() => WorkbookReader.Read(HandMadeWorkbook.OfRows("<row><c><v>1</v></c></row>").Zip(), cancellation: given.Token));
    }

    [Fact]
    public void Reads_a_stream_no_further_than_the_limit()
    {
        using var endless = new MemoryStream(new byte[1_000_000]);
        var reading = WorkbookReader.Read(endless, ReadLimits.Default with { FileBytes = 100_000 }, TestContext.Current.CancellationToken);
        Assert.Equal(UnreadableReason.FileTooLarge, reading.Refusal?.Reason);
        Assert.True(endless.Position < 500_000);
    }

    [Fact]
    public void Has_a_code_and_a_sentence_for_every_reason()
    {
        var all = Enum.GetValues<UnreadableReason>().Select(Unreadable.Because).ToList();
        Assert.Equal(all.Count, all.Select(u => u.Code).Distinct().Count());
        Assert.All(all, u => Assert.Matches("^[a-z-]+$", u.Code));
        Assert.All(all, u => Assert.Matches(@"^\p{Lu}.+\. Hãy .+\.$", u.Message));
    }

    // A container of one stream: header, allocation, directory, and the stream in a sector each.
    private static byte[] CompoundWith(string name, byte[] stream)
    {
        var file = new byte[512 * 4];
        Compound.CopyTo(file, 0);
        file.AsSpan(28, 2).Fill(0xFF);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(32), 6);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(48), 1);
        file.AsSpan(60, 4).Fill(0xFF);
        file.AsSpan(68, 4).Fill(0xFF);
        file.AsSpan(80, 432).Fill(0xFF);
        file.AsSpan(512, 512).Fill(0xFF);
        Entry(1024, "Root Entry", 5, uint.MaxValue, 0);
        Entry(1024 + 128, name, 2, 2, stream.Length);
        stream.CopyTo(file, 1536);
        return file;

        void Entry(int at, string entry, byte type, uint start, int size)
        {
            Encoding.Unicode.GetBytes(entry).CopyTo(file, at);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 64), (ushort)((entry.Length + 1) * 2));
            file[at + 66] = type;
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 116), start);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + 120), size);
        }
    }

    private static Unreadable? Read(byte[] file) => WorkbookReader.Read(file, cancellation: TestContext.Current.CancellationToken).Refusal;

    // Writes 1 for the unpacked size into every entry of the directory.
    private static void Understate(byte[] file)
    {
        for (var at = 0; at < file.Length - 28; at++)
        {
            if (file.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at + 24), 1);
        }
    }
}
