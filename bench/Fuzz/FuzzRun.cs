using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Warehouse.Model;

namespace DanVan.Fuzz;

/// <summary>
/// Mutates, runs and judges: an exception, more than 12 seconds of processor time, more than 512 MB, or an accepted figure that another
/// reader sees otherwise is a fault, and its input is kept under OUT. Inputs that reach new branches join the seeds.
/// </summary>
internal sealed class FuzzRun(string catalog, string seeds, string output)
{
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(12);
    private const long MostBytes = 512L << 20;
    private const int LargestSeed = 400_000;

    // First: instrumented code counts from its first line on.
    private readonly Coverage coverage = new();
    private readonly FuzzTarget target = new(catalog);
    private readonly List<byte[]> corpus = [];
    private readonly HashSet<string> faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> outcomes = new(StringComparer.Ordinal);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private volatile byte[] current = [];
    private long startedAt = long.MaxValue;
    private long inputs;
    private long peak;

    public int Run(TimeSpan length, int seed)
    {
        Directory.CreateDirectory(output);
        new Thread(Watch) { IsBackground = true }.Start();
        var random = new Random(seed);
        foreach (var path in Directory.GetFiles(seeds, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            Try(File.ReadAllBytes(path));
        var mutation = new Mutation(random, () => corpus[random.Next(corpus.Count)]);
        for (var next = TimeSpan.FromSeconds(20); clock.Elapsed < length;)
        {
            // The newest are the least explored.
            var at = random.Next(3) == 0 ? corpus.Count - 1 - random.Next(Math.Min(50, corpus.Count)) : random.Next(corpus.Count);
            Try(mutation.Of(corpus[at]));
            if (clock.Elapsed < next)
                continue;
            next = clock.Elapsed + TimeSpan.FromSeconds(20);
            WriteStatistics();
        }
        WriteStatistics();
        return 0;
    }

    public static int Once(string catalog, IReadOnlyList<string> files)
    {
        _ = new Coverage();
        var target = new FuzzTarget(catalog);
        foreach (var path in files)
        {
            var file = File.ReadAllBytes(path);
            var watch = Stopwatch.StartNew();
            var found = target.Run(file);
            Console.WriteLine($"{path}: {string.Join(", ", found.Select(o => $"{o.Status} {o.Form?.Key} {o.Figures.Count} {o.Reason}"))} in {watch.ElapsedMilliseconds} ms; {OtherEyes.Difference(file, found.SelectMany(o => o.Figures))}");
        }
        return 0;
    }

    private void Try(byte[] file)
    {
        current = file;
        coverage.Start();
        Interlocked.Exchange(ref startedAt, Spent);
        try
        {
            var found = target.Run(file);
            Interlocked.Exchange(ref startedAt, long.MaxValue);
            foreach (var outcome in found)
                Count(outcome);
            var accepted = found.Where(o => o.Status == SubmissionStatus.Accepted).SelectMany(o => o.Figures);
            if (OtherEyes.Difference(file, accepted) is { } difference)
                Keep("figure", difference, file);
        }
#pragma warning disable CA1031 // Any exception is what is looked for.
        catch (Exception fault)
        {
            Interlocked.Exchange(ref startedAt, long.MaxValue);
            Keep("exception", fault.ToString(), file);
        }
#pragma warning restore CA1031
        inputs++;
        // Branches are counted process-wide: the first inputs also warm up what is made once.
        if (coverage.IsNew() || corpus.Count == 0)
        {
            if (file.Length < LargestSeed)
                corpus.Add(file);
        }
    }

    // Processor time: on a busy machine the wall's says little.
    private static long Spent => (long)Environment.CpuUsage.TotalTime.TotalMilliseconds;

    private void Count(SubmissionOutcome outcome)
    {
        var key = outcome.Status == SubmissionStatus.Unreadable ? $"unreadable {outcome.Findings[0].Seen}" : outcome.Status.ToString();
        outcomes[key] = outcomes.GetValueOrDefault(key) + 1;
    }

    private void Watch()
    {
        while (true)
        {
            Thread.Sleep(50);
            peak = Math.Max(peak, GC.GetTotalMemory(false));
            if (GC.GetTotalMemory(false) > MostBytes && GC.GetTotalMemory(true) > MostBytes)
                Keep("memory", $"{GC.GetTotalMemory(false) >> 20} MB", current);
            var started = Interlocked.Read(ref startedAt);
            if (started == long.MaxValue || Spent - started < Slowest.TotalMilliseconds)
                continue;
            Keep("slow", $"{Spent - started} ms", current);
            WriteStatistics();
            // A thread cannot be ended from outside; the script starts the next run.
            Environment.Exit(3);
        }
    }

    private void Keep(string kind, string about, byte[] file)
    {
        // One of a kind: the same exception from the same lines, the same sort of difference.
        var name = $"{kind}-{Hash(Encoding.UTF8.GetBytes(kind == "figure" ? string.Concat(about.Where(c => !char.IsAsciiDigit(c))) : Trace(about)))}";
        lock (faults)
        {
            if (faults.Count > 300 || !faults.Add(name))
                return;
        }
        File.WriteAllBytes(Path.Combine(output, name + ".bin"), file);
        File.WriteAllText(Path.Combine(output, name + ".txt"), about);
    }

    private static string Trace(string about) => string.Join('\n', about.Split('\n').Where(l => l.StartsWith("   at ", StringComparison.Ordinal)).Take(4));

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes))[..10];

    private void WriteStatistics()
    {
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"minutes {clock.Elapsed.TotalMinutes:F1}"), $"inputs {inputs}", $"seeds {corpus.Count}", $"branches {coverage.Count}",
            $"peak_mb {peak >> 20}", $"faults {faults.Count}",
        };
        lines.AddRange(outcomes.Select(o => $"outcome {o.Key}: {o.Value}"));
        File.WriteAllLines(Path.Combine(output, $"statistics-{Environment.ProcessId}.txt"), lines);
    }
}
