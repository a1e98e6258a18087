using System.IO.Compression;
using DanVan.Ingest.Marking;
using DanVan.Ingest.Reading;
using DanVan.Tests.Ingest.Returns;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Marking;

/// <summary>A workbook before and after it was marked, part by part.</summary>
internal sealed class Marking
{
    private Marking(byte[] before, byte[] after) => (Before, After, Bytes) = (Parts(before), Parts(after), after);

    public IReadOnlyDictionary<string, byte[]> Before { get; }

    public IReadOnlyDictionary<string, byte[]> After { get; }

    public byte[] Bytes { get; }

    public static Marking Of(byte[] file, params Finding[] findings)
    {
        using var target = new MemoryStream();
        Assert.Null(MarkedReturn.Write(file, findings, ["Tệp: bao cao.xlsx"], ReturnCase.Catalog, target, TestContext.Current.CancellationToken));
        return new Marking(file, target.ToArray());
    }

    public static Finding Fault(string sheet, string? cell, string message = "Số này không khớp. Đề nghị kiểm tra lại.", Severity severity = Severity.Error) =>
        new("TCD01-01", severity, sheet, cell, "615", "1", "12", "15", message);

    /// <summary>Names of parts whose bytes are not what they were, new ones included.</summary>
    public IReadOnlyList<string> Changed => [.. After.Keys.Where(p => !Before.TryGetValue(p, out var old) || !old.AsSpan().SequenceEqual(After[p])).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Lost => [.. Before.Keys.Where(p => !After.ContainsKey(p))];

    public string Text(string part) => System.Text.Encoding.UTF8.GetString(After[part]);

    /// <summary>What the workbook says, marked or not: every cell of the sender's own sheets.</summary>
    public static IReadOnlyList<string> Cells(byte[] file) => [.. WorkbookReader.Read(file).Workbook!.Sheets
        .Where(s => !MarkedReturn.IsSummary(s.Name)).SelectMany(s => s.Cells.Select(c => $"{s.Name}!{c.Address}={c.Kind} {c.RawText}"))];

    private static Dictionary<string, byte[]> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.DistinctBy(e => e.FullName).ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
