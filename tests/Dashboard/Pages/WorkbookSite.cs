using DanVan.Dashboard;
using DanVan.Warehouse.Catalog;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>With a few returns received as real workbooks, read and loaded: what the cells behind figures are shown from.</summary>
public sealed class WorkbookSite : RunningSite
{
    public ProvinceCatalog Catalog => Workspace.Catalog;

    protected override void Fill(Workspace workspace)
    {
        foreach (var form in workspace.Catalog.Forms.Where(f => f.Breakdown is null))
            Take(form.Key, "615", "2021-6T");
        Take("DV-2021/DV-02b", "618", "2021-6T", seed: 2);
        Take("VPCP-2020/II.06a", "SYT", "2021-Q2");
        Take("TTCP-2021/01-TCD", "SNV", "2021-6T", seed: 2);
        Take("TTCP-2021/01-TCD", "615", "2020-6T", seed: 3);
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
}

[CollectionDefinition(nameof(WorkbookSite))]
public sealed class WorkbookSiteCollection : ICollectionFixture<WorkbookSite>;
