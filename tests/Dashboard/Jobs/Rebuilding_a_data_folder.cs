using DanVan.Dashboard;
using DanVan.Dashboard.Cli;
using DanVan.Ingest;
using DanVan.Tests.Ingest;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse;

namespace DanVan.Tests.Dashboard.Jobs;

/// <summary>The real files, the real program: what <c>rebuild</c>, <c>backup</c> and <c>restore</c> do to a data folder.</summary>
public sealed class Rebuilding_a_data_folder : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2021, 6, 16, 1, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;
    private readonly string _data;

    public Rebuilding_a_data_folder() => _data = Path.Combine(_folder, "data");

    [Fact]
    public async Task Gives_the_same_database_and_lets_it_take_the_place_of_the_former()
    {
        Fill(Enumerable.Range(0, 12).ToArray());
        var before = Marts();

        Assert.Equal(ExitCode.Done, await Run("rebuild", "--check"));
        Assert.Equal(ExitCode.Done, await Run("rebuild"));

        Assert.Equal(before, Marts());
        Assert.Equal(ExitCode.Done, await Run("rebuild", "--check"));
        Assert.Equal(["danvan.db", "danvan.lock"], Beside());
    }

    [Fact]
    public async Task Tells_what_differs_and_then_mends_it()
    {
        Fill(0, 1, 2);
        var before = Marts();
        using (var workspace = Open())
        using (var connection = workspace.Db.Open())
        {
            using var spoil = connection.CreateCommand();
            spoil.CommandText = "update mart_measure set value_milli = value_milli + 1000";
            Assert.NotEqual(0, spoil.ExecuteNonQuery());
        }

        Assert.Equal(ExitCode.Refused, await Run("rebuild", "--check"));
        Assert.NotEqual(before, Marts());
        Assert.Equal(ExitCode.Done, await Run("rebuild"));
        Assert.Equal(before, Marts());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Changes_nothing_where_a_stored_file_is_missing_or_altered(bool isMissing)
    {
        Fill(0, 1, 2);
        var before = Marts();
        var stored = Directory.GetFiles(Path.Combine(_data, "inbox"), "*.bin", SearchOption.AllDirectories)[0];
        if (isMissing)
            File.Delete(stored);
        else
            File.AppendAllText(stored, " ");

        Assert.Equal(ExitCode.Refused, await Run("rebuild"));

        Assert.Equal(before, Marts());
        Assert.Equal(["danvan.db", "danvan.lock"], Beside());
        using var workspace = Open();
        var delivery = Journal.Read(workspace.Db).Select(e => workspace.Deliveries.Get(e.SubjectId)!).Single(d => stored.EndsWith(d.Sha256 + ".bin", StringComparison.Ordinal));
        Exception fault = isMissing
            ? Assert.Throws<InboxFileMissing>(() => workspace.Inbox.Bytes(delivery))
            : Assert.Throws<InboxFileAltered>(() => workspace.Inbox.Bytes(delivery));
        Assert.Contains($"delivery {delivery.DeliveryId} ({delivery.FileName}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_while_another_program_uses_the_folder()
    {
        Fill(0);
        using (Open())
            Assert.Equal(ExitCode.Refused, await Run("rebuild"));
        Assert.Equal(ExitCode.Done, await Run("rebuild"));
    }

    [Fact]
    public async Task Killed_at_any_moment_leaves_the_former_or_the_new_database_and_nothing_half_done()
    {
        Fill(Enumerable.Range(0, 30).ToArray());
        var before = Marts();
        var random = new Random(4);
        for (var kill = 0; kill < 5; kill++)
        {
            using (var program = DanVanProcess.Start("rebuild", "--data", _data, "--catalog", Repository.Catalog))
            {
                // Mostly while it replays, now and then before it began or after it was done.
                var half = Path.Combine(_data, "danvan.db.moi");
                if (kill > 0)
                    SpinWait.SpinUntil(() => File.Exists(half), TimeSpan.FromSeconds(30));
                Thread.Sleep(random.Next(1500));
                program.Kill();
            }
            Assert.Equal(before, Marts());
        }
        Assert.Equal(ExitCode.Done, await Run("rebuild", "--check"));
        Assert.Equal(["danvan.db", "danvan.lock"], Beside());
    }

    [Fact]
    public void Files_read_side_by_side_in_any_order_are_loaded_in_the_order_of_arrival()
    {
        var shuffled = Enumerable.Range(0, 24).ToArray();
        new Random(3082).Shuffle(shuffled);
        using var workspace = Open();
        var ids = shuffled.Order().Select(i => Receive(workspace, i)).ToList();

        Parallel.ForEach(shuffled, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => workspace.Intake.Process(ids[i]));

        Assert.Equal(ids, Journal.Read(workspace.Db).Select(e => e.SubjectId));
    }

    [Fact]
    public async Task A_backup_is_restored_whole_or_not_at_all()
    {
        Fill(0, 1, 2);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_data, "editions")).FullName, "mot.txt"), "ấn bản");
        var archive = Path.Combine(_folder, "sao-luu.zip");
        // Taken while the site has the folder open.
        using (Open())
            Assert.Equal(ExitCode.Done, await Run("backup", "--out", archive));
        Assert.Equal(ExitCode.WrongUsage, await Run("backup", "--out", archive));

        var restored = Path.Combine(_folder, "restored");
        Assert.Equal(ExitCode.Done, await CommandLine.Run(["restore", archive, "--data", restored]));
        Assert.Equal(ExitCode.WrongUsage, await CommandLine.Run(["restore", archive, "--data", restored]));
        Assert.Equal("ấn bản", File.ReadAllText(Path.Combine(restored, "editions", "mot.txt")));
        Assert.Equal(ExitCode.Done, await CommandLine.Run(["rebuild", "--check", "--data", restored, "--catalog", Repository.Catalog]));

        var bytes = File.ReadAllBytes(archive);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(archive, bytes);
        var damaged = Path.Combine(_folder, "damaged");
        Assert.Equal(ExitCode.Refused, await CommandLine.Run(["restore", archive, "--data", damaged]));
        Assert.False(Directory.Exists(damaged));
        Assert.DoesNotContain(Directory.EnumerateDirectories(_folder), d => d.EndsWith(".phuc-hoi", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<int> Run(params string[] arguments) => CommandLine.Run([.. arguments, "--data", _data, "--catalog", Repository.Catalog]);

    private Workspace Open() => Workspace.Open(_data, Repository.Catalog, TimeProvider.System);

    private void Fill(params int[] files)
    {
        using var workspace = Open();
        foreach (var file in files)
            workspace.Intake.Process(Receive(workspace, file));
    }

    // Several senders, several versions of each, and now and then one that must be refused.
    private static long Receive(Workspace workspace, int file)
    {
        string[] senders = ["615", "SNV", "STP", "616", "SYT"];
        var sender = senders[file % senders.Length];
        var content = FilledTemplate.Write(workspace.Catalog, "TTCP-2021/01-TCD", sender, "2021-6T", FilledTemplate.Receptions(file % 7 == 6 ? -5 : file + 3));
        using var stream = new MemoryStream(content);
        return workspace.Inbox.Receive(stream, $"{sender}-{file}.xlsx", "upload", Morning.AddSeconds(file / 2)).Delivery!.DeliveryId;
    }

    private List<string> Marts()
    {
        using var workspace = Open();
        using var connection = workspace.Db.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select measure_key || '|' || period_key || '|' || org_unit_key || '|' || breakdown_key || '|' || value_milli || '|' || reported from mart_measure order by 1";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private List<string> Beside() => [.. Directory.GetFiles(_data).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
