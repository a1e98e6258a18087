using System.Text;

namespace DanVan.Ingest.Reading.Binary;

/// <summary>
/// Reads .xls: Excel 97–2003 and Excel 5/95 from their container, Excel 2 to 5 also without one. Values are read as
/// they were stored; links, macros and pictures are passed over.
/// </summary>
internal sealed class XlsWorkbook(byte[] stream, ReadBudget budget)
{
    private readonly List<(string Name, bool IsHidden, uint At)> tabs = [];
    private Encoding encoding = CodePage(1252);
    private string[] texts = [];
    private bool countsFrom1904;
    private int version;

    public static IReadOnlyList<Sheet> Read(byte[] file, ReadBudget budget)
    {
        if (!FileSignature.IsCompound(file))
            return new XlsWorkbook(file, budget).Read();
        var container = new CompoundFile(file, budget);
        if (container.Has("EncryptedPackage"))
            throw new ReadingRefused(UnreadableReason.PasswordProtected);
        if (container.Has("WordDocument"))
            throw new ReadingRefused(UnreadableReason.WordDocument);
        var stream = container.Stream("Workbook") ?? container.Stream("Book") ?? throw new ReadingRefused(UnreadableReason.NotAWorkbook);
        return new XlsWorkbook(stream, budget).Read();
    }

    private List<Sheet> Read()
    {
        var records = new XlsRecords(stream, budget);
        if (!records.Read() || (version = XlsVersion.Of(records.Kind, records.Content)) == 0)
            throw new ReadingRefused(UnreadableReason.Broken);
        var styles = new XlsStyles(version, budget);
        // Before Excel 5 a file is one sheet, and its styles stand before its cells.
        if (version < 5)
        {
            ReadGlobals(styles, untilEnd: false);
            return Collect([("Sheet1", false, 0)], styles.ToArray());
        }
        ReadGlobals(styles, untilEnd: true);
        return Collect(tabs, styles.ToArray());
    }

    private void ReadGlobals(XlsStyles styles, bool untilEnd)
    {
        var records = new XlsRecords(stream, budget);
        while (records.Read() && !(untilEnd && records.Kind == XlsKinds.Eof))
        {
            var content = new ByteCursor(records.Content);
            switch (records.Kind)
            {
                case XlsKinds.FilePass:
                    throw new ReadingRefused(UnreadableReason.PasswordProtected);
                case XlsKinds.CodePage:
                    encoding = CodePage(content.U16());
                    break;
                case XlsKinds.DateMode:
                    countsFrom1904 = content.U16() == 1;
                    break;
                case XlsKinds.BoundSheet:
                    ReadTab(ref content);
                    break;
                case XlsKinds.SharedTexts:
                    ReadTexts(records);
                    break;
                default:
                    styles.Take(records.Kind, records.Content, encoding);
                    break;
            }
        }
    }

    private void ReadTab(ref ByteCursor content)
    {
        budget.SpendItem();
        var at = content.U32();
        var isHidden = (content.U8() & 3) != 0;
        content.Skip(1);
        tabs.Add((RichText.Clean(XlsTexts.Read(ref content, 1, version == 8, encoding)), isHidden, at));
    }

    private void ReadTexts(XlsRecords records)
    {
        var segments = new List<(int, int)> { (records.Start, records.Length) };
        while (records.NextIs(XlsKinds.Continue) && records.Read())
            segments.Add((records.Start, records.Length));
        texts = XlsTexts.ReadShared(stream, segments, budget);
    }

    private List<Sheet> Collect(List<(string Name, bool IsHidden, uint At)> from, CellStyle[] styles)
    {
        var collected = new List<(string Name, bool IsHidden, CellCollector Cells)>();
        foreach (var (name, isHidden, at) in from)
        {
            var records = new XlsRecords(stream, budget);
            records.Seek(at);
            var cells = new CellCollector(styles, countsFrom1904, budget);
            if (new XlsSheet(records, version, texts, encoding, cells).Read())
                collected.Add((name, isHidden, cells));
        }
        var isCalculated = collected.Exists(c => c.Cells.HasResults);
        return [.. collected.Select(c => c.Cells.ToSheet(c.Name, c.IsHidden, isCalculated))];
    }

    // 1200 (UTF-16) stands in files whose texts are all wide; 32768 and 32769 are Excel's own numbers for Macintosh and Windows.
    private static Encoding CodePage(int number)
    {
        var known = number switch { 32768 => 10000, 0 or 1200 or 32769 => 1252, _ => number };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.Latin1;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.Latin1;
        }
    }
}
