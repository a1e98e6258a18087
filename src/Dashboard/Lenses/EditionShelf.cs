using System.Collections.Concurrent;
using System.Globalization;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Lenses;

/// <summary>
/// Editions, opened when first asked for and kept open. What is read is a copy: a snapshot made by an older program is brought to
/// the schema of this one there, and the published file stays as it was. As that takes seconds (marts are made anew from the
/// facts), copies stay for the next start of the same program.
/// </summary>
public sealed class EditionShelf(Workspace workspace)
{
    private readonly ConcurrentDictionary<string, OpenEdition> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> faults = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    private readonly string copies = Path.Combine(workspace.DataFolder, "open");

    // Whatever this program would make of a snapshot, another build may make otherwise.
    private static readonly string Build = typeof(Db).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Null where there is no such edition or it cannot be shown; <see cref="Fault"/> then says why.</summary>
    public OpenEdition? Open(string code)
    {
        if (open.TryGetValue(code, out var known) && known.IsUntouched())
            return known;
        lock (gate)
        {
            if (open.TryGetValue(code, out known) && known.IsUntouched())
                return known;
            if (known is not null)
                Close(known);
            if (new Editions(workspace.Db, workspace.Catalog).Find(code) is not { } published)
                return null;
            try
            {
                faults.TryRemove(code, out _);
                return open[code] = Read(published);
            }
            catch (EditionUnreadable unreadable)
            {
                faults[code] = unreadable.Words;
                return null;
            }
        }
    }

    /// <summary>Why an edition that was asked for could not be shown, in Vietnamese; null where it could.</summary>
    public string? Fault(string code) => faults.GetValueOrDefault(code);

    /// <summary>Lets go of every edition, and of the copies that another build of the program made or did not finish.</summary>
    public void Clear()
    {
        lock (gate)
        {
            foreach (var edition in open.Values)
                Close(edition);
            foreach (var copy in Directory.Exists(copies) ? Directory.EnumerateFiles(copies) : [])
                if (!Path.GetFileName(copy).Contains($".{Build}.db", StringComparison.Ordinal))
                    File.Delete(copy);
        }
    }

    private void Close(OpenEdition edition)
    {
        open.TryRemove(edition.Published.Code, out _);
        edition.Db.Close();
    }

    private OpenEdition Read(PublishedEdition published)
    {
        var folder = Path.Combine(workspace.EditionsFolder, published.Code);
        var file = new FileInfo(Path.Combine(folder, PublishedFiles.Database));
        if (!file.Exists || !Directory.Exists(Path.Combine(folder, PublishedFiles.Catalog)))
            throw new EditionUnreadable(published.Code, "tệp lưu của ấn bản không còn trong kho lưu trữ");
        if (PublishedFiles.HashOf(file.FullName) != published.SnapshotSha256)
            throw new EditionUnreadable(published.Code, "tệp lưu của ấn bản đã bị thay đổi sau khi công bố");
        var reading = CatalogReader.Read(Path.Combine(folder, PublishedFiles.Catalog));
        if (reading.Catalog is not { } catalog)
            throw new EditionUnreadable(published.Code, "danh mục lưu cùng ấn bản không đọc được bằng phiên bản phần mềm này");
        if (catalog.ContentHash != published.CatalogHash)
            throw new EditionUnreadable(published.Code, "danh mục lưu cùng ấn bản đã bị thay đổi sau khi công bố");
        var at = DateTimeOffset.Parse(published.PublishedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var copy = Path.Combine(copies, $"{published.Code}.{Build}.db");
        if (!File.Exists(copy))
            Make(copy, file, catalog, at);
        return new OpenEdition(published, new Db(copy), catalog, new StoppedClock(at), file);
    }

    // Under another name until it is whole.
    private void Make(string copy, FileInfo file, ProvinceCatalog catalog, DateTimeOffset at)
    {
        Directory.CreateDirectory(copies);
        var unfinished = Path.ChangeExtension(copy, ".part");
        foreach (var former in Directory.EnumerateFiles(copies, Path.GetFileName(unfinished) + "*"))
            File.Delete(former);
        file.CopyTo(unfinished);
        var db = new Db(unfinished);
        Migrator.Migrate(db);
        new CatalogLoader(db, catalog).LoadIfChanged(DateOnly.FromDateTime(at.UtcDateTime));
        db.Close();
        File.Move(unfinished, copy);
    }

    /// <summary>Pages of an edition say what was late on the day it was published.</summary>
    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}

/// <summary>The files of a published edition are gone, were altered, or are of a form that this program does not read.</summary>
public sealed class EditionUnreadable(string code, string words) : Exception($"Edition '{code}': {words}.")
{
    /// <summary>Why, in Vietnamese.</summary>
    public string Words { get; } = words;
}
