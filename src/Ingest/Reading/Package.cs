using System.IO.Compression;
using DanVan.Ingest.Reading.Binary;

namespace DanVan.Ingest.Reading;

/// <summary>The parts of a zip package by name; names differ in case and slashes between writers.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive zip;
    private readonly ReadBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    public Package(byte[] file, ReadLimits limits, ReadBudget budget)
    {
        this.budget = budget;
        zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        long declared = 0;
        foreach (var entry in zip.Entries)
        {
            budget.SpendItem();
            declared += entry.Length;
            parts.TryAdd(PartName(entry), entry);
        }
        if (declared > limits.InflatedBytes)
            throw new ReadingRefused(UnreadableReason.UnpacksTooLarge);
    }

    public IEnumerable<string> Names => parts.Keys;

    /// <summary>Everything in the archive, in its order; folders and doubled names too.</summary>
    public IEnumerable<ZipArchiveEntry> Entries => zip.Entries;

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>The part as XML; a part that is referred to and not there means the file is broken.</summary>
    public PartXml Open(string part) => new(Unpack(part), budget);

    /// <summary>The same for a part of an .xlsb package.</summary>
    public XlsbRecords Records(string part) => new(Unpack(part), budget);

    /// <summary>The part's bytes as stored; a part that is referred to and not there means the file is broken.</summary>
    public Stream OpenStream(string part) => parts.TryGetValue(part, out var entry)
        ? entry.Open()
        : throw new ReadingRefused(UnreadableReason.Broken);

    /// <summary>A relationship's target as a part name: absolute ("/xl/…") or relative to the part that holds it.</summary>
    public static string Resolve(string source, string target)
    {
        target = Uri.UnescapeDataString(target.Replace('\\', '/'));
        var segments = new List<string>();
        if (!target.StartsWith('/'))
            segments.AddRange(source.Split('/')[..^1]);
        foreach (var segment in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or ".."))
                segments.Add(segment);
        }
        return string.Join('/', segments);
    }

    public void Dispose() => zip.Dispose();

    /// <summary>The name that parts are known by, without the slash before it.</summary>
    public static string PartName(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/').TrimStart('/');

    private PartBytes Unpack(string part) => parts.TryGetValue(part, out var entry)
        ? PartBytes.Unpack(entry, budget) : throw new ReadingRefused(UnreadableReason.Broken);
}
