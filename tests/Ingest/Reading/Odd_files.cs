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
            .Select(line => line.Split(',', 3)).Select(f => FaultOf(Path.Combine(folder, f[0]), f[1])).OfType<string>();
        Assert.Empty(faults);
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
            "must_refuse" => reading.Refusal is not null,
            "must_read" or "must_read_fallback" or "policy" => reading.Workbook is not null,
            "must_read_xls" => reading.Workbook is not null || reading.Refusal?.Reason == UnreadableReason.OldExcel,
            "empty_ok" => reading.Refusal?.Reason is UnreadableReason.NoCells or UnreadableReason.OldExcel,
            "bounded" or "no_crash" => true,
            _ => false,
        };
        return isRight && clock.Elapsed < TimeSpan.FromSeconds(11) && megabytes < 512
            ? null : $"{path}: {expected}, but {seen} in {clock.Elapsed.TotalSeconds:F1} s with {megabytes} MB";
    }
}
