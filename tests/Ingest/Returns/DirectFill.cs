using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>
/// Types figures into a workbook as plain XML, without any code of the program under test: which cells are open for
/// entry is read from the styles, what is typed goes into the cells' own elements.
/// </summary>
internal static class DirectFill
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Linked = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The cells that a person may type into: those that sheet protection leaves open.</summary>
    public static List<(string Sheet, string Cell)> OpenCells(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var open = Part(zip, "xl/styles.xml").Descendants(Main + "cellXfs").Elements(Main + "xf")
            .Select((xf, i) => (Index: i, IsOpen: (string?)xf.Element(Main + "protection")?.Attribute("locked") is "0" or "false"))
            .Where(x => x.IsOpen).Select(x => x.Index).ToHashSet();
        return
        [
            .. Sheets(zip).SelectMany(s => Part(zip, s.Part).Descendants(Main + "c")
                .Where(c => open.Contains((int?)c.Attribute("s") ?? 0)).Select(c => (s.Name, c.Attribute("r")!.Value))),
        ];
    }

    /// <summary>The workbook with figures typed in, over a formula where one stands there; what formulas came to before is dropped.</summary>
    public static byte[] Write(byte[] workbook, IReadOnlyDictionary<(string Sheet, string Cell), decimal> figures) =>
        Write(workbook, figures.ToDictionary(f => f.Key, f => new XElement(Main + "v", f.Value.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The same with texts, typed into the cells themselves, besides.</summary>
    public static byte[] Write(
        byte[] workbook, IReadOnlyDictionary<(string Sheet, string Cell), decimal> figures, IReadOnlyDictionary<(string Sheet, string Cell), string> texts) =>
        Write(Write(workbook, figures), texts.ToDictionary(t => t.Key, t => new XElement(Main + "is", new XElement(Main + "t", t.Value))));

    private static byte[] Write(byte[] workbook, Dictionary<(string Sheet, string Cell), XElement> contents)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, part) in Sheets(zip))
            {
                var typed = contents.Where(f => f.Key.Sheet == name).ToList();
                if (typed.Count == 0)
                    continue;
                var sheet = Part(zip, part);
                var cells = sheet.Descendants(Main + "c").ToDictionary(c => c.Attribute("r")!.Value);
                foreach (var formula in sheet.Descendants(Main + "f"))
                    formula.Parent!.Elements(Main + "v").Remove();
                foreach (var (place, value) in typed)
                {
                    var cell = cells[place.Cell];
                    cell.Attribute("t")?.Remove();
                    cell.RemoveNodes();
                    if (value.Name == Main + "is")
                        cell.SetAttributeValue("t", "inlineStr");
                    cell.Add(value);
                }
                zip.GetEntry(part)!.Delete();
                using var stream = zip.CreateEntry(part).Open();
                sheet.Save(stream);
            }
        }
        return file.ToArray();
    }

    private static IEnumerable<(string Name, string Part)> Sheets(ZipArchive zip)
    {
        var targets = Part(zip, "xl/_rels/workbook.xml.rels").Root!.Elements().ToDictionary(r => r.Attribute("Id")!.Value, r => r.Attribute("Target")!.Value);
        return [.. Part(zip, "xl/workbook.xml").Descendants(Main + "sheet").Where(s => (string?)s.Attribute("state") is null or "visible")
            .Select(s => (s.Attribute("name")!.Value, PartName(targets[s.Attribute(Linked + "id")!.Value])))];
    }

    private static string PartName(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private static XDocument Part(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}
