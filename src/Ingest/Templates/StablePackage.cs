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
        EvaluateFormulasBeforeSaving = true,
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
        using var reader = new StreamReader(part.Open(), Encoding.UTF8);
        var xml = Fixed(reader.ReadToEnd(), isPackageRelationships: part.FullName == "_rels/.rels");
        var entry = target.CreateEntry(RandomProperties().Replace(part.FullName, Properties), CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }

    private static string Fixed(string xml, bool isPackageRelationships)
    {
        xml = RandomProperties().Replace(Stamp().Replace(xml, "1980-01-01T00:00:00Z"), Properties);
        var count = 0;
        return isPackageRelationships ? RelationshipId().Replace(xml, _ => $"Id=\"rId{++count}\"") : xml;
    }

    [GeneratedRegex(@"package/services/metadata/core-properties/[0-9a-f]{32}\.psmdcp")]
    private static partial Regex RandomProperties();

    [GeneratedRegex(@"\bId=""[^""]+""")]
    private static partial Regex RelationshipId();

    [GeneratedRegex(@"(?<=<dcterms:(created|modified)[^>]*>)[^<]+")]
    private static partial Regex Stamp();
}
