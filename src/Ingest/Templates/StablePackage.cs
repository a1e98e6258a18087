using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ClosedXML.Excel;

namespace DanVan.Ingest.Templates;

/// <summary>
/// Saves a workbook so that equal workbooks are equal bytes: the library stamps the time of writing into the package's
/// properties and every entry, and names the properties part and its relationships at random.
/// </summary>
internal static partial class StablePackage
{
    // The first day a zip entry can name.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Nothing here repeats itself, so there are no ranges to be joined; looking for them takes half of the time.
    private static readonly SaveOptions Options = new()
    {
        EvaluateFormulasBeforeSaving = false,
        ConsolidateConditionalFormatRanges = false,
        ConsolidateDataValidationRanges = false,
        GenerateCalculationChain = false,
        ValidatePackage = false,
    };

    private const string Properties = "docProps/core.psmdcp";

    public static void Save(XLWorkbook workbook, Stream output)
    {
        using var drawn = new MemoryStream();
        workbook.SaveAs(drawn, Options);
        using var source = new ZipArchive(drawn, ZipArchiveMode.Read);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in source.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? "" : e.FullName, StringComparer.Ordinal))
            Copy(part, target);
    }

    private static void Copy(ZipArchiveEntry part, ZipArchive target)
    {
        var name = RandomProperties().Replace(part.FullName, Properties);
        using var reader = new StreamReader(part.Open(), Encoding.UTF8);
        var entry = target.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write(Fixed(name, reader.ReadToEnd()));
    }

    private static string Fixed(string name, string xml) => name switch
    {
        Properties => Stamp().Replace(xml, "1980-01-01T00:00:00Z"),
        "[Content_Types].xml" => RandomProperties().Replace(xml, Properties),
        "_rels/.rels" => Numbered(RandomProperties().Replace(xml, Properties)),
        _ when name.StartsWith("xl/worksheets/", StringComparison.Ordinal) => WithResults(xml),
        _ => xml,
    };

    private static string Numbered(string relationships)
    {
        var count = 0;
        return RelationshipId().Replace(relationships, _ => $"Id=\"rId{++count}\"");
    }

    // Every formula adds up cells that nobody has filled yet; the library takes longer to find that out than to save.
    private static string WithResults(string sheet) =>
        sheet.Replace("</x:f></x:c>", "</x:f><x:v>0</x:v></x:c>", StringComparison.Ordinal);

    [GeneratedRegex(@"package/services/metadata/core-properties/[0-9a-f]{32}\.psmdcp")]
    private static partial Regex RandomProperties();

    [GeneratedRegex(@"\bId=""[^""]+""")]
    private static partial Regex RelationshipId();

    [GeneratedRegex(@"(?<=<dcterms:(created|modified)[^>]*>)[^<]+")]
    private static partial Regex Stamp();
}
