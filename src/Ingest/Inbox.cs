using System.Buffers;
using System.Security.Cryptography;
using DanVan.Ingest.Reading;
using DanVan.Warehouse;
using DanVan.Warehouse.Model;

namespace DanVan.Ingest;

/// <summary>
/// Keeps the bytes of every file received under their SHA-256, <c>inbox/ab/abcdef….bin</c>, written once and never
/// changed. Stopped at any moment it leaves at most a temporary file, which the next start sweeps away.
/// </summary>
public sealed class Inbox
{
    private const int BufferBytes = 81_920;
    private const string TemporaryFolder = "inbox/tmp";

    private readonly string dataFolder;
    private readonly Deliveries deliveries;
    private readonly long mostBytes;

    /// <param name="mostBytes">Larger files are refused; by default what <see cref="ReadLimits"/> would read.</param>
    public Inbox(string dataFolder, Deliveries deliveries, long? mostBytes = null)
    {
        this.dataFolder = dataFolder;
        this.deliveries = deliveries;
        this.mostBytes = mostBytes ?? ReadLimits.Default.FileBytes;
        Directory.CreateDirectory(Path.Combine(dataFolder, TemporaryFolder));
    }

    /// <summary>Deletes what a stopped program left half written. Call at start, before anything is received.</summary>
    public void Sweep()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(dataFolder, TemporaryFolder)))
            File.Delete(file);
    }

    /// <summary>Takes in the file at a path; see the other overload.</summary>
    public Receipt Receive(
        string path, string channel, DateTimeOffset receivedAt, string? declaredUnit = null, string? declaredPeriod = null, string? declaredForm = null)
    {
        using var stream = File.OpenRead(path);
        return Receive(stream, Path.GetFileName(path), channel, receivedAt, declaredUnit, declaredPeriod, declaredForm: declaredForm);
    }

    /// <summary>
    /// Stores the bytes, safe on the disk, and then records the delivery; once this returns, nothing is lost.
    /// </summary>
    /// <param name="fileName">As the sender calls it, for people and downloads; never used on disk.</param>
    /// <param name="channel">upload | drop | command.</param>
    /// <param name="sourceKey">See <see cref="Deliveries.Record"/>.</param>
    public Receipt Receive(
        Stream stream, string fileName, string channel, DateTimeOffset receivedAt,
        string? declaredUnit = null, string? declaredPeriod = null, string? sourceKey = null, string? declaredForm = null)
    {
        var temporary = Path.Combine(dataFolder, TemporaryFolder, Guid.NewGuid().ToString("n"));
        try
        {
            var (sha256, bytes) = Copy(stream, temporary);
            if (bytes > mostBytes)
                return new Receipt(null, Unreadable.Because(UnreadableReason.FileTooLarge));
            var relative = RelativePath(sha256);
            Keep(temporary, sha256, relative);
            return new Receipt(
                deliveries.Record(sha256, bytes, relative, fileName, channel, receivedAt, declaredUnit, declaredPeriod, sourceKey, declaredForm), null);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The stored bytes of a delivery.</summary>
    /// <exception cref="InboxFileMissing">The bytes are gone.</exception>
    public Stream Open(Delivery delivery) => Open(delivery.InboxPath);

    /// <summary>The stored bytes of a delivery, held against what was received.</summary>
    /// <exception cref="InboxFileMissing">The bytes are gone.</exception>
    /// <exception cref="InboxFileAltered">They are others.</exception>
    public byte[] Bytes(Delivery delivery)
    {
        var path = Path.Combine(dataFolder, delivery.InboxPath);
        if (!File.Exists(path))
            throw new InboxFileMissing(delivery.InboxPath, delivery);
        var bytes = File.ReadAllBytes(path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == delivery.Sha256 ? bytes : throw new InboxFileAltered(delivery);
    }

    /// <param name="inboxPath">As <see cref="Delivery.InboxPath"/>.</param>
    public Stream Open(string inboxPath)
    {
        var path = Path.Combine(dataFolder, inboxPath);
        return File.Exists(path) ? File.OpenRead(path) : throw new InboxFileMissing(inboxPath);
    }

    // Reads one byte past the limit at most: the size that a client declares is not to be trusted.
    private (string Sha256, long Bytes) Copy(Stream from, string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        long bytes = 0;
        for (int count; bytes <= mostBytes && (count = from.Read(buffer)) > 0; bytes += count)
        {
            hash.AppendData(buffer, 0, count);
            to.Write(buffer, 0, count);
        }
        ArrayPool<byte>.Shared.Return(buffer);
        to.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }

    // The rename is atomic: a file under its hash is whole or not there.
    private void Keep(string temporary, string sha256, string relative)
    {
        var folder = Path.Combine(dataFolder, "inbox", sha256[..2]);
        Directory.CreateDirectory(folder);
        File.Move(temporary, Path.Combine(dataFolder, relative), overwrite: true);
    }

    // One name a content, whatever it was called: nothing in the data folder opens by a double click.
    private static string RelativePath(string sha256) => $"inbox/{sha256[..2]}/{sha256}.bin";
}

/// <summary>What came of receiving a file: a delivery, or why it was turned away. Exactly one is set.</summary>
public sealed record Receipt(Delivery? Delivery, Unreadable? Refusal);

/// <summary>The database knows a file that the data folder no longer holds.</summary>
public sealed class InboxFileMissing(string inboxPath, Delivery? delivery = null)
    : Exception($"The file {inboxPath} is missing from the data folder{(delivery is null ? "" : $"; delivery {delivery.DeliveryId} ({delivery.FileName}, {delivery.ReceivedAt}) cannot be read")}.");

/// <summary>A stored file is not what was received: its SHA-256 is another.</summary>
public sealed class InboxFileAltered(Delivery delivery) : Exception(
    $"The file {delivery.InboxPath} is not what was received; delivery {delivery.DeliveryId} ({delivery.FileName}, {delivery.ReceivedAt}) cannot be read.");
