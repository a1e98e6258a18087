using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using DanVan.Warehouse;

namespace DanVan.Ingest;

/// <summary>
/// One archive of a data folder: the database at one moment, and every file it may speak of. The database is copied first and files are
/// only ever added, so no row of the copy is without its file, whatever arrives meanwhile.
/// </summary>
public static class Backup
{
    private const string Manifest = "danvan-backup.json";
    private const string Database = "danvan.db";

    // What is sent but not received yet, half received, or belongs to this machine alone.
    private static readonly string[] LeftOut = ["drop/", "keys/", "open/", "inbox/tmp/", "danvan.lock", Database];

    /// <param name="path">Written all at once: half an archive never bears this name.</param>
    public static BackupContents Write(string dataFolder, string path, DateTimeOffset takenAt, Action<long, long> progress)
    {
        var half = path + ".part";
        var copy = path + ".db.part";
        try
        {
            File.Delete(copy);
            new Db(Path.Combine(dataFolder, Database)).CopyTo(copy);
            var files = Directory.EnumerateFiles(dataFolder, "*", SearchOption.AllDirectories)
                .Select(f => (Name: Path.GetRelativePath(dataFolder, f).Replace('\\', '/'), Path: f))
                .Where(f => !LeftOut.Any(l => f.Name.StartsWith(l, StringComparison.Ordinal)))
                .OrderBy(f => f.Name, StringComparer.Ordinal)
                .Prepend((Name: Database, Path: copy)).ToList();
            var written = new List<BackupFile>();
            using (var stream = new FileStream(half, FileMode.Create, FileAccess.ReadWrite))
            {
                using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    foreach (var file in files)
                    {
                        written.Add(Add(archive, file.Name, file.Path));
                        progress(written.Count, files.Count);
                    }
                    using var manifest = archive.CreateEntry(Manifest).Open();
                    JsonSerializer.Serialize(manifest, new BackupContents(Deliveries.Stamp(takenAt), written));
                }
                stream.Flush(flushToDisk: true);
            }
            File.Move(half, path);
            return new(Deliveries.Stamp(takenAt), written);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(half);
        }
    }

    /// <summary>Makes the folder of an archive, every file held against its hash. Stopped or refused, it leaves no such folder.</summary>
    /// <param name="dataFolder">Empty or not there.</param>
    /// <exception cref="BackupDamaged">The archive is not what was written.</exception>
    public static BackupContents Restore(string path, string dataFolder, Action<long, long> progress)
    {
        var half = dataFolder.TrimEnd(Path.DirectorySeparatorChar) + ".phuc-hoi";
        if (Directory.Exists(half))
            Directory.Delete(half, recursive: true);
        try
        {
            var contents = Extract(path, half, progress);
            var db = new Db(Path.Combine(half, Database));
            var lost = db.FilesKnown().Where(f => !File.Exists(Path.Combine(half, f))).ToList();
            db.Close();
            if (lost.Count > 0)
                throw new BackupDamaged(path, $"{lost[0]} is not in it");
            if (Directory.Exists(dataFolder))
                Directory.Delete(dataFolder);
            Directory.Move(half, dataFolder);
            return contents;
        }
        catch (InvalidDataException broken)
        {
            throw new BackupDamaged(path, broken.Message);
        }
        finally
        {
            if (Directory.Exists(half))
                Directory.Delete(half, recursive: true);
        }
    }

    private static BackupContents Extract(string path, string folder, Action<long, long> progress)
    {
        using var archive = ZipFile.OpenRead(path);
        using var manifest = (archive.GetEntry(Manifest) ?? throw new BackupDamaged(path, "it has no list of its contents")).Open();
        BackupContents contents;
        try
        {
            contents = JsonSerializer.Deserialize<BackupContents>(manifest) ?? throw new BackupDamaged(path, "its list of contents is empty");
        }
        catch (JsonException broken)
        {
            throw new BackupDamaged(path, broken.Message);
        }
        foreach (var (i, file) in contents.Files.Index())
        {
            var target = Path.GetFullPath(Path.Combine(folder, file.Name));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new BackupDamaged(path, $"{file.Name} lies outside of the folder");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var from = (archive.GetEntry(file.Name) ?? throw new BackupDamaged(path, $"{file.Name} is not in it")).Open();
            if (Copy(from, target) != (file.Bytes, file.Sha256))
                throw new BackupDamaged(path, $"{file.Name} is not what was saved");
            progress(i + 1, contents.Files.Count);
        }
        return contents;
    }

    // A stored workbook is compressed already.
    private static BackupFile Add(ZipArchive archive, string name, string path)
    {
        using var from = File.OpenRead(path);
        using var to = archive.CreateEntry(name, name.EndsWith(".bin", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
        var (bytes, sha256) = Pour(from, to);
        return new(name, bytes, sha256);
    }

    private static (long Bytes, string Sha256) Copy(Stream from, string target)
    {
        using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var poured = Pour(from, to);
        to.Flush(flushToDisk: true);
        return poured;
    }

    private static (long Bytes, string Sha256) Pour(Stream from, Stream to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        long bytes = 0;
        for (int count; (count = from.Read(buffer)) > 0; bytes += count)
        {
            hash.AppendData(buffer, 0, count);
            to.Write(buffer, 0, count);
        }
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}

/// <param name="TakenAt">UTC, to the second.</param>
public sealed record BackupContents(string TakenAt, IReadOnlyList<BackupFile> Files);

/// <param name="Name">Below the data folder, with slashes.</param>
public sealed record BackupFile(string Name, long Bytes, string Sha256);

/// <summary>An archive is not one that <c>backup</c> wrote, or not as it wrote it.</summary>
public sealed class BackupDamaged(string path, string why) : Exception($"Tệp sao lưu {path} không dùng được: {why}.");
