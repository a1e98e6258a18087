using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Publishing;
using Microsoft.Data.Sqlite;

namespace DanVan.Warehouse.Rebuilding;

/// <summary>
/// A database made anew beside the one it is made from: what cannot be made again is carried over, everything else comes of
/// replaying the journal through the same doors as day by day. Nobody else may have either of the two open.
/// </summary>
public sealed class Rebuilt : IDisposable
{
    // Outcomes of reading and deciding, and what comes in at its place among them. All other app_ tables are carried over: files,
    // deliveries, answers, settings and what is to come.
    private static readonly HashSet<string> MadeAgain =
    [
        "app_submission", "app_finding", "app_check", "app_recognition", "app_question", "app_review", "app_correction", "app_correction_end",
        "app_edition", "app_edition_figure", "app_reopening", "app_event",
    ];

    private readonly Db former;
    private readonly string path;
    private readonly Db db;
    private readonly TwoDatabases both;
    private readonly Loader loader;
    private readonly Reviews reviews;
    private readonly Corrections corrections;

    /// <param name="former">Migrated, and with this catalog loaded.</param>
    /// <param name="today">As for <see cref="CatalogLoader.LoadIfChanged"/>.</param>
    /// <param name="holdsResubmissions">For deliveries of which the journal does not say it: as for <see cref="Loader"/>.</param>
    public Rebuilt(Db former, ProvinceCatalog catalog, DateOnly today, bool holdsResubmissions)
    {
        this.former = former;
        path = PathBeside(former.Path);
        Sweep(former.Path);
        db = new Db(path);
        Migrator.Migrate(db);
        both = new TwoDatabases(path, former.Path);
        // The numbers of a dimension's rows are what others call them by; what they say comes from the catalog.
        foreach (var table in both.Tables().Where(t => t.StartsWith("dim_", StringComparison.Ordinal) || IsCarried(t)))
            both.Carry(table);
        both.Run("rebuild/begin");
        new CatalogLoader(db, catalog).LoadIfChanged(today);
        var keys = new Keys(db);
        loader = new Loader(db, keys, catalog, holdsResubmissions, new SubmissionNumbers(former));
        reviews = new Reviews(db);
        corrections = new Corrections(db, keys, catalog);
    }

    /// <summary>Deletes what a rebuild stopped half way left behind. Only where nobody rebuilds.</summary>
    public static void Sweep(string databasePath)
    {
        foreach (var ending in new[] { "", "-wal", "-shm", "-journal" })
            File.Delete(PathBeside(databasePath) + ending);
    }

    /// <param name="outcomes">What the delivery's file was read as; null for a decision.</param>
    /// <returns>False for a decision that has nothing left to apply to: what it was about is read otherwise by now.</returns>
    public bool Replay(JournalEvent happened, IReadOnlyList<SubmissionOutcome>? outcomes)
    {
        switch (happened.Kind)
        {
            case Journal.Loaded:
                loader.Finish(happened.SubjectId, outcomes!, happened.At, held: happened.HoldsResubmissions is { } held ? held == 1 : null);
                return true;
            case Journal.Corrected:
                both.CarryRows("app_correction", "correction_id", happened.SubjectId);
                return corrections.Repeat(happened.SubjectId);
            // What was published stays what it was: it only locks what comes after it.
            case Journal.Published:
                both.CarryRows("app_edition", "edition_id", happened.SubjectId);
                both.CarryRows("app_edition_figure", "edition_id", happened.SubjectId);
                return true;
            case Journal.Reopened:
                both.CarryRows("app_reopening", "reopening_id", happened.SubjectId);
                return true;
            default:
                return Decide(happened);
        }
    }

    /// <summary>Ends the replay. From here on the two can be compared, or the new one put in the place of the former.</summary>
    public void Finish()
    {
        both.Carry("app_event");
        both.Run("rebuild/end");
    }

    /// <summary>Table by table; none where the two hold the same rows.</summary>
    public IReadOnlyList<TableDifference> Differences() => [.. both.Differences()];

    /// <summary>Puts the new database in the place of the former, all at once.</summary>
    /// <exception cref="DatabaseInUse">Somebody has the former open; nothing was changed.</exception>
    public void TakePlace()
    {
        both.Dispose();
        Settle(db);
        // A log left beside would be taken for the new file's.
        Settle(former);
        using (var whole = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
            whole.Flush(flushToDisk: true);
        File.Move(path, former.Path, overwrite: true);
    }

    public void Dispose()
    {
        both.Dispose();
        db.Close();
        Sweep(former.Path);
    }

    private static bool IsCarried(string table) => table.StartsWith("app_", StringComparison.Ordinal) && !MadeAgain.Contains(table);

    private static string PathBeside(string databasePath) => databasePath + ".moi";

    private bool Decide(JournalEvent happened)
    {
        try
        {
            return happened.Kind switch
            {
                Journal.Accepted => reviews.Accept(happened.SubjectId, happened.ByWhom!, happened.At),
                Journal.SentBack => reviews.SendBack(happened.SubjectId, happened.Reason!, happened.ByWhom!, happened.At),
                _ => corrections.Withdraw(happened.SubjectId, happened.Reason!, happened.ByWhom!, happened.At),
            };
        }
        catch (Exception refused) when (refused is LeafTaken or PeriodLocked)
        {
            return false;
        }
    }

    // All of a database in its one file, whole without a log beside it.
    private static void Settle(Db db)
    {
        db.Close();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = db.Path, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = delete";
        try
        {
            if (command.ExecuteScalar() as string == "delete")
                return;
        }
        catch (SqliteException)
        {
        }
        throw new DatabaseInUse(db.Path);
    }
}

/// <summary>Another program has the database open.</summary>
public sealed class DatabaseInUse(string path) : IOException($"Một chương trình khác đang mở {path}. Hãy đóng chương trình đó rồi chạy lại.");
