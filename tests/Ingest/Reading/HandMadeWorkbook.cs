using System.IO.Compression;
using System.Text;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

/// <summary>A package put together part by part, so that a test can leave out, damage or exaggerate any of them.</summary>
internal sealed class HandMadeWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Part names and their texts.</summary>
    public Dictionary<string, string> Parts { get; } = new()
    {
        ["_rels/.rels"] = Rels(("r1", "officeDocument", "xl/workbook.xml")),
        ["xl/workbook.xml"] = Workbook("<sheet name='Biểu' sheetId='1' r:id='r1'/>"),
        ["xl/_rels/workbook.xml.rels"] = Rels(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml"), ("r3", "styles", "styles.xml")),
        ["xl/worksheets/sheet1.xml"] = Sheet(""),
    };

    /// <summary>A workbook of one sheet with these rows (the inside of <c>sheetData</c>).</summary>
    public static HandMadeWorkbook OfRows(string rows) => new() { ["xl/worksheets/sheet1.xml"] = Sheet(rows) };

    public string this[string part] { set => Parts[part] = value; }

    public static string Workbook(string sheets, string before = "", string after = "") =>
        $"<workbook xmlns='{Main}' xmlns:r='{Relations}'>{before}<sheets>{sheets}</sheets>{after}</workbook>";

    public static string Sheet(string rows, string before = "", string after = "") =>
        $"<worksheet xmlns='{Main}'>{before}<sheetData>{rows}</sheetData>{after}</worksheet>";

    public static string Rels(params (string Id, string Kind, string Target)[] all) =>
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + string.Concat(all.Select(r => $"<Relationship Id='{r.Id}' Type='{Relations}/{r.Kind}' Target='{r.Target}'/>")) + "</Relationships>";

    /// <param name="special">A part whose bytes are given instead of its text.</param>
    public byte[] Zip(string? special = null, byte[]? specialBytes = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(name == special ? specialBytes : Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    public WorkbookReading Read(ReadLimits? limits = null) => WorkbookReader.Read(Zip(), limits, TestContext.Current.CancellationToken);

    /// <summary>The first sheet; fails the test where the workbook is refused.</summary>
    public Sheet ReadSheet()
    {
        var reading = Read();
        Assert.Null(reading.Refusal);
        return reading.Workbook!.Sheets[0];
    }
}
