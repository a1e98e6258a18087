using System.Security.Cryptography;
using System.Text;
using DanVan.Warehouse.Vietnamese;

namespace DanVan.Warehouse.Catalog.Reading;

/// <summary>
/// Every file of the catalog, read once: what is hashed is exactly what is parsed. Hidden files are none of it.
/// </summary>
internal sealed class CatalogFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SortedDictionary<string, byte[]> files;
    private readonly HashSet<string> read = [];
    private readonly FaultList faults;

    private CatalogFiles(SortedDictionary<string, byte[]> files, FaultList faults) => (this.files, this.faults) = (files, faults);

    public static CatalogFiles Open(string directory, FaultList faults)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(directory))
            faults.Add(new(".", 1), $"there is no catalog directory {directory}");
        else
            foreach (var path in Directory.EnumerateFiles(directory, "*", new EnumerationOptions { RecurseSubdirectories = true }))
                Load(path, Path.GetRelativePath(directory, path).Replace(Path.DirectorySeparatorChar, '/'), files, faults);
        return new(files, faults);
    }

    private static void Load(string path, string name, SortedDictionary<string, byte[]> files, FaultList faults)
    {
        try
        {
            files[name] = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(name, 1), $"cannot be read: {e.Message}");
        }
    }

    /// <summary>SHA-256 over path, length and bytes of every file in ordinal order of path, lower-case hexadecimal.</summary>
    public string ContentHash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (path, bytes) in files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.LongLength}\n"));
                hash.AppendData(bytes);
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>Paths of the YAML files at a depth: <c>Yaml("forms", 2)</c> gives <c>forms/X/Y.yaml</c>.</summary>
    public IReadOnlyList<string> Yaml(string folder, int depth = 1) =>
        [.. files.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal)
            && p.EndsWith(".yaml", StringComparison.Ordinal) && p.Count(c => c == '/') == depth)];

    public bool Has(string path) => files.ContainsKey(path);

    /// <summary>The text of a file in lines ended by LF, or null with a fault where there is none.</summary>
    public string? Text(string path)
    {
        read.Add(path);
        if (!files.TryGetValue(path, out var bytes))
        {
            faults.Add(new(path, 1), "the file is missing");
            return null;
        }
        try
        {
            var text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            ReportOtherThanNfc(path, text);
            return text;
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new(path, 1), "is not UTF-8 text");
            return null;
        }
    }

    /// <summary>A file that no reader asked for is a misspelt name or stands in the wrong folder.</summary>
    public void ReportUnread()
    {
        foreach (var path in files.Keys.Where(p => !read.Contains(p) && !p.EndsWith(".md", StringComparison.Ordinal)))
            faults.Add(new(path, 1), "is not a file that the catalog knows (see docs/catalog-format.md for names and folders)");
    }

    // Vietnamese letters compare equal only in one normal form; the catalog keeps to NFC.
    private void ReportOtherThanNfc(string path, string text)
    {
        foreach (var (index, line) in text.Split('\n').Index().Where(l => Nfc.Of(l.Item) != l.Item))
            faults.Add(new(path, index + 1), $"text is not in Unicode form NFC: {line.Trim()}");
    }
}
