using DanVan.Ingest;
using DanVan.Tests.Ingest.Returns;
using DanVan.Tests.Warehouse;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Ingest;

/// <summary>From bytes received to rows in the warehouse.</summary>
public sealed class Intake_of_deliveries : IDisposable
{
    private static readonly DateTimeOffset At = new(2021, 6, 16, 2, 0, 0, TimeSpan.Zero);

    private readonly TempWarehouse warehouse = new();
    private readonly string folder = Directory.CreateTempSubdirectory("danvan-inbox-").FullName;
    private readonly StringWriter log = new();
    private readonly Inbox inbox;
    private readonly Intake intake;

    public Intake_of_deliveries()
    {
        inbox = new Inbox(folder, warehouse.Deliveries);
        intake = new Intake(ReturnCase.Pipeline, inbox, warehouse.Deliveries, warehouse.Loader, TimeProvider.System, log);
    }

    [Fact]
    public void Ends_for_a_file_on_which_the_program_fails_and_reads_it_anew_when_sent_again()
    {
        var faulty = new Intake(ReturnCase.Pipeline, inbox, warehouse.Deliveries, warehouse.Loader, new ClockThatFailsOnce(), log);
        var id = Receive("tcd-huyen");
        var failed = faulty.Process(id).Single().Outcome;
        Assert.Equal((SubmissionStatus.Unreadable, "TEP-02", "processing-failed"), (failed.Status, failed.Findings.Single().Rule, failed.Findings.Single().Seen));
        Assert.Empty(warehouse.Deliveries.Waiting());
        Assert.Contains($"delivery {id} (tcd-huyen.xlsx) could not be processed: System.InvalidOperationException: no time", log.ToString(), StringComparison.Ordinal);

        var again = Receive("tcd-huyen");
        Assert.NotEqual(id, again);
        Assert.Equal(SubmissionStatus.Accepted, intake.Process(again).Single().Outcome.Status);
    }

    [Fact]
    public void Leaves_a_delivery_waiting_that_was_cancelled()
    {
        var id = Receive("tcd-huyen");
        Assert.Throws<OperationCanceledException>(() => intake.Process(id, new CancellationToken(canceled: true)));
        Assert.Equal([id], warehouse.Deliveries.Waiting());
        Assert.Empty(log.ToString());
    }

    /// <summary>Whatever a case comes to, the warehouse can write it down.</summary>
    [Fact]
    public void Ends_for_every_kind_of_return()
    {
        foreach (var name in ReturnCase.Names().Where(n => File.Exists(Path.Combine(ReturnCase.Folder(n), "input.xlsx"))))
        {
            var id = Receive(name);
            Assert.Equal(ReturnCase.Run(name).Count, intake.Process(id).Count);
            Assert.Equal("done", warehouse.Deliveries.Get(id)!.State);
        }
        Assert.Empty(warehouse.Deliveries.Waiting());
    }

    [Fact]
    public void A_corrected_file_takes_the_place_of_nothing_loaded()
    {
        var wrong = intake.Process(Receive("dang-thuc-sai")).Single();
        Assert.Equal(SubmissionStatus.NeedsFix, wrong.Outcome.Status);
        Assert.Empty(warehouse.Marts());
        var right = intake.Process(Receive("tcd-huyen")).Single();
        Assert.Equal((SubmissionStatus.Accepted, null), (right.Outcome.Status, right.Replaced));
        Assert.NotEmpty(warehouse.Marts());
    }

    [Fact]
    public void Run_again_changes_nothing()
    {
        var id = Receive("tcd-huyen");
        Assert.Single(intake.Process(id));
        var marts = warehouse.Marts();
        Assert.Empty(intake.Process(id));
        Assert.Equal(marts, warehouse.Marts());
    }

    [Fact]
    public void Fails_by_name_where_the_bytes_are_gone()
    {
        var id = Receive("tcd-huyen");
        Directory.Delete(folder, recursive: true);
        Assert.Throws<InboxFileMissing>(() => intake.Process(id));
        Assert.Throws<DeliveryUnknown>(() => intake.Process(id + 100));
    }

    public void Dispose()
    {
        warehouse.Dispose();
        log.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private sealed class ClockThatFailsOnce : TimeProvider
    {
        private bool hasFailed;

        public override DateTimeOffset GetUtcNow()
        {
            if (hasFailed)
                return At;
            hasFailed = true;
            throw new InvalidOperationException("no time");
        }
    }

    private long Receive(string name) =>
        inbox.Receive(new MemoryStream(File.ReadAllBytes(Path.Combine(ReturnCase.Folder(name), "input.xlsx"))), name + ".xlsx", "upload", At).Delivery!.DeliveryId;
}
