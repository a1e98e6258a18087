using CsCheck;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse;
using DanVan.Warehouse.Model;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Rebuilding;

namespace DanVan.Tests.Warehouse;

/// <summary>A warehouse to which things happen: returns arrive and are read, people decide, the catalog changes.</summary>
internal sealed class History(bool holds) : IDisposable
{
    private const string Form = "TTCP-2021/01-TCD";
    private const string Counts = "DV-2021/DV-02";
    private const string List = "DV-2021/DV-02b";
    private static readonly DateTimeOffset Noon = new(2021, 6, 16, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Senders = ["615", "62", "615", "616"];
    private static readonly string[] Periods = ["2021-6T", "2021-6T", "2021-6T", "2020-6T"];

    /// <summary>What is sent, and who: 0 leaves a row out; few values, so that two senders often agree.</summary>
    private static readonly Gen<Func<History, SubmissionOutcome>> Returns =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 9]).Select<(int, int, int, int, int), Func<History, SubmissionOutcome>>(
            g => history => g.Item5 switch
            {
                0 => history.Models(g.Item1),
                1 => history.ListOf(g.Item1),
                _ => history.Return(Senders[g.Item1], Periods[g.Item2], g.Item3, g.Item4),
            });

    /// <summary>What may happen next, in any order.</summary>
    public static readonly Gen<Action<History>> Steps = Gen.Frequency(
        (6, Returns.Select<Func<History, SubmissionOutcome>, Action<History>>(what => h => h.Receive(what(h)))),
        (6, Gen.Select(Gen.Int[0, 99], Gen.Int[-3, 3]).Select<(int, int), Action<History>>(g => h => h.Load(g.Item1, g.Item2))),
        (2, Gen.Int[0, 99].Select<int, Action<History>>(which => h => h.Accept(which))),
        (2, Gen.Int[0, 99].Select<int, Action<History>>(which => h => h.SendBack(which))),
        (3, Gen.Select(Gen.Int[0, 99], Gen.Int[0, 4]).Select<(int, int), Action<History>>(g => h => h.Correct(g.Item1, g.Item2))),
        (2, Gen.Int[0, 99].Select<int, Action<History>>(which => h => h.Withdraw(which))),
        (1, Gen.Const<Action<History>>(h => h.Reorganise())),
        (1, Gen.Int[-3, 3].Select<int, Action<History>>(late => h => h.Publish(late))),
        (2, Gen.Select(Gen.Int[-3, 3], Gen.Bool).Select<(int, bool), Action<History>>(g => h => h.Reopen(g.Item1, g.Item2))),
        (3, Gen.Select(Gen.Bool, Gen.Int[0, 4]).Select<(bool, int), Action<History>>(g => h => h.ReceiveAfter(g.Item1, g.Item2))));

    /// <summary>In a warehouse that holds resubmissions for review, one of everything happens: chance alone would leave something out now and then.</summary>
    public static readonly Action<History>[] OneOfEverything =
    [
        h => h.Receive(h.Return("615", "2021-6T", 1, 1)),
        h => h.Load(0),
        h => h.Correct(0, 2),
        h => h.Withdraw(0),
        h => h.Correct(1, 3),
        h => h.Receive(h.Return("615", "2021-6T", 2, 2)),
        h => h.Load(0),
        h => h.Accept(1),
        h => h.Receive(h.Models(1)),
        h => h.Load(0),
        h => h.Receive(h.ListOf(2)),
        h => h.Load(0),
        h => h.SendBack(1),
        h => h.Publish(0),
        h => h.Receive(h.Return("615", "2021-6T", 3, 3)),
        h => h.Load(0),
        h => h.Reopen(0, ofAll: true),
        h => h.Accept(4),
        h => h.Publish(0),
        h => h.Receive(h.Return("615", "2021-6T", 1, 3)),
        h => h.Load(0),
        h => h.Reorganise(),
        h => h.ReceiveAfter(true, 1),
        h => h.Load(0),
    ];

    private readonly TempWarehouse warehouse = new(holds);
    private readonly string editions = Path.Combine(Directory.CreateTempSubdirectory("danvan-").FullName, "editions");
    private readonly Dictionary<long, IReadOnlyList<SubmissionOutcome>> files = [];
    private readonly List<long> waiting = [];
    private readonly List<long> submissions = [];
    private readonly List<long> corrections = [];
    private int seconds;
    private bool isReorganised;

    public SubmissionOutcome Return(string sender, string period, int shared, int own)
    {
        var rows = new Dictionary<string, int> { [sender == "62" ? "23500" : sender == "615" ? "23500" : "616.UB"] = shared, [sender + ".UB"] = own };
        return warehouse.Outcome(Form, sender, period, rows.Where(r => r.Value > 0).ToDictionary(r => r.Key, r => (IReadOnlyDictionary<string, decimal>)Cells(("1", r.Value), ("2", r.Value))));
    }

    public SubmissionOutcome Models(int count) => warehouse.Outcome(
        Counts, "615", "2021-6T", new Dictionary<string, IReadOnlyDictionary<string, decimal>> { ["23512"] = Cells(("1", count), ("2", count)) });

    public SubmissionOutcome ListOf(int count) =>
        warehouse.Outcome(List, "615", "2021-6T", new Dictionary<string, IReadOnlyDictionary<string, decimal>>()) with
        {
            Leaves = ["23512"],
            Entries = [.. Enumerable.Range(0, count).Select(i => new ListEntry("23512", "DV-02b", 10 + i, [new("2", $"Mô hình {i}", $"Mô hình {i}", $"Mô hình {i}", $"B{10 + i}")]))],
        };

    public void Receive(SubmissionOutcome outcome)
    {
        // The same bytes are the same file; a file received twice in the same second is not rare.
        var content = $"{outcome.Form!.Key}{outcome.Sender!.Code}{outcome.Period!.Code}{string.Join(',', outcome.Figures.Select(f => f.ValueMilli))}{outcome.Entries.Count}";
        var delivery = warehouse.Deliveries.Record(
            content.PadLeft(64, '0'), 1, content, content + ".xlsx", "drop", Noon.AddSeconds(seconds++ / 2), null, null);
        files[delivery.DeliveryId] = [outcome];
        if (delivery.State == "waiting")
            waiting.Add(delivery.DeliveryId);
    }

    /// <summary>From here on the catalog knows of a reorganisation that comes after the periods reported so far.</summary>
    public void Reorganise()
    {
        if (!isReorganised)
            warehouse.GoOnWith(Reorganised.Catalog(warehouse.Catalog));
        isReorganised = true;
    }

    /// <summary>A return of a period after the reorganisation: the merged commune's district, or the one that took a commune over.</summary>
    public void ReceiveAfter(bool isMerged, int value)
    {
        if (!isReorganised)
            return;
        var rows = new Dictionary<string, IReadOnlyDictionary<string, decimal>> { [isMerged ? Reorganised.Merged : "23512"] = Cells(("1", value), ("2", value)) };
        Receive(warehouse.Outcome(Form, isMerged ? "615" : "616", "2022-6T", rows));
    }

    /// <param name="late">By how many seconds its clock is another than that of the rest.</param>
    public void Load(int which, int late = 0) => With(waiting, which, id =>
    {
        waiting.Remove(id);
        submissions.AddRange(warehouse.Loader.Finish(id, files[id], Now(late)).Select(r => r.SubmissionId));
    });

    public void Publish(int late)
    {
        // Of a catalog that lies in no folder nothing is published.
        if (!isReorganised)
            Publisher.Publish(new("2021-6T", "Ban Dân vận", "125-BC/BDV", new(2021, 7, 2)), Now(late));
    }

    public void Reopen(int late, bool ofAll)
    {
        var now = Now(late);
        Publisher.Reopen(
            new("2021-6T", null, ofAll ? null : "615", "Thiếu.", "Thường trực", "310-CV/TU", new(2021, 7, 3), "Văn thư", DateOnly.FromDateTime(now.AddDays(2).Date)), now);
    }

    public void ReadsNow(long delivery, IReadOnlyList<SubmissionOutcome> outcomes) => files[delivery] = outcomes;

    public void Accept(int which) => With(submissions, which, id => UnlessRefused(() => warehouse.Reviews.Accept(id, "Ban Dân vận", Now())));

    public void SendBack(int which) => With(submissions, which, id => UnlessRefused(() => warehouse.Reviews.SendBack(id, "Sai.", "Ban Dân vận", Now())));

    public void Correct(int which, int value)
    {
        string[] leaves = ["23500", "615.UB", "616.UB", "62.UB"];
        var made = warehouse.Corrections.Make(
            new(Form + "/1", "2021-6T", leaves[which % leaves.Length], null, value, "Nhầm.", "Chánh Văn phòng", $"{which}/CV", new(2021, 7, 1), "Văn thư"), Now());
        if (made.Refusal is null)
            corrections.Add(made.CorrectionId);
    }

    public void Withdraw(int which) => With(corrections, which, id => UnlessRefused(() => warehouse.Corrections.Withdraw(id, "Thôi.", "Văn thư", Now())));

    public Db Db => warehouse.Db;

    public IReadOnlyList<string> Rows(string table) => warehouse.Rows(table);

    public IReadOnlyList<JournalEvent> Rebuild(Action<Rebuilt> then, bool? holdsByNow = null)
    {
        using var rebuilt = new Rebuilt(warehouse.Db, warehouse.Catalog, new DateOnly(2025, 1, 1), holdsByNow ?? holds);
        var left = Journal.Read(warehouse.Db).Where(e => !rebuilt.Replay(e, e.Kind == Journal.Loaded ? files[e.SubjectId] : null)).ToList();
        rebuilt.Finish();
        then(rebuilt);
        return left;
    }

    public string DifferencesOfRebuilt(bool? holdsByNow = null)
    {
        var different = "";
        Assert.Empty(Rebuild(rebuilt => different = string.Join('\n', rebuilt.Differences().Select(d =>
            $"{d.Table}\n  {string.Join("\n  ", d.SomeLost.Select(r => "- " + r).Concat(d.SomeGained.Select(r => "+ " + r)))}")), holdsByNow));
        return different;
    }

    public void Dispose()
    {
        warehouse.Dispose();
        Directory.Delete(Path.GetDirectoryName(editions)!, recursive: true);
    }

    private Publisher Publisher => new(warehouse.Db, warehouse.Catalog, Repository.Catalog, editions);

    // Several things happen in one second.
    private DateTimeOffset Now(int late = 0) => Noon.AddDays(1).AddSeconds(seconds++ / 3 + late);

    private static void With(List<long> ids, int which, Action<long> action)
    {
        if (ids.Count > 0)
            action(ids[which % ids.Count]);
    }

    private static void UnlessRefused(Action action)
    {
        try
        {
            action();
        }
        catch (Exception refused) when (refused is LeafTaken or PeriodLocked)
        {
            // Nothing was changed, and nothing is in the journal.
        }
    }

    private static Dictionary<string, decimal> Cells(params (string Column, decimal Value)[] cells) =>
        cells.ToDictionary(c => c.Column, c => c.Value);
}
