using DanVan.Dashboard;
using DanVan.Ingest;
using DanVan.Jobs;
using DanVan.Warehouse;

namespace DanVan.Tests;

/// <summary>Warehouse ← Ingest ← jobs ← Dashboard, and no other arrow (docs/architecture.md).</summary>
public sealed class The_line_of_projects
{
    [Fact]
    public void Lets_the_warehouse_know_nothing_of_workbooks_pages_or_jobs() =>
        Assert.Empty(Named(typeof(Db), "DanVan.Ingest", "DanVan.Jobs", "danvan", "ClosedXML", "DocumentFormat.OpenXml", "Hangfire.Core", "Microsoft.AspNetCore"));

    [Fact]
    public void Lets_ingest_know_nothing_of_pages_or_jobs() =>
        Assert.Empty(Named(typeof(Inbox), "DanVan.Jobs", "danvan", "Hangfire.Core", "Microsoft.AspNetCore"));

    [Fact]
    public void Lets_jobs_know_nothing_of_pages() =>
        Assert.Empty(Named(typeof(IngestDelivery), "danvan", "Microsoft.AspNetCore", "ScottPlot"));

    [Fact]
    public void Lets_the_dashboard_know_no_database_driver_of_its_own() =>
        Assert.Empty(Named(typeof(Site), "Microsoft.Data.Sqlite", "Dapper"));

    private static IEnumerable<string> Named(Type type, params string[] forbidden) =>
        type.Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => forbidden.Any(f => name == f || name.StartsWith(f + ".", StringComparison.Ordinal)));
}
