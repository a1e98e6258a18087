using DanVan.Dashboard;
using DanVan.Tests.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Jobs;

public sealed class The_drop_folder : IDisposable
{
    private static readonly DateTimeOffset Now = new(2021, 6, 16, 8, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;
    private readonly Workspace _workspace;

    public The_drop_folder() => _workspace = Workspace.Open(_folder, Repository.Catalog, TimeProvider.System);

    [Fact]
    public void Takes_in_a_settled_file_and_is_empty_afterwards()
    {
        Lay("a.xlsx", "một", age: 5);

        var delivery = Assert.Single(_workspace.Drop.Sweep(Now));

        Assert.Equal(("a.xlsx", "drop", "waiting"), (delivery.FileName, delivery.Channel, delivery.State));
        Assert.True(_workspace.Drop.IsEmpty);
        using var stored = new StreamReader(_workspace.Inbox.Open(delivery));
        Assert.Equal("một", stored.ReadToEnd());
    }

    [Fact]
    public void Leaves_a_file_that_is_still_being_copied()
    {
        Lay("a.xlsx", "nửa tệp", age: 0);

        Assert.Empty(_workspace.Drop.Sweep(Now));
        Assert.Single(_workspace.Drop.Sweep(Now.AddSeconds(3)));
    }

    [Theory]
    [InlineData("~$a.xlsx")]
    [InlineData(".a.xlsx")]
    [InlineData("a.xlsx.part")]
    [InlineData("a.xlsx.crdownload")]
    public void Leaves_what_programs_keep_beside_an_open_or_half_copied_file(string name)
    {
        Lay(name, "x", age: 60);

        Assert.Empty(_workspace.Drop.Sweep(Now));
        Assert.True(File.Exists(Path.Combine(_workspace.DropFolder, name)));
    }

    [Fact]
    public void Takes_files_in_the_order_in_which_they_arrived()
    {
        Lay("b.xlsx", "1", age: 50);
        Lay("a.xlsx", "2", age: 40);

        Assert.Equal(["b.xlsx", "a.xlsx"], _workspace.Drop.Sweep(Now).Select(d => d.FileName));
    }

    [Fact]
    public void Goes_on_with_a_file_set_aside_by_a_sweep_that_was_stopped()
    {
        var aside = Directory.CreateDirectory(Path.Combine(_workspace.DropFolder, ".dang-nhan")).FullName;
        File.WriteAllText(Path.Combine(aside, "a.xlsx"), "một");

        Assert.Equal("a.xlsx", Assert.Single(_workspace.Drop.Sweep(Now)).FileName);
    }

    [Fact]
    public void Keeps_two_files_of_one_name_and_time_apart_by_their_content()
    {
        Lay("a.xlsx", "một", age: 5);
        var first = Assert.Single(_workspace.Drop.Sweep(Now));
        Lay("a.xlsx", "hai", age: 5);
        var second = Assert.Single(_workspace.Drop.Sweep(Now));

        Assert.NotEqual(first.DeliveryId, second.DeliveryId);
        Assert.Equal("waiting", second.State);
    }

    public void Dispose()
    {
        _workspace.Db.Close();
        Directory.Delete(_folder, recursive: true);
    }

    private void Lay(string name, string content, int age)
    {
        var path = Path.Combine(_workspace.DropFolder, name);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, Now.UtcDateTime.AddSeconds(-age));
    }
}
