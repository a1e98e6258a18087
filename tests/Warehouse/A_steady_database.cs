using Dapper;
using DanVan.Warehouse;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse;

/// <summary>One reader sees one state, however long it reads; it holds up nobody.</summary>
public sealed class A_steady_database : IDisposable
{
    private readonly TempWarehouse _warehouse = new();

    [Fact]
    public void Is_as_it_was_when_it_was_first_asked()
    {
        using var steady = new SteadyDb(_warehouse.Db);
        new Settings(_warehouse.Db).Set("a", "1");
        Assert.Equal("1", new Settings(steady).Value("a"));

        new Settings(_warehouse.Db).Set("a", "2");

        Assert.Equal("1", new Settings(steady).Value("a"));
        Assert.Equal("2", new Settings(_warehouse.Db).Value("a"));
    }

    [Fact]
    public void Lets_through_what_is_written_and_shows_it_when_it_is_renewed()
    {
        using var steady = new SteadyDb(_warehouse.Db);
        var settings = new Settings(steady);
        Assert.Null(settings.Value("a"));

        settings.Set("a", "1");

        Assert.Null(settings.Value("a"));
        steady.Renew();
        Assert.Equal("1", settings.Value("a"));
    }

    [Fact]
    public void Ends_its_state_with_itself()
    {
        using (var steady = new SteadyDb(_warehouse.Db))
            Assert.Null(new Settings(steady).Value("a"));
        new Settings(_warehouse.Db).Set("a", "1");

        // A reader would keep the log: all of it is folded into the file, and it starts anew.
        using var connection = _warehouse.Db.Open();
        Assert.Equal((0L, 0L, 0L), connection.QuerySingle<(long, long, long)>("pragma wal_checkpoint(truncate)"));
    }

    public void Dispose() => _warehouse.Dispose();
}
