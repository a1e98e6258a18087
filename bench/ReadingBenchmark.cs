using System.IO.Compression;
using System.Xml;
using BenchmarkDotNet.Attributes;
using ClosedXML.Excel;
using DanVan.Ingest.Reading;

namespace DanVan.Bench;

/// <summary>
/// Workbooks of 4 sheets × 600 cells from bytes to a grid, beside the least that must be done for them (unzip and
/// XmlReader, nothing kept) and beside ClosedXML. Times are for one workbook.
/// </summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    private const int Workbooks = 20;
    private readonly List<byte[]> files = [];

    [GlobalSetup]
    public void Write()
    {
        var random = new Random(1);
        for (var n = 0; n < Workbooks; n++)
        {
            using var book = new XLWorkbook();
            for (var s = 1; s <= 4; s++)
            {
                var sheet = book.AddWorksheet($"Biểu {s}");
                for (var row = 1; row <= 30; row++)
                {
                    for (var column = 1; column <= 20; column++)
                        sheet.Cell(row, column).Value = column == 1 ? $"Đơn vị {row} xã {n}" : row == 1 ? $"Cột {column}" : random.Next(5000);
                }
            }
            using var bytes = new MemoryStream();
            book.SaveAs(bytes);
            files.Add(bytes.ToArray());
        }
    }

    [Benchmark(OperationsPerInvoke = Workbooks)]
    public int Reader() => files.Sum(f => WorkbookReader.Read(f).Workbook!.Sheets.Sum(s => s.Cells.Count));

    [Benchmark(OperationsPerInvoke = Workbooks, Baseline = true)]
    public int Bare() => files.Sum(Texts);

    [Benchmark(OperationsPerInvoke = Workbooks)]
    public int Closed() => files.Sum(Cells);

    private static int Texts(byte[] file)
    {
        var count = 0;
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries.Where(e => e.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase) || e.Name == "sharedStrings.xml"))
        {
            using var xml = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = false, CloseInput = true });
            while (xml.Read())
                count += xml.NodeType == XmlNodeType.Text ? 1 : 0;
        }
        return count;
    }

    private static int Cells(byte[] file)
    {
        using var book = new XLWorkbook(new MemoryStream(file));
        return book.Worksheets.Sum(s => s.CellsUsed().Count());
    }
}
