using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DanVan.Dashboard;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;
using Microsoft.AspNetCore.Builder;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>The site as it runs, on a free port and a data folder of its own, on a summer day of 2021.</summary>
public abstract class RunningSite : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("danvan-");
    private WebApplication? _site;

    public Workspace Workspace { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    public ProvinceCatalog Catalog => Workspace.Catalog;

    public Figures Figures => new(Workspace.Db);

    protected abstract void Fill(Workspace workspace);

    /// <summary>What is to come between the site and its pages.</summary>
    protected virtual void Wire(WebApplication site)
    {
    }

    public async ValueTask InitializeAsync()
    {
        Workspace = Workspace.Open(_data.FullName, Repository.Catalog, new FixedClock());
        Fill(Workspace);
        _site = Site.Build(Workspace, "http://127.0.0.1:0");
        Wire(_site);
        await _site.StartAsync();
        Http.BaseAddress = new Uri(_site.Urls.First());
    }

    /// <summary>The page of an address, parsed; it must answer with 200.</summary>
    public async Task<IDocument> Page(string address)
    {
        using var answer = await Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
        return Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Receives and reads a return at once, without the queue.</summary>
    /// <returns>The delivery and the bytes.</returns>
    public (long Delivery, byte[] Bytes) Take(
        string form, string sender, string period, int seed = 1, Action<Dictionary<string, long>>? change = null)
    {
        var bytes = SampleReturn.Of(Catalog, form, sender, period, seed, change);
        var due = Catalog.CalendarOf(Catalog.Form(form)!).Find(PeriodCode.Parse(period))!.Due;
        var receipt = Workspace.Inbox.Receive(
            new MemoryStream(bytes), $"Biểu {form[(form.IndexOf('/', StringComparison.Ordinal) + 1)..]} của {sender} {period}.xlsx", "drop",
            new DateTimeOffset(due, new TimeOnly(2, 0), TimeSpan.Zero));
        Workspace.Intake.Process(receipt.Delivery!.DeliveryId);
        return (receipt.Delivery.DeliveryId, bytes);
    }

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
        Workspace.Db.Close();
        _data.Delete(recursive: true);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2021, 7, 1, 2, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>With the returns of a whole province, said to be invented.</summary>
public sealed class SampleSite : RunningSite
{
    public const string Period = "2021-6T";

    protected override void Fill(Workspace workspace)
    {
        SampleWarehouse.Fill(workspace.Db, workspace.Catalog, SampleWarehouse.Periods);
        new Settings(workspace.Db).Set(Settings.Illustrative, "1");
    }
}

/// <summary>As on the first day: nothing received.</summary>
public sealed class EmptySite : RunningSite
{
    protected override void Fill(Workspace workspace)
    {
    }
}

[CollectionDefinition(nameof(SampleSite))]
public sealed class SampleSiteCollection : ICollectionFixture<SampleSite>;
