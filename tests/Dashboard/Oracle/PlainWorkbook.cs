using System.IO.Compression;
using System.Xml.Linq;

namespace DanVan.Tests.Dashboard.Oracle;

/// <summary>The texts of a workbook's cells, read the slow and obvious way: not by the reader under test.</summary>
public sealed class PlainWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<(string Sheet, string Cell), string> _texts = [];

    public PlainWorkbook(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var strings = Part(zip, "xl/sharedStrings.xml")?.Root!.Elements(Main + "si")
            .Select(si => string.Concat(si.Descendants(Main + "t").Select(t => t.Value))).ToList() ?? [];
        var targets = Part(zip, "xl/_rels/workbook.xml.rels")!.Root!.Elements()
            .ToDictionary(r => (string)r.Attribute("Id")!, r => ((string)r.Attribute("Target")!).TrimStart('/'));
        foreach (var sheet in Part(zip, "xl/workbook.xml")!.Descendants(Main + "sheet"))
        {
            var target = targets[(string)sheet.Attribute(Office + "id")!];
            var name = ((string)sheet.Attribute("name")!).Normalize();
            foreach (var cell in Part(zip, target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target)!.Descendants(Main + "c"))
                _texts[(name, (string)cell.Attribute("r")!)] = TextOf(cell, strings);
        }
    }

    /// <summary>Empty for a cell that is not there.</summary>
    public string Text(string sheet, string cell) => _texts.GetValueOrDefault((sheet, cell), "");

    private static string TextOf(XElement cell, List<string> strings) => (string?)cell.Attribute("t") switch
    {
        "s" when cell.Element(Main + "v") is { } index => strings[(int)index],
        "inlineStr" => string.Concat(cell.Descendants(Main + "t").Select(t => t.Value)),
        _ => (string?)cell.Element(Main + "v") ?? "",
    };

    private static XDocument? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
