using CsCheck;
using DanVan.Dashboard;
using DanVan.Tests.Ingest;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Dashboard.Oracle;

/// <summary>Change one entry cell of an accepted workbook, send it again, and look at every figure there is.</summary>
public sealed class A_changed_cell : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private const string Sender = "615";
    private const string Period = "2021-6T";
    private const int Rows = 12;

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;
    private readonly Workspace _workspace;
    private readonly FormDefinition _form;
    private readonly Figures _figures;
    private readonly Cells _cells;
    private int _sent;

    public A_changed_cell()
    {
        _workspace = Workspace.Open(_folder, Repository.Catalog, TimeProvider.System);
        _form = _workspace.Catalog.Form(Form)!;
        _figures = new Figures(_workspace.Db);
        _cells = new Cells(_workspace.Db);
    }

    [Fact]
    public void Changes_exactly_the_figures_whose_trace_has_it()
    {
        // Columns that are sums of others are formulas in the template; a sender enters only the rest.
        var sums = _form.Rules.Where(r => r.IsPrinted).Select(r => r.Expression.Chain[0].Terms[0].Column).ToHashSet();
        var entries = _form.Measures.Where(c => !sums.Contains(c.Code)).Select(c => c.Code).ToList();
        Gen.Select(Gen.Int[0, Rows - 1], Gen.Int[0, entries.Count - 1], Gen.Int[1, 9]).Sample(
            (row, entry, added) =>
            {
                Send((_, code) => Start(code));
                var before = All();
                var trace = Traces();
                Send((r, code) => Start(code) + (r == row && code == entries[entry] ? added : 0));
                var after = All();

                var moved = ChangedCells(trace, Traces());
                Assert.Contains(moved, m => m.EndsWith($"/{entries[entry]}", StringComparison.Ordinal));
                foreach (var figure in before.Keys)
                {
                    var hasIt = trace[figure].Any(c => moved.Contains(c.Key));
                    Assert.True(hasIt == (before[figure] != after[figure]), $"{figure}: {before[figure]} then {after[figure]}, in its trace: {hasIt}");
                }
            },
            iter: 6, threads: 1);
    }

    public void Dispose()
    {
        _workspace.Db.Close();
        Directory.Delete(_folder, recursive: true);
    }

    // Far enough inside every rule that a small addition breaks none of them.
    private static decimal Start(string code) => code switch
    {
        "4" => 40,
        "5" => 400,
        "6" or "7" => 30,
        "12" or "21" => 20,
        "13" or "22" => 40,
        "14" or "23" => 400,
        "15" or "16" or "24" or "25" => 30,
        "8" or "17" or "26" => 5,
        "9" or "18" or "27" => 200,
        _ => 10,
    };

    private void Send(Func<int, string, decimal> value)
    {
        var content = FilledTemplate.Write(_workspace.Catalog, Form, Sender, Period, value);
        var name = FormattableString.Invariant($"lan-{++_sent}.xlsx");
        // The first filling returns in every round: marked, so that it is not taken for a duplicate.
        using var stream = new MemoryStream(Distinct(content, _sent));
        var delivery = _workspace.Inbox.Receive(stream, name, "upload", DateTimeOffset.UnixEpoch.AddDays(18_800 + _sent)).Delivery!;
        var result = Assert.Single(_workspace.Intake.Process(delivery.DeliveryId));
        Assert.Equal(DanVan.Warehouse.Model.SubmissionStatus.Accepted, result.Outcome.Status);
    }

    // A comment at the end of a zip changes its bytes and nothing else.
    private static byte[] Distinct(byte[] zip, int number)
    {
        byte[] marked = [.. zip, (byte)(number & 0xFF), (byte)(number >> 8)];
        marked[zip.Length - 2] = 2;
        return marked;
    }

    private IEnumerable<string> Everything() =>
        _workspace.Catalog.Indicators
            .Where(i => i.Numerator.Concat(i.Denominator).All(t => t.Kind == TermKind.Value))
            .Select(i => i.Id)
            .Concat(Forms.SelectMany(f => _workspace.Catalog.Form(f)!.Measures.Select(m => $"{f}/{m.Code}")));

    // The form itself, another of its circular, and one of each other theme: each figure is asked for some dozen times.
    private static readonly string[] Forms = [Form, "TTCP-2021/03-KQGQ", "DV-2021/DV-03", "VPCP-2020/II.06a"];

    private static readonly string[] Units = ["62", "615", "615.UB", "23500", "23524", "616", "SNV"];

    private Dictionary<string, (long?, long?)> All() =>
        (from figure in Everything()
         from unit in Units
         let one = _figures.One(figure, Period, unit)
         where one is not null
         select (Key: $"{figure} {unit}", Value: (one.NumeratorMilli, one.DenominatorMilli))).ToDictionary(x => x.Key, x => x.Value);

    private Dictionary<string, Dictionary<string, long>> Traces() =>
        (from figure in Everything()
         from unit in Units
         select (Key: $"{figure} {unit}", Cells: _cells.Behind(figure, Period, unit)
             .DistinctBy(c => (c.UnitCode, c.MeasureCode))
             .ToDictionary(c => $"{c.UnitCode} {c.Cell} {c.MeasureCode}", c => c.CellMilli))).ToDictionary(x => x.Key, x => x.Cells);

    private static HashSet<string> ChangedCells(
        Dictionary<string, Dictionary<string, long>> before, Dictionary<string, Dictionary<string, long>> after) =>
        [.. before.SelectMany(f => f.Value.Where(c => after[f.Key].GetValueOrDefault(c.Key) != c.Value).Select(c => c.Key))];
}
