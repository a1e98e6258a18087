using System.Globalization;
using System.Text.Json;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using Microsoft.Data.Sqlite;

namespace DanVan.Bench.Warehouse;

/// <summary>A database of about so many figures, three years of six forms.</summary>
internal sealed record Filled(string Path, Db Db, ProvinceCatalog Catalog, long Facts)
{
    public const string LastPeriod = "2023-6T";

    private static readonly string[] Forms =
        ["DV-2021/DV-02", "DV-2021/DV-03", "DV-2021/DV-05", "DV-2021/DV-06", "TTCP-2021/01-TCD", "TTCP-2021/01-KQGQ"];

    private static readonly string[] Periods = ["2021-6T", "2021-N", "2022-6T", "2022-N", LastPeriod];

    public static Filled With(ProvinceCatalog own, long facts, string folder)
    {
        var measures = Forms.Sum(f => own.Form(f)!.Measures.Count());
        var communes = (int)(facts / (measures * Periods.Length));
        var catalog = NationalCatalog.Of(own, Math.Clamp(communes / 12, 8, 63), communes);
        var path = System.IO.Path.Combine(folder, $"facts-{facts.ToString(CultureInfo.InvariantCulture)}.db");
        foreach (var old in Directory.GetFiles(folder, System.IO.Path.GetFileName(path) + "*"))
            File.Delete(old);
        var db = new Db(path);
        Migrator.Migrate(db);
        new CatalogLoader(db, catalog).LoadIfChanged(new DateOnly(2023, 12, 1));
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        Run(connection, "pragma synchronous = off; pragma cache_size = -400000; pragma temp_store = memory;");
        Run(connection, File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Warehouse", "Sql", "fill.sql")));
        Run(connection, Sql.Script("marts/rebuild"));
        Run(connection, "pragma wal_checkpoint(truncate); pragma optimize;");
        using var count = connection.CreateCommand();
        count.CommandText = "select count(*) from fact_value";
        return new(path, db, catalog, (long)count.ExecuteScalar()!);

        static void Run(SqliteConnection connection, string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("@forms", JsonSerializer.Serialize(Forms));
            command.Parameters.AddWithValue("@periods", JsonSerializer.Serialize(Periods));
            command.Parameters.AddWithValue("@last", LastPeriod);
            command.ExecuteNonQuery();
        }
    }
}
