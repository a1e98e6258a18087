using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Lenses;

/// <summary>
/// Editions, opened when first asked for and kept open. What is read is a copy: a snapshot made by an older program is brought to
/// the schema of this one there, and the published file stays as it was. As that takes seconds (marts are made anew from the
/// facts), it is done in the background while the reader is told to wait, and copies stay for the next start of the same program.
/// </summary>
public sealed class EditionShelf(Workspace workspace)
{
    private readonly ConcurrentDictionary<string, OpenEdition> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> making = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock gate = new();

    private readonly string copies = Path.Combine(workspace.DataFolder, "open");

    // Whatever this program would make of a snapshot, another build may make otherwise.
    private static readonly string Build = typeof(Db).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>
    /// Null where there is no such edition, or it cannot be shown: <see cref="Fault"/> then says why, or <see cref="Making"/> that its
    /// copy is on its way.
    /// </summary>
    public OpenEdition? Open(string code)
    {
        if (open.TryGetValue(code, out var known) && known.IsUntouched())
            return known;
        lock (gate)
        {
            if (open.TryGetValue(code, out known) && known.IsUntouched())
                return known;
            if (Making(code) is not null)
                return null;
            if (known is not null)
                Close(known);
            if (new Editions(workspace.Db, workspace.Catalog).Find(code) is not { } published)
                return null;
            try
            {
                faults.TryRemove(code, out _);
                return Read(published) is { } edition ? open[code] = edition : null;
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

    /// <summary>What brings the copy of an edition to this program's schema just now; null where nothing does.</summary>
    public Task? Making(string code) => making.GetValueOrDefault(code) is { IsCompleted: false } underWay ? underWay : null;

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

    private OpenEdition? Read(PublishedEdition published)
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
        if (!File.Exists(copy) && !IsMade(published.Code, copy, file, catalog, at))
            return null;
        making.TryRemove(published.Code, out _);
        return new OpenEdition(published, new Db(copy), catalog, new StoppedClock(at), file);
    }

    // A snapshot of this program's own schema is copied while the reader waits; an older one is made ready in the background.
    private bool IsMade(string code, string copy, FileInfo file, ProvinceCatalog catalog, DateTimeOffset at)
    {
        if (making.TryRemove(code, out var done))
        {
            // What failed is told to this reader, and tried again for the next.
            if (done.Exception is { InnerException: { } failure })
                throw Unmade(code, failure);
            if (File.Exists(copy))
                return true;
        }
        try
        {
            var unfinished = Copy(copy, file);
            if (Migrator.IsBehind(unfinished))
            {
                making[code] = Task.Run(() => FinishInTurn(unfinished, copy, catalog, at));
                return false;
            }
            Finish(unfinished, copy, catalog, at);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException or MigrationEdited)
        {
            throw Unmade(code, failure);
        }
    }

    private static EditionUnreadable Unmade(string code, Exception failure) => new(code, $"không lập được bản sao để xem ({failure.Message})", failure);

    // Each takes a processor for seconds; returns are being read meanwhile.
    private async Task FinishInTurn(Db db, string copy, ProvinceCatalog catalog, DateTimeOffset at)
    {
        await turn.WaitAsync();
        try
        {
            Finish(db, copy, catalog, at);
        }
        finally
        {
            turn.Release();
        }
    }

    // Under another name until it is whole.
    private Db Copy(string copy, FileInfo file)
    {
        Directory.CreateDirectory(copies);
        var unfinished = Path.ChangeExtension(copy, ".part");
        foreach (var former in Directory.EnumerateFiles(copies, Path.GetFileName(unfinished) + "*"))
            File.Delete(former);
        file.CopyTo(unfinished);
        return new Db(unfinished);
    }

    private static void Finish(Db db, string copy, ProvinceCatalog catalog, DateTimeOffset at)
    {
        Migrator.Migrate(db);
        new CatalogLoader(db, catalog).LoadIfChanged(DateOnly.FromDateTime(at.UtcDateTime));
        db.Close();
        File.Move(db.Path, copy);
    }

    /// <summary>Pages of an edition say what was late on the day it was published.</summary>
    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}

/// <summary>The files of a published edition are gone, were altered, or are of a form that this program does not read.</summary>
public sealed class EditionUnreadable(string code, string words, Exception? cause = null) : Exception($"Edition '{code}': {words}.", cause)
{
    /// <summary>Why, in Vietnamese.</summary>
    public string Words { get; } = words;
}
