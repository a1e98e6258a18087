using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Exports;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Sheets;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Lenses;

/// <summary>All that pages and exports ask, made anew for each request in the state in which it sees the site.</summary>
public static class LensServices
{
    public static void AddLens(this IServiceCollection services, Workspace workspace)
    {
        services.AddSingleton<EditionShelf>();
        services.AddScoped(_ => Lens.Current);
        services.AddScoped(_ => Lens.Current.Edition?.Catalog ?? workspace.Catalog);
        services.AddScoped(_ => Lens.Current.Edition?.Clock ?? workspace.Clock);
        services.AddScoped(_ => Lens.Current.Edition?.Db ?? workspace.Db);
        services.AddScoped(_ => Lens.Current.Edition?.Corrections ?? workspace.Corrections);
        services.AddScoped(p => new Editions(
            p.GetRequiredService<Db>(), p.GetRequiredService<ProvinceCatalog>(), workspace.Db, Lens.Current.Edition?.Published,
            Lens.Current.Structure?.Mark(p.GetRequiredService<TimeProvider>()) ?? ""));

        // What was published is asked of the present database, in whatever state the rest is seen.
        services.AddScoped(_ => new EditionFigures(workspace.Db, workspace.Catalog));
        services.AddScoped(_ => workspace.Publisher);

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
        services.AddScoped<ChangesWorkbook>();
        services.AddScoped<MarkedDelivery>();
        services.AddScoped<SiteName>();
        services.AddScoped<SiteNotice>();

        // Stored files are the same in every state, and those read last stay at hand for the next request.
        services.AddSingleton(_ => new WorkbookShelf(workspace, new Submissions(workspace.Db)));
    }
}
