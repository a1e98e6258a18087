using System.Diagnostics;
using DanVan.Ingest.Reading;

namespace DanVan.Tests.Ingest.Reading;

/// <summary>
/// A folder of odd workbooks from the test suites of other readers, with an <c>expectations.csv</c> (path, expect, why).
/// They are not part of this repository; DANVAN_ODD_SAMPLES says where they are.
/// </summary>
public sealed class Odd_files
{
    private const string Variable = "DANVAN_ODD_SAMPLES";

    [Fact]
    public void Are_read_or_refused_by_name()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
            Assert.Skip($"{Variable} is not set: it names a folder of odd workbooks with an expectations.csv.");
        var faults = File.ReadLines(Path.Combine(folder, "expectations.csv")).Skip(1)
            .Select(line => line.Split(',', 3)).Select(f => FaultOf(Path.Combine(folder, f[0]), f[1])).OfType<string>().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Hold_in_binary_what_another_reader_sees()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
            Assert.Skip($"{Variable} is not set: it names a folder of odd workbooks with an expectations.csv.");
        var files = Directory.GetFiles(folder, "*.xls*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".xls" or ".xlsb").Order(StringComparer.Ordinal).ToList();
        var faults = files.SelectMany(f => OtherReader.Differences(f).Take(2)).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(files.Count(f => WorkbookReader.Read(File.ReadAllBytes(f)).Workbook is not null) > 50);
    }

    private static string? FaultOf(string path, string expected)
    {
        var file = File.ReadAllBytes(path);
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = WorkbookReader.Read(file, cancellation: TestContext.Current.CancellationToken);
        var megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) >> 20;
        var seen = reading.Refusal?.Code ?? "read";
        var isRight = expected switch
        {
            // Binary workbooks were to be refused by readers that do not know them; this one does.
            "must_refuse" when path.EndsWith(".xlsb", StringComparison.Ordinal) => true,
            "must_refuse" => reading.Refusal is not null,
            "must_read" or "must_read_fallback" or "policy" => reading.Workbook is not null,
            "must_read_xls" => reading.Workbook is not null,
            // Some of them hold errors, which other readers leave out.
            "empty_ok" => reading.Refusal?.Reason is UnreadableReason.NoCells || reading.Workbook!.Sheets.All(s => s.Cells.All(c => c.Kind == CellKind.Error)),
            "bounded" or "no_crash" => true,
            _ => false,
        };
        return isRight && clock.Elapsed < TimeSpan.FromSeconds(11) && megabytes < 512
            ? null : $"{path}: {expected}, but {seen} in {clock.Elapsed.TotalSeconds:F1} s with {megabytes} MB";
    }
}
