using System.Globalization;
using System.IO.Compression;
using System.Text;
using DanVan.Ingest.Reading;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>
/// Writes pages as an .xlsx without a library: quick, and by another hand than the one that writes templates. The same
/// pages give the same bytes.
/// </summary>
internal static class PlainWorkbook
{
    // The first day a zip entry can name.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="isInline">Texts stand in their cells, as exporting programs write them, not in a shared table.</param>
    public static byte[] Write(IReadOnlyList<Page> pages, bool isInline)
    {
        var texts = isInline ? null : new TextTable();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", PlainParts.ContentTypes(pages.Count, texts is not null));
            Add(zip, "_rels/.rels", PlainParts.PackageRelationships);
            Add(zip, "xl/workbook.xml", PlainParts.Workbook(pages));
            Add(zip, "xl/_rels/workbook.xml.rels", PlainParts.WorkbookRelationships(pages.Count, texts is not null));
            Add(zip, "xl/styles.xml", PlainParts.Styles);
            for (var i = 0; i < pages.Count; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", Sheet(pages[i], texts));
            if (texts is not null)
                Add(zip, "xl/sharedStrings.xml", texts.ToXml());
        }
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    private static string Sheet(Page page, TextTable? texts)
    {
        var xml = new StringBuilder(32_768);
        xml.Append(PlainParts.SheetStart);
        xml.Append("<cols>");
        for (var i = 0; i < page.Widths.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{page.Widths[i]:0.##}\" customWidth=\"1\"/>");
        xml.Append("</cols><sheetData>");
        var row = 0;
        foreach (var cell in page.Cells)
        {
            if (cell.Row != row)
            {
                xml.Append(row == 0 ? "" : "</row>");
                row = cell.Row;
                xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"");
                if (page.Heights.TryGetValue(row, out var height))
                    xml.Append(CultureInfo.InvariantCulture, $" ht=\"{height}\" customHeight=\"1\"");
                xml.Append('>');
            }
            Cell(xml, cell, texts);
        }
        xml.Append(row == 0 ? "" : "</row>").Append("</sheetData>");
        if (page.Merges.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{page.Merges.Count}\">");
            foreach (var merge in page.Merges)
                xml.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{merge}\"/>");
            xml.Append("</mergeCells>");
        }
        return xml.Append(PlainParts.SheetEnd).ToString();
    }

    private static void Cell(StringBuilder xml, PageCell cell, TextTable? texts)
    {
        xml.Append("<c r=\"").Append(CellAddress.ToA1(cell.Row, cell.Column)).Append("\" s=\"").Append((int)cell.Look);
        if (cell.Text is null)
            xml.Append("\"><v>").Append(Milli.Invariant(cell.Milli)).Append("</v></c>");
        else if (cell.Text.Length == 0)
            xml.Append("\"/>");
        else if (texts is not null)
            xml.Append("\" t=\"s\"><v>").Append(texts.IndexOf(cell.Text)).Append("</v></c>");
        else
            xml.Append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(XmlText.Of(cell.Text)).Append("</t></is></c>");
    }

    /// <summary>The texts of a workbook, each once.</summary>
    private sealed class TextTable
    {
        private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        private readonly StringBuilder items = new();

        public int IndexOf(string text)
        {
            if (indexes.TryGetValue(text, out var index))
                return index;
            items.Append("<si><t xml:space=\"preserve\">").Append(XmlText.Of(text)).Append("</t></si>");
            return indexes[text] = indexes.Count;
        }

        public string ToXml() =>
            $"{PlainParts.Declaration}<sst xmlns=\"{PlainParts.Main}\" uniqueCount=\"{indexes.Count}\">{items}</sst>";
    }
}
