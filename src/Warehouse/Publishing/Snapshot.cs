using DanVan.Warehouse.Catalog;

namespace DanVan.Warehouse.Publishing;

/// <summary>
/// What an edition is kept in: <c>data/editions/CODE/</c> with the whole database and a copy of the catalog. It appears whole or
/// not at all, and is never written again.
/// </summary>
internal static class Snapshot
{
    private const string Unfinished = ".part";

    /// <summary>Writes one; nothing may write to the database meanwhile but the caller's own, unfinished transaction.</summary>
    /// <param name="editions">The folder of all editions; it is made where it does not exist.</param>
    /// <param name="catalogHash">What the catalog that is copied must have, or the copy would not say how the figures were made.</param>
    /// <returns>Hash and size of the database file; null where the catalog on disk is another one.</returns>
    public static (string Sha256, long Bytes)? Write(Db db, string catalogFolder, string catalogHash, string editions, string code)
    {
        var part = Path.Combine(editions, code + Unfinished);
        Directory.CreateDirectory(part);
        var database = Path.Combine(part, PublishedFiles.Database);
        db.CopyTo(database);
        var catalog = Path.Combine(part, PublishedFiles.Catalog);
        Copy(catalogFolder, catalog);
        if (CatalogReader.Read(catalog).Catalog?.ContentHash != catalogHash)
        {
            Directory.Delete(part, recursive: true);
            return null;
        }
        foreach (var file in Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories))
            using (var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(handle);
        var written = (PublishedFiles.HashOf(database), new FileInfo(database).Length);
        Directory.Move(part, Path.Combine(editions, code));
        return written;
    }

    /// <summary>
    /// Removes what a publication that did not come to its end left behind: what is unfinished, and what has the code that is to be
    /// written. Any other folder may be an edition of a database that was put back to an earlier day.
    /// </summary>
    /// <param name="code">Of no edition there is.</param>
    public static void Sweep(string editions, string code)
    {
        if (!Directory.Exists(editions))
            return;
        foreach (var folder in Directory.EnumerateDirectories(editions).Where(f => f.EndsWith(Unfinished, StringComparison.Ordinal) || Path.GetFileName(f) == code))
            Directory.Delete(folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
