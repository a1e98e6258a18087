using System.Globalization;
using System.Text.Json;
using DanVan.Ingest;
using DanVan.Ingest.Reading;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest.Returns;

/// <summary>
/// A folder under Cases/returns: a workbook, or a grid as .csv (one file a sheet, in the order of their names), and
/// expected.json with what must come out. See Cases/returns/README.md.
/// </summary>
public static class ReturnCase
{
    public static readonly ProvinceCatalog Catalog = CatalogReader.ReadOrThrow(Repository.Catalog);

    public static readonly SubmissionPipeline Pipeline = new(Catalog);

    public static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Cases", "returns", name);

    public static IEnumerable<string> Names() =>
        Directory.GetDirectories(Folder("")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    public static IReadOnlyList<SubmissionOutcome> Run(string name)
    {
        var expected = Expected(name);
        return Pipeline.Run(Delivery(expected.Unit, expected.Period, expected.ReceivedAt ?? "2021-06-16T02:00:00Z"), Read(name));
    }

    public static Workbook Read(string name)
    {
        return Directory.GetFiles(Folder(name), "input.*") is [var workbook]
            ? WorkbookReader.Read(File.ReadAllBytes(workbook)).Workbook!
            : new Workbook([.. Directory.GetFiles(Folder(name), "*.csv").Order(StringComparer.Ordinal).Select(Sheet)]);
    }

    public static Delivery Delivery(string? unit = null, string? period = null, string receivedAt = "2021-06-16T02:00:00Z") =>
        new(1, new string('0', 64), "inbox/00/0.bin", "bao cao.xlsx", "upload", receivedAt, unit, period, "waiting", null);

    public static ExpectedReturn Expected(string name) =>
        JsonSerializer.Deserialize<ExpectedReturn>(File.ReadAllText(Path.Combine(Folder(name), "expected.json")), Json)!;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    // A line "@merge A1:B2 C3:D3" states merged cells; a value of digits is a number, and 'digits are text.
    private static Sheet Sheet(string path)
    {
        var cells = new List<Cell>();
        var merges = new List<MergedRange>();
        var row = 0;
        foreach (var line in File.ReadAllLines(path))
        {
            if (line.StartsWith("@merge ", StringComparison.Ordinal))
            {
                merges.AddRange(line[7..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Range));
                continue;
            }
            row++;
            var values = CsvLine.Split(line);
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i].Length > 0)
                    cells.Add(Cell(row, i + 1, values[i]));
            }
        }
        return new Sheet(Path.GetFileNameWithoutExtension(path), cells, merges);
    }

    private static Cell Cell(int row, int column, string value)
    {
        if (value[0] == '\'')
            return new Cell(row, column, CellKind.Text, value[1..]);
        var isNumber = decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        return new Cell(row, column, isNumber ? CellKind.Number : CellKind.Text, value.Replace("\\n", "\n", StringComparison.Ordinal));
    }

    private static MergedRange Range(string text)
    {
        var ends = text.Split(':');
        Assert.True(CellAddress.TryParse(ends[0], out var top, out var left) & CellAddress.TryParse(ends[1], out var bottom, out var right), text);
        return new MergedRange(top, left, bottom, right);
    }
}

/// <summary>expected.json.</summary>
/// <param name="Unit">Declared on delivery.</param>
/// <param name="Period">Declared on delivery.</param>
/// <param name="ReceivedAt">By default 16 June 2021.</param>
public sealed record ExpectedReturn(
    string About, string? Unit, string? Period, string? ReceivedAt, IReadOnlyList<ExpectedSubmission> Submissions);

/// <param name="Figures">"23512/8" → value; "23512/8/dat_dai" where there is a breakdown.</param>
/// <param name="Cells">"23512/8" → address.</param>
/// <param name="Findings">All errors and warnings, as "rule severity cell"; the cell left out where there is none.</param>
/// <param name="Entries">All entries of a list, as "row unit: column=what it means, …".</param>
/// <param name="Says">Parts of sentences that must stand in the findings, the reason or what it was recognised from.</param>
public sealed record ExpectedSubmission(
    string Status, string? Form, string? Unit, string? Period, int? Leaves, int? CellCount,
    IReadOnlyDictionary<string, decimal>? Figures, IReadOnlyDictionary<string, string>? Cells,
    IReadOnlyList<string>? Findings, IReadOnlyList<string>? Says, IReadOnlyList<string>? Entries = null);
