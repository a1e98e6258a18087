using Dapper;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Warehouse;

/// <summary>A warehouse of its own in a temporary folder, on this repository's catalog.</summary>
public sealed class TempWarehouse : IDisposable
{
    private static readonly ProvinceCatalog SharedCatalog = CatalogReader.ReadOrThrow(Repository.Catalog);

    // Loading the catalog is the slow part and always the same: done once, then copied.
    private static readonly Lazy<string> Loaded = new(() =>
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("danvan-").FullName, "danvan.db");
        var db = new Db(path);
        Migrator.Migrate(db);
        new CatalogLoader(db, SharedCatalog).LoadIfChanged(new DateOnly(2025, 1, 1));
        using var connection = db.Open();
        connection.Execute("pragma wal_checkpoint(truncate)");
        return path;
    });

    private readonly bool holds;
    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;

    /// <param name="holdsResubmissions">As <c>resubmission: review</c> in the catalog.</param>
    public TempWarehouse(bool holdsResubmissions = false)
    {
        var path = Path.Combine(_folder, "danvan.db");
        File.Copy(Loaded.Value, path);
        Db = new Db(path);
        Deliveries = new Deliveries(Db);
        var keys = new Keys(Db);
        holds = holdsResubmissions;
        Loader = new Loader(Db, keys, Catalog, holdsResubmissions);
        Corrections = new Corrections(Db, keys, Catalog);
        Reviews = new Reviews(Db);
    }

    public ProvinceCatalog Catalog { get; private set; } = SharedCatalog;

    /// <summary>The catalog of another day is loaded, and everything goes on with it.</summary>
    public void GoOnWith(ProvinceCatalog catalog)
    {
        Catalog = catalog;
        new CatalogLoader(Db, catalog).LoadIfChanged(new DateOnly(2025, 1, 1));
        var keys = new Keys(Db);
        Loader = new Loader(Db, keys, catalog, holds);
        Corrections = new Corrections(Db, keys, catalog);
    }

    public Db Db { get; }

    public Deliveries Deliveries { get; }

    public Loader Loader { get; private set; }

    public Reviews Reviews { get; }

    public Corrections Corrections { get; private set; }

    /// <summary>Delivers and loads a return whose cells are given as unit → column → value.</summary>
    /// <param name="content">Stands for the file's bytes: the same text is the same file.</param>
    public LoadResult Send(
        string form, string sender, string period, DateTimeOffset at, string content,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> rows, SubmissionStatus status = SubmissionStatus.Accepted)
    {
        var delivery = Deliveries.Record(content.PadLeft(64, '0'), 1, content, content + ".xlsx", "drop", at, null, null);
        return Loader.Finish(delivery.DeliveryId, [Outcome(form, sender, period, rows, status)], at).Single();
    }

    public SubmissionOutcome Outcome(
        string form, string sender, string period,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> rows, SubmissionStatus status = SubmissionStatus.Accepted)
    {
        var definition = Catalog.Form(form)!;
        // A form with a breakdown gets the value once in each of two fields.
        string?[] fields = definition.Breakdown is { } breakdown
            ? [.. Catalog.Breakdowns.Where(b => b.Breakdown == breakdown).Take(2).Select(b => b.Code)]
            : [null];
        var figures = rows.SelectMany((row, i) => fields.SelectMany(field => row.Value.Select(cell => new CellFigure(
            row.Key, $"{form}/{cell.Key}", field, (long)(cell.Value * 1000), ParseFlag.Typed,
            cell.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), "Biểu", $"{(char)('B' + i)}{cell.Key}")))).ToList();
        return new SubmissionOutcome(
            status, definition, Catalog.Unit(sender), Catalog.CalendarOf(definition).Find(PeriodCode.Parse(period)),
            "", null, 1, figures.Count, [.. rows.Keys], figures, []);
    }

    /// <summary>Every row of mart_measure and of mart_gap, as the loads left them.</summary>
    public IReadOnlyList<string> Marts() =>
    [
        .. Rows("mart_measure order by measure_key, period_key, org_unit_key, breakdown_key"),
        .. Rows("mart_gap order by period_key, form_key, leaf_key"),
    ];

    /// <summary>Every row of a table as text.</summary>
    /// <param name="table">With the order to read it in.</param>
    public IReadOnlyList<string> Rows(string table)
    {
        using var connection = Db.Open();
        return connection.Query($"select * from {table}")
            .Select(r => string.Join('|', ((IDictionary<string, object>)r).Values)).ToList();
    }

    public void RebuildMarts()
    {
        using var connection = Db.Open();
        connection.Execute(Sql.Script("marts/rebuild"));
    }

    public long Count(string table)
    {
        using var connection = Db.Open();
        return connection.ExecuteScalar<long>($"select count(*) from {table}");
    }

    public void Dispose()
    {
        Db.Close();
        Directory.Delete(_folder, recursive: true);
    }
}
