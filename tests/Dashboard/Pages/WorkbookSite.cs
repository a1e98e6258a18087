using DanVan.Dashboard;

namespace DanVan.Tests.Dashboard.Pages;

/// <summary>With a few returns received as real workbooks, read and loaded: what the cells behind figures are shown from.</summary>
public sealed class WorkbookSite : RunningSite
{
    protected override void Fill(Workspace workspace)
    {
        foreach (var form in workspace.Catalog.Forms.Where(f => f.Breakdown is null))
            Take(form.Key, "615", "2021-6T", change: form.Key == "DV-2021/DV-08" ? Reconciled : null);
        Take("DV-2021/DV-02b", "618", "2021-6T", seed: 2);
        Take("VPCP-2020/II.06a", "SYT", "2021-Q2");
        Take("TTCP-2021/01-TCD", "SNV", "2021-6T", seed: 2);
        Take("TTCP-2021/01-TCD", "615", "2020-6T", seed: 3);
    }

    // What the rules let nobody find by trying: five cases of land, three of them reconciled.
    private static void Reconciled(Dictionary<string, long> row) => (row["8"], row["9"], row["10"], row["13"]) = (5, 3, 2, 5);
}

[CollectionDefinition(nameof(WorkbookSite))]
public sealed class WorkbookSiteCollection : ICollectionFixture<WorkbookSite>;
