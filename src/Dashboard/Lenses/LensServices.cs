using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Exports;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Sheets;
using DanVan.Warehouse;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Lenses;

/// <summary>All that pages and exports ask, made anew for each request in the state in which it sees the site.</summary>
public static class LensServices
{
    public static void AddLens(this IServiceCollection services, Workspace workspace)
    {
        services.AddScoped(_ => Lens.Current);
        services.AddScoped(_ => workspace.Catalog);
        services.AddScoped(_ => workspace.Clock);
        services.AddScoped(_ => workspace.Db);
        services.AddScoped(_ => workspace.Corrections);

        services.AddScoped<Figures>();
        services.AddScoped<Cells>();
        services.AddScoped<Submissions>();
        services.AddScoped<Completeness>();
        services.AddScoped<Answers>();
        services.AddScoped<Reviews>();
        services.AddScoped<Periods>();
        services.AddScoped<Scores>();
        services.AddScoped<Lists>();
        services.AddScoped<Units>();
        services.AddScoped<Settings>();
        services.AddScoped<Returns>();
        services.AddScoped<Editions>();
        services.AddScoped<Indices>();

        services.AddScoped<ChosenPeriod>();
        services.AddScoped<IndicatorReadings>();
        services.AddScoped<Rankings>();
        services.AddScoped<HotspotReadings>();
        services.AddScoped<DueReturns>();
        services.AddScoped<ResubmissionEffects>();
        services.AddScoped<PanelCharts>();
        services.AddScoped<IndexCharts>();
        services.AddScoped<ThemeWorkbook>();
        services.AddScoped<ListWorkbook>();
        services.AddScoped<MarkedDelivery>();
        services.AddScoped<SiteName>();
        services.AddScoped<SiteNotice>();

        // Stored files are the same in every state, and those read last stay at hand for the next request.
        services.AddSingleton(_ => new WorkbookShelf(workspace, new Submissions(workspace.Db)));
    }
}
