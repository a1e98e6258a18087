using System.Diagnostics;
using System.Globalization;

namespace DanVan.Bench.SideBySide;

/// <summary>
/// Returns a second through one way of loading, over the files of a folder: <c>returns danvan|bare FOLDER</c>. The
/// first passes warm up; the rate is the median of the next three, each over the same files into an empty database.
/// </summary>
internal static class ReturnsPerSecond
{
    /// <summary>A server that has read some thousand files is warm; so is what it is held against.</summary>
    private const int WarmUps = 4;

    public static int Run(string[] args)
    {
        if (args is not [("danvan" or "bare") and var way, var folder])
        {
            Console.Error.WriteLine("returns danvan|bare FOLDER");
            return 2;
        }
        var files = Directory.GetFiles(folder, "*.xlsx").Order(StringComparer.Ordinal).ToArray();
        for (var warm = 0; warm < WarmUps; warm++)
            Load(way, files);
        var (seconds, processor, cells) = Enumerable.Range(0, 3).Select(_ => Load(way, files)).OrderBy(r => r.Seconds).ElementAt(1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{way}: {files.Length / seconds:0.0} returns/s, {files.Length} files, {cells} cells, {seconds:0.000} s, {processor:0.000} s of processor time"));
        return 0;
    }

    private static (double Seconds, double Processor, long Cells) Load(string way, string[] files)
    {
        var data = Directory.CreateTempSubdirectory("danvan-bench-").FullName;
        try
        {
            ILoading loading = way == "danvan" ? new PipelineLoading(data, files) : new BareLoading(data, files);
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var before = Environment.CpuUsage.TotalTime;
            var cells = loading.Load();
            return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds, cells);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }
}

/// <summary>A way of getting workbooks into SQLite.</summary>
internal interface ILoading
{
    /// <returns>Cells written.</returns>
    long Load();
}
