using System.Diagnostics;
using System.Globalization;
using DanVan.Warehouse.Catalog;

namespace DanVan.Bench.Warehouse;

/// <summary>
/// <c>-- warehouse FOLDER 100000 1000000 …</c>: the pages' questions on databases of those many figures, one after the other in one
/// run, the same sums on DuckDB beside them, the plans of the queries and the bytes that a figure takes.
/// </summary>
internal static class WarehouseBench
{
    private const int Rounds = 15;

    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("warehouse FOLDER FACTS...");
            return 2;
        }
        Directory.CreateDirectory(args[0]);
        var own = CatalogReader.ReadOrThrow(Path.Combine(AppContext.BaseDirectory, "catalog"));
        var columns = new List<(string Head, Dictionary<string, (double Median, double P95)> Times)>();
        foreach (var facts in args.Skip(1).Select(a => long.Parse(a, CultureInfo.InvariantCulture)))
        {
            var watch = Stopwatch.StartNew();
            var filled = Filled.With(own, facts, args[0]);
            var bytes = new FileInfo(filled.Path).Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{filled.Facts} facts, {filled.Catalog.Units.Count} units: {bytes / 1048576.0:0} MB, {(double)bytes / filled.Facts:0} bytes a fact; made in {watch.Elapsed.TotalSeconds:0} s"));
            columns.Add(($"{filled.Facts}", new Questions(filled).All().ToDictionary(q => q.Name, q => Time(q.Ask))));
            foreach (var line in DuckSide.Compare(filled))
                Console.WriteLine(line);
            if (facts == long.Parse(args[^1], CultureInfo.InvariantCulture))
                Plans.Write(filled);
        }
        Console.WriteLine($"\n| median · p95, ms | {string.Join(" | ", columns.Select(c => c.Head))} | growth |\n|---|{string.Concat(columns.Select(_ => "---|"))}---|");
        foreach (var name in columns[0].Times.Keys)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {string.Join(" | ", columns.Select(c => $"{c.Times[name].Median:0.00} · {c.Times[name].P95:0.00}"))} | {columns[^1].Times[name].Median / columns[0].Times[name].Median:0.0} |"));
        return 0;
    }

    private static (double Median, double P95) Time(Func<int> ask)
    {
        ask();
        var first = Stopwatch.GetTimestamp();
        ask();
        // What takes seconds need not be asked fifteen times to see it.
        var times = new double[Stopwatch.GetElapsedTime(first).TotalSeconds > 1 ? 3 : Rounds];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            ask();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        return (times[times.Length / 2], times[(int)(times.Length * 0.95)]);
    }
}
