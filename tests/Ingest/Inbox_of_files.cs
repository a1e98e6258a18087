using System.Security.Cryptography;
using DanVan.Ingest;
using DanVan.Ingest.Reading;
using DanVan.Tests.Warehouse;

namespace DanVan.Tests.Ingest;

/// <summary>Bytes are safe before they are acknowledged, kept once, and never half there.</summary>
public sealed class Inbox_of_files : IDisposable
{
    private static readonly DateTimeOffset At = new(2021, 6, 16, 2, 0, 0, TimeSpan.Zero);

    private readonly TempWarehouse warehouse = new();
    private readonly string folder = Directory.CreateTempSubdirectory("danvan-inbox-").FullName;

    [Fact]
    public void Keeps_the_bytes_under_their_hash()
    {
        var inbox = new Inbox(folder, warehouse.Deliveries);
        byte[] bytes = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))];
        var delivery = inbox.Receive(new MemoryStream(bytes), "Báo cáo.xlsx", "upload", At, "615", "2021-6T").Delivery!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), delivery.Sha256);
        Assert.Equal(("Báo cáo.xlsx", "upload", "615", "2021-6T", "waiting"), (delivery.FileName, delivery.Channel, delivery.DeclaredUnit, delivery.DeclaredPeriod, delivery.State));
        using var stored = new MemoryStream();
        using (var file = inbox.Open(delivery))
            file.CopyTo(stored);
        Assert.Equal(bytes, stored.ToArray());
        Assert.Empty(Temporary());
    }

    [Fact]
    public void Knows_the_same_bytes_again()
    {
        var inbox = new Inbox(folder, warehouse.Deliveries);
        var first = inbox.Receive(new MemoryStream([1, 2, 3]), "a.xlsx", "upload", At).Delivery!;
        var again = inbox.Receive(new MemoryStream([1, 2, 3]), "b.xlsx", "drop", At.AddHours(1)).Delivery!;
        Assert.Equal(first.DeliveryId, again.DuplicateOf);
        Assert.Single(Directory.GetFiles(folder, "*.bin", SearchOption.AllDirectories));
    }

    [Fact]
    public void Turns_away_what_is_too_large_without_keeping_it()
    {
        var inbox = new Inbox(folder, warehouse.Deliveries, mostBytes: 10);
        var receipt = inbox.Receive(new MemoryStream(new byte[11]), "a.xlsx", "upload", At);
        Assert.Equal((null, UnreadableReason.FileTooLarge), (receipt.Delivery, receipt.Refusal!.Reason));
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.NotNull(inbox.Receive(new MemoryStream(new byte[10]), "a.xlsx", "upload", At).Delivery);
    }

    [Fact]
    public void Leaves_nothing_of_an_upload_that_breaks_off()
    {
        var inbox = new Inbox(folder, warehouse.Deliveries);
        Assert.Throws<IOException>(() => inbox.Receive(new BreakingStream(), "a.xlsx", "upload", At));
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Empty(warehouse.Deliveries.Waiting());
    }

    [Fact]
    public void Sweeps_away_what_a_killed_program_left()
    {
        var inbox = new Inbox(folder, warehouse.Deliveries);
        File.WriteAllText(Path.Combine(folder, "inbox", "tmp", "half"), "PK");
        inbox.Sweep();
        Assert.Empty(Temporary());
    }

    public void Dispose()
    {
        warehouse.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string[] Temporary() => Directory.GetFiles(Path.Combine(folder, "inbox", "tmp"));

    private sealed class BreakingStream : MemoryStream
    {
        private int reads;

        public override int Read(byte[] buffer, int offset, int count) => reads++ < 2 ? count : throw new IOException("The line went dead.");
    }
}
