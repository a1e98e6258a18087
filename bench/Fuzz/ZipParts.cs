using System.IO.Compression;

namespace DanVan.Fuzz;

/// <summary>The parts of a package, unpacked so that they can be changed and packed again with right checksums.</summary>
internal sealed class ZipParts
{
    private const long Most = 20 << 20;

    public SortedDictionary<string, byte[]> Bytes { get; } = new(StringComparer.Ordinal);

    /// <summary>Null where the file is no package, or one too large to be changed often.</summary>
    public static ZipParts? Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return null;
        try
        {
            var parts = new ZipParts();
            using var zip = new ZipArchive(new MemoryStream(file));
            if (zip.Entries.Sum(e => e.Length) > Most)
                return null;
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                parts.Bytes[entry.FullName] = bytes.ToArray();
            }
            return parts;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public byte[] Write()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in Bytes)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(bytes);
            }
        }
        return file.ToArray();
    }
}
