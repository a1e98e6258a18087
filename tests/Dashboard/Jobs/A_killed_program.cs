using DanVan.Dashboard;
using DanVan.Tests.Ingest;
using DanVan.Tests.Warehouse.Catalog;
using Microsoft.Data.Sqlite;

namespace DanVan.Tests.Dashboard.Jobs;

/// <summary>Killed at any moment, the program loses nothing and does nothing twice.</summary>
public sealed class A_killed_program : IDisposable
{
    // Each kill costs a start of the whole program: a dozen while working, fifty where DANVAN_KILLS asks for them.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("DANVAN_KILLS") ?? "12", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly DateTime Arrival = new(2021, 6, 16, 1, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;

    [Fact]
    public void Ends_with_the_same_database_as_one_never_killed()
    {
        var files = Files();
        var killed = Path.Combine(_folder, "killed");
        var random = new Random(3082);
        for (var kill = 0; kill < Kills; kill++)
        {
            Drop(killed, files, from: files.Count * kill / Kills, to: files.Count * (kill + 1) / Kills);
            using var program = DanVanProcess.Start("serve", "--port", "0", "--data", killed);
            // Mostly in the middle of its work, now and then before it has even begun.
            if (kill % 5 != 0)
                program.WaitUntilReady(TimeSpan.FromSeconds(60));
            Thread.Sleep(random.Next(400));
            program.Kill();
        }
        var whole = Path.Combine(_folder, "whole");
        Drop(whole, files, from: 0, to: files.Count);

        Assert.Equal(Finished(whole), Finished(killed));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>First returns, corrections of some, one with a fault, one that is no workbook, in order of arrival.</summary>
    private static List<(string Name, byte[] Content)> Files()
    {
        var catalog = DanVan.Warehouse.Catalog.CatalogReader.ReadOrThrow(Repository.Catalog);
        byte[] Return(string unit, int receptions) =>
            FilledTemplate.Write(catalog, "TTCP-2021/01-TCD", unit, "2021-6T", FilledTemplate.Receptions(receptions));
        string[] senders = ["615", "SNV", "STP", "616", "SYT", "TTT", "617", "BDT"];
        var files = new List<(string, byte[])>();
        for (var round = 0; round < 13; round++)
            foreach (var sender in senders)
                files.Add(($"{sender}-{round}.xlsx", Return(sender, (round + 1) * 3)));
        files.Add(("hong.xlsx", "không phải sổ làm việc"u8.ToArray()));
        files.Add(("am.xlsx", Return("SCT", -5)));
        return files;
    }

    private static void Drop(string data, List<(string Name, byte[] Content)> files, int from, int to)
    {
        var drop = Directory.CreateDirectory(Path.Combine(data, "drop")).FullName;
        for (var i = from; i < to; i++)
        {
            var path = Path.Combine(drop, files[i].Name);
            File.WriteAllBytes(path, files[i].Content);
            File.SetLastWriteTimeUtc(path, Arrival.AddSeconds(i));
        }
    }

    /// <summary>Everything in the database but keys and the moments of reading, after all work is done.</summary>
    private static List<string> Finished(string data)
    {
        var workspace = Workspace.Open(data, Repository.Catalog, TimeProvider.System);
        foreach (var _ in workspace.Drop.Sweep(TimeProvider.System.GetUtcNow()))
            continue;
        foreach (var id in workspace.Deliveries.Waiting())
            workspace.Intake.Process(id);
        Assert.True(workspace.Drop.IsEmpty);
        var rows = new List<string>();
        using (var connection = workspace.Db.Open())
        {
            foreach (var sql in Questions)
                rows.AddRange(Rows(connection, sql));
        }
        workspace.Db.Close();
        return rows;
    }

    private static readonly string[] Questions =
    [
        "select sha256, byte_count from app_file order by sha256",
        "select file_name, channel, state, count(*) from app_delivery group by 1, 2, 3 order by 1, 2, 3",
        """
        select d.file_name, s.ordinal, s.status, s.form_code, s.unit_code, s.period_code, s.cell_count, s.superseded_by is null
        from app_submission as s join app_delivery as d on d.delivery_id = s.delivery_id
        order by 1, 2
        """,
        """
        select d.file_name, f.ordinal, f.rule_id, f.cell, f.seen
        from app_finding as f
        join app_submission as s on s.submission_id = f.submission_id
        join app_delivery as d on d.delivery_id = s.delivery_id
        order by 1, 2
        """,
        "select period_code, unit_code, measure_code, value, sha256, sheet, cell, raw_text from reported_value order by 1, 2, 3",
        "select measure_key, period_key, org_unit_key, breakdown_key, value_milli, reported, owed_reported, positive from mart_measure order by 1, 2, 3, 4",
        "select count(*), sum(value_milli) from fact_value_superseded",
        "pragma integrity_check",
        "pragma foreign_key_check",
    ];

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            yield return string.Join('|', values);
        }
    }
}
