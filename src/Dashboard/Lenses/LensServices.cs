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
        services.AddScoped(sp => Whole().At(sp.GetRequiredService<StructureInView>().Structure));
        services.AddScoped(sp => new StructureInView(Whole(), Lens.Current, sp.GetRequiredService<ChosenPeriod>(), sp.GetRequiredService<TimeProvider>()));
        services.AddScoped(_ => Lens.Current.Edition?.Clock ?? workspace.Clock);
        services.AddScoped(_ => new StateInView(workspace, Lens.Current));
        services.AddScoped(sp => sp.GetRequiredService<StateInView>().Shown);
        services.AddScoped(p => new Editions(
            p.GetRequiredService<Db>(), p.GetRequiredService<ProvinceCatalog>(), p.GetRequiredService<StateInView>().Present, Lens.Current.Edition?.Published,
            p.GetRequiredService<StructureInView>().Mark, p.GetRequiredService<StateInView>().Memory));

        // What was published is asked of the present database, in whatever state the rest is seen.
        services.AddScoped(sp => new EditionFigures(sp.GetRequiredService<StateInView>().Present, workspace.Catalog));

        // Doors write to what stands; a state that is past has none (LensPrefix).
        services.AddScoped(_ => workspace.Publisher);
        services.AddScoped(_ => workspace.Corrections);

        services.AddScoped(sp => new Figures(sp.GetRequiredService<Db>(), sp.GetRequiredService<StructureInView>().Key, sp.GetRequiredService<StateInView>().Memory));
        services.AddScoped(sp => new BothWays(sp.GetRequiredService<Db>(), sp.GetRequiredService<StructureInView>().Key));
        services.AddScoped(sp => new Cells(sp.GetRequiredService<Db>(), sp.GetRequiredService<StructureInView>().Key));
        services.AddScoped<Submissions>();
        services.AddScoped<Completeness>();
        services.AddScoped<CorrectionLines>();
        services.AddScoped<Locks>();
        services.AddScoped<Answers>();
        services.AddScoped<Reviews>();
        services.AddScoped<Periods>();
        services.AddScoped<Scores>();
        services.AddScoped(sp => new Lists(sp.GetRequiredService<Db>(), sp.GetRequiredService<ProvinceCatalog>(), sp.GetRequiredService<StructureInView>().Key));
        services.AddScoped<Settings>();
        services.AddScoped<Returns>();
        services.AddScoped<Indices>();

        services.AddScoped(sp => new ChosenPeriod(
            sp.GetRequiredService<IHttpContextAccessor>(), sp.GetRequiredService<Periods>(), Whole(), sp.GetRequiredService<TimeProvider>()));
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
        services.AddScoped(_ => new SiteName(workspace.Catalog, workspace.Clock));
        services.AddScoped<SiteNotice>();

        // The catalog of all times: what says which structure is in view cannot be asked of the view.
        ProvinceCatalog Whole() => Lens.Current.Edition?.Catalog ?? workspace.Catalog;

        // Stored files are the same in every state, and those read last stay at hand for the next request.
        services.AddSingleton(_ => new WorkbookShelf(workspace, new Submissions(workspace.Db)));
    }
}
