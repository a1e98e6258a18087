using System.Globalization;
using System.IO.Compression;
using System.Text;
using DanVan.Dashboard.Demo.Habits;
using DanVan.Dashboard.Demo.Plan;
using DanVan.Ingest.Templates;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Demo.Sheets;

/// <summary>
/// Our template, filled in. Writing one takes the library a tenth of a second, so a sender's template is written once
/// a form, as long as units stay as they are; for other periods the lines that name the period are replaced, and the figures go straight into the XML.
/// </summary>
internal sealed class FilledTemplate(ProvinceCatalog catalog)
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<(string Form, string Sender, long Structure), Blank> blanks = [];

    /// <param name="drafts">The one of the form, or those of all forms of its bundle that the sender owes, in the catalog's order.</param>
    public byte[] Write(IReadOnlyList<Draft> drafts, Nil nil)
    {
        var blank = BlankOf(drafts[0]);
        var replacements = Replacements(drafts[0], blank.Period);
        var sheets = drafts.SelectMany(d => Contents(d, nil)).Index()
            .ToDictionary(s => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{s.Index + 1}.xml"), s => s.Item);
        using var filled = new MemoryStream();
        using (var target = new ZipArchive(filled, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in blank.Parts)
            {
                var xml = Replace(text, name, replacements);
                if (sheets.TryGetValue(name, out var contents))
                    xml = contents.Into(xml);
                var entry = target.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(xml));
            }
        }
        return filled.ToArray();
    }

    // Whichever period comes first: no period's name is part of another's between the marks that are replaced.
    private Blank BlankOf(Draft draft)
    {
        var key = (draft.Form.Key, draft.Sender.Code, catalog.History.On(draft.Period.To).Key);
        if (blanks.TryGetValue(key, out var blank))
            return blank;
        using var bytes = new MemoryStream();
        TemplateWriter.Write(draft.Form, draft.Sender, draft.Period, catalog, bytes);
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
        return blanks[key] = new(draft.Period, [.. zip.Entries.Select(Part)]);
    }

    private static (string Name, string Xml) Part(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return (entry.FullName, reader.ReadToEnd());
    }

    private static List<(string Old, string New)> Replacements(Draft draft, Period old)
    {
        if (old.Code == draft.Period.Code)
            return [];
        var was = TemplateWriter.ManifestOf(draft.Form, draft.Sender, old);
        var now = was with { Period = draft.Period.Code.ToString() };
        return
        [
            (Dates(old), Dates(draft.Period)), (TemplateWriter.DueLine(draft.Sender, old), TemplateWriter.DueLine(draft.Sender, draft.Period)),
            ($"tháng …… năm {old.To.Year}", $"tháng …… năm {draft.Period.To.Year}"),
            ($">{was.Period}<", $">{now.Period}<"), (was.Checksum, now.Checksum),
            ($">{old.Code.VietnameseName}<", $">{draft.Period.Code.VietnameseName}<"),
            ($"Kỳ báo cáo: {old.Code.VietnameseName}.", $"Kỳ báo cáo: {draft.Period.Code.VietnameseName}."),
            ($"{draft.Form.Code} – {old.Code.VietnameseName}", $"{draft.Form.Code} – {draft.Period.Code.VietnameseName}"),
        ];
    }

    private static string Dates(Period period) => string.Create(
        CultureInfo.InvariantCulture, $"từ ngày {period.From:dd/MM/yyyy} đến ngày {period.To:dd/MM/yyyy}");

    private static string Replace(string xml, string part, List<(string Old, string New)> replacements)
    {
        if (part is not "xl/sharedStrings.xml" and not "docProps/core.psmdcp" && !part.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            return xml;
        foreach (var (old, now) in replacements)
            xml = xml.Replace(old, now, StringComparison.Ordinal);
        return xml;
    }

    // In the order of the template's sheets.
    private IEnumerable<TemplateContents> Contents(Draft draft, Nil nil)
    {
        if (draft.Form.Shape == FormShape.UnitRows)
            return [TemplateContents.Of(draft, new TemplateGrid(draft.Form, draft.Rows.Count), [.. draft.Rows.Select((row, index) => (row, index))], nil)];
        if (draft.Form.Shape == FormShape.KeyValues)
            return draft.Rows.Select(row => TemplateContents.Of(draft, new TemplateGrid(draft.Form, 0), [(row, 0)], nil));
        var fields = catalog.Breakdowns.Where(b => b.Breakdown == draft.Form.Breakdown).Select(b => b.Code).ToList();
        return draft.Rows.GroupBy(r => r.Unit).Select(unit => TemplateContents.Of(
            draft, new TemplateGrid(draft.Form, fields.Count), [.. unit.Select(row => (row, fields.IndexOf(row.Field!.Code)))], nil));
    }

    /// <summary>A template as it was written for one period.</summary>
    private sealed record Blank(Period Period, IReadOnlyList<(string Name, string Xml)> Parts);
}
