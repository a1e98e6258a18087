using System.Text.RegularExpressions;
using DanVan.Warehouse;
using Microsoft.Data.Sqlite;

namespace DanVan.Bench.Warehouse;

/// <summary>The query plans of the pages' questions, as files beside this one: a change of a plan is seen in review.</summary>
internal static partial class Plans
{
    private static readonly string[] Queries =
    [
        "figures", "figures_alike", "missing_leaves", "cells_behind_figure", "warnings_behind_figure", "measure_by_breakdown", "owed_returns",
        "return_coverage", "sender_record", "periods_with_figures", "list_entries", "outliers",
    ];

    public static void Write(Filled filled)
    {
        var folder = Path.Combine(Root(), "bench", "Warehouse", "plans");
        Directory.CreateDirectory(folder);
        using var connection = new SqliteConnection($"Data Source={filled.Path};Pooling=false");
        connection.Open();
        foreach (var name in Queries)
        {
            var plan = Of(connection, Sql.Query(name));
            File.WriteAllLines(Path.Combine(folder, name + ".txt"), plan);
            foreach (var scan in plan.Where(l => ScanOfFacts(Sql.Query(name)).Any(alias => l.Trim().StartsWith("SCAN " + alias + " ", StringComparison.Ordinal) || l.Trim() == "SCAN " + alias)))
                Console.WriteLine($"SCAN of facts in {name}: {scan.Trim()}");
        }
    }

    private static List<string> Of(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "explain query plan " + sql;
        foreach (var parameter in ParameterNames().Matches(sql).Select(m => m.Value).Distinct())
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        using var rows = command.ExecuteReader();
        var depth = new Dictionary<long, int> { [0] = -1 };
        var lines = new List<string>();
        while (rows.Read())
        {
            var level = depth[rows.GetInt64(0)] = depth[rows.GetInt64(1)] + 1;
            lines.Add(new string(' ', 2 * level) + rows.GetString(3));
        }
        return lines;
    }

    private static IEnumerable<string> ScanOfFacts(string sql) =>
        FactTables().Matches(sql).Select(m => m.Groups[2].Success ? m.Groups[2].Value : m.Groups[1].Value).Distinct();

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "DanVan.sln")))
            at = at.Parent ?? throw new DirectoryNotFoundException("DanVan.sln");
        return at.FullName;
    }

    [GeneratedRegex("@[A-Za-z]+")]
    private static partial Regex ParameterNames();

    [GeneratedRegex(@"\b(fact_value|fact_value_superseded|fact_row|mart_measure)\b(?: as (\w+))?")]
    private static partial Regex FactTables();
}
