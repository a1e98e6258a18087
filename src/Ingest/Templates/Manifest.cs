using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Ingest.Reading;

namespace DanVan.Ingest.Templates;

/// <summary>
/// What a template made here says about itself on a very hidden sheet: keys in column A, values in column B, in the
/// order of <see cref="Rows"/>. A return that still carries it needs no guessing.
/// </summary>
/// <param name="Form">Form key, <c>TTCP-2021/01-TCD</c>.</param>
/// <param name="Unit">Code of the sending unit.</param>
/// <param name="Period">Period code, <c>2021-6T</c>.</param>
public sealed record Manifest(string Form, int Version, string Unit, string Period)
{
    /// <summary>Name of the very hidden sheet.</summary>
    public const string SheetName = "_danvan";

    private const string Edition = "1";

    /// <summary>First 16 hex digits of the SHA-256 of all values joined by line feeds: tells an edited manifest.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Edition, Form, VersionText, Unit, Period))))[..16];

    /// <summary>The rows to write, key and value, from row 1; every value is text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Rows =>
    [
        new("danvan", Edition), new("form", Form), new("version", VersionText), new("unit", Unit), new("period", Period),
        new("checksum", Checksum),
    ];

    private string VersionText => Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the manifest of a workbook; null where it has none.</summary>
    public static ManifestReading? Read(Workbook workbook)
    {
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.Name == SheetName)
                return Read(sheet);
        }
        return null;
    }

    private static ManifestReading Read(Sheet sheet)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 1; row <= Math.Min(sheet.MaxRow, 50); row++)
        {
            if (sheet.Text(row, 1) is { } key && sheet.Text(row, 2) is { } value)
                values[key.Trim()] = value.Trim();
        }
        string Value(string key) => values.GetValueOrDefault(key, "");
        _ = int.TryParse(Value("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var manifest = new Manifest(Value("form"), version, Value("unit"), Value("period"));
        return new ManifestReading(manifest, Value("danvan") == Edition && Value("checksum") == manifest.Checksum);
    }
}

/// <summary>A manifest as found in a file.</summary>
/// <param name="IsIntact">False where it was edited, or written by an edition unknown here: then it proves nothing.</param>
public sealed record ManifestReading(Manifest Manifest, bool IsIntact);
