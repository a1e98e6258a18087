using System.Diagnostics;
using System.Globalization;
using DanVan.Warehouse.Queries;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace DanVan.Bench.Warehouse;

/// <summary>The same figures in DuckDB, columns and no marts: what an analytical engine makes of the same questions, and of the sums.</summary>
internal static class DuckSide
{
    private const string Measure = "TTCP-2021/01-TCD/1";

    public static IEnumerable<string> Compare(Filled filled)
    {
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        Run(duck, "set threads = 1");
        Copy(filled, duck);
        var figures = new Figures(filled.Db);
        yield return Line("một cột, toàn bộ, một kỳ",
            () => (figures.One(Measure, Filled.LastPeriod, "62")!.NumeratorMilli ?? 0, 1),
            () => Sum(duck, $"select sum(v.value_milli), 1 from fact v where v.period = '{Filled.LastPeriod}' and v.measure = '{Measure}'"));
        yield return Line("một cột theo địa bàn, một kỳ",
            () => (figures.AcrossLevel(Measure, Filled.LastPeriod, "district") is var all ? all.Sum(f => f.NumeratorMilli ?? 0) : 0, all.Count),
            () => Sum(duck, $"select sum(s), count(*) from (select parent, sum(value_milli) s from fact where period = '{Filled.LastPeriod}' and measure = '{Measure}' and parent <> '62' group by parent)"));
        yield return Line("một cột, toàn bộ, qua các kỳ",
            () => (figures.OverTime(Measure, "62", "six_months", Filled.LastPeriod) is var over ? over.Sum(f => f.NumeratorMilli ?? 0) : 0, over.Count(f => f.NumeratorMilli is not null)),
            () => Sum(duck, $"select sum(s), count(*) from (select period, sum(value_milli) s from fact where measure = '{Measure}' and period like '%6T' group by period)"));
    }

    private static string Line(string question, Func<(long Sum, long Rows)> own, Func<(long Sum, long Rows)> duck)
    {
        var (mine, myTime) = Time(own);
        var (theirs, theirTime) = Time(duck);
        return string.Create(CultureInfo.InvariantCulture, $"  {question}: DanVan {myTime:0.00} ms, DuckDB {theirTime:0.00} ms, {(mine == theirs ? "same" : $"DIFFERENT {mine} {theirs}")}");
    }

    private static ((long, long) Answer, double Median) Time(Func<(long, long)> ask)
    {
        var answer = ask();
        var times = Enumerable.Range(0, 11).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            ask();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToList();
        return (answer, times[5]);
    }

    private static (long, long) Sum(DuckDBConnection duck, string sql)
    {
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        row.Read();
        return (long.Parse(row.GetValue(0).ToString()!, CultureInfo.InvariantCulture), long.Parse(row.GetValue(1).ToString()!, CultureInfo.InvariantCulture));
    }

    private static void Copy(Filled filled, DuckDBConnection duck)
    {
        Run(duck, "create table fact (period varchar, unit varchar, parent varchar, measure varchar, value_milli bigint)");
        using var source = new SqliteConnection($"Data Source={filled.Path};Pooling=false");
        source.Open();
        using var read = source.CreateCommand();
        read.CommandText = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Warehouse", "Sql", "facts_spelt_out.sql"));
        using var rows = read.ExecuteReader();
        using var appender = duck.CreateAppender("fact");
        while (rows.Read())
            appender.CreateRow().AppendValue(rows.GetString(0)).AppendValue(rows.GetString(1)).AppendValue(rows.GetString(2)).AppendValue(rows.GetString(3)).AppendValue(rows.GetInt64(4)).EndRow();
    }

    private static void Run(DuckDBConnection duck, string sql)
    {
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
