using DanVan.Ingest;
using DanVan.Warehouse.Model;

namespace DanVan.Jobs.Sources;

/// <summary>
/// A folder into which files are dropped. A file is first set aside under its own name, so that it cannot change
/// under our hands; it leaves the folder only when its bytes lie in the inbox and its row is written. Stopped
/// anywhere in between, the next sweep goes on where this one was.
/// </summary>
/// <param name="folder">Full path of the folder.</param>
/// <param name="arrival">When a dropped file counts as received: the clock, or a simulated one.</param>
public sealed class DropFolder(string folder, Inbox inbox, Func<FileInfo, DateTimeOffset> arrival)
{
    /// <summary>A file still being copied changes within this time; it is left for the next sweep.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly string _aside = Path.Combine(folder, ".dang-nhan");
    private readonly string _refused = Path.Combine(folder, "khong-nhan");

    /// <summary>Whether nothing lies here that a sweep would still take in.</summary>
    public bool IsEmpty =>
        Ordered(new DirectoryInfo(folder)).Count == 0 && (!Directory.Exists(_aside) || Ordered(new DirectoryInfo(_aside)).Count == 0);

    /// <summary>Takes in every settled file, oldest first.</summary>
    /// <param name="now">The real time, against which a file's last change is held.</param>
    /// <returns>A delivery for each file taken in.</returns>
    public IEnumerable<Delivery> Sweep(DateTimeOffset now)
    {
        Directory.CreateDirectory(_aside);
        foreach (var file in Ordered(new DirectoryInfo(_aside)).Concat(SetAside(now)))
        {
            if (TryTakeIn(file) is { } delivery)
                yield return delivery;
        }
    }

    // Lazily, one at a time: what is set aside is taken in before the next is.
    private IEnumerable<FileInfo> SetAside(DateTimeOffset now)
    {
        foreach (var file in Ordered(new DirectoryInfo(folder)).Where(f => IsSettled(f, now)))
        {
            file.MoveTo(Path.Combine(_aside, file.Name), overwrite: false);
            yield return file;
        }
    }

    // A file that cannot be opened now (locked, no right to read it) waits for another sweep and holds up no other.
    private Delivery? TryTakeIn(FileInfo file)
    {
        try
        {
            return TakeIn(file);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Null where the file is too large to be taken in: it then lies in the folder of refused files with the reason.
    private Delivery? TakeIn(FileInfo file)
    {
        var key = FormattableString.Invariant($"{file.Name}/{file.LastWriteTimeUtc.Ticks}");
        Receipt receipt;
        using (var stream = file.OpenRead())
            receipt = inbox.Receive(stream, file.Name, "drop", arrival(file), sourceKey: key);
        if (receipt.Refusal is { } refusal)
        {
            Directory.CreateDirectory(_refused);
            file.MoveTo(Path.Combine(_refused, file.Name), overwrite: true);
            File.WriteAllText(Path.Combine(_refused, file.Name + ".txt"), refusal.Message);
            return null;
        }
        file.Delete();
        return receipt.Delivery;
    }

    private static List<FileInfo> Ordered(DirectoryInfo directory) =>
        [.. directory.EnumerateFiles()
            .Where(f => !IsUnfinished(f.Name))
            .OrderBy(f => f.LastWriteTimeUtc)
            .ThenBy(f => f.Name, StringComparer.Ordinal)];

    // Office lock files, and the names under which browsers and copying programs keep half a file.
    private static bool IsUnfinished(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith(".part", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".crdownload", StringComparison.OrdinalIgnoreCase);

    // A sender's clock may run ahead: a time well in the future is settled too.
    private static bool IsSettled(FileInfo file, DateTimeOffset now) => (now.UtcDateTime - file.LastWriteTimeUtc).Duration() >= Settled;
}
