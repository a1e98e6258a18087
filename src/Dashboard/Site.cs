using System.Text.Encodings.Web;
using System.Text.Unicode;
using DanVan.Dashboard.Charts.Panels;
using DanVan.Dashboard.Exports;
using DanVan.Dashboard.Pages;
using DanVan.Dashboard.Pages.Shared;
using DanVan.Dashboard.Readings;
using DanVan.Dashboard.Sheets;
using DanVan.Warehouse;
using DanVan.Warehouse.Queries;
using Hangfire;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;

namespace DanVan.Dashboard;

/// <summary>The web site on a workspace.</summary>
public static class Site
{
    /// <param name="address">Where it listens, for example <c>http://127.0.0.1:5080</c>.</param>
    public static WebApplication Build(Workspace workspace, string address)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The pages are found here, whoever started the process: a test does too.
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });
        builder.WebHost.UseUrls(address);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // That the keys of forms lie beside the data unencrypted is meant: who reads one reads the other.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        builder.Services.AddSingleton(workspace);
        builder.Services.AddSingleton(workspace.Catalog);
        builder.Services.AddSingleton(workspace.Clock);
        builder.Services.AddSingleton(workspace.Db);
        builder.Services.AddSingleton<Figures>();
        builder.Services.AddSingleton<Cells>();
        builder.Services.AddSingleton<Submissions>();
        builder.Services.AddSingleton<Answers>();
        builder.Services.AddSingleton(workspace.Corrections);
        builder.Services.AddSingleton<Periods>();
        builder.Services.AddSingleton<Scores>();
        builder.Services.AddSingleton<Lists>();
        builder.Services.AddSingleton<Units>();
        builder.Services.AddSingleton<Settings>();
        builder.Services.AddSingleton<Returns>();
        builder.Services.AddSingleton<Editions>();
        builder.Services.AddSingleton<Indices>();
        builder.Services.AddSingleton<IndexCharts>();
        builder.Services.AddSingleton<WorkbookShelf>();
        builder.Services.AddSingleton<IndicatorReadings>();
        builder.Services.AddSingleton<HotspotReadings>();
        builder.Services.AddSingleton<DueReturns>();
        builder.Services.AddSingleton<PanelCharts>();
        builder.Services.AddSingleton<ThemeWorkbook>();
        builder.Services.AddSingleton<ListWorkbook>();
        builder.Services.AddSingleton<MarkedDelivery>();
        builder.Services.AddSingleton<Reviews>();
        builder.Services.AddSingleton<ResubmissionEffects>();
        builder.Services.AddSingleton<SiteName>();
        builder.Services.AddSingleton<SiteNotice>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<ChosenPeriod>();
        builder.Services.AddRazorPages();
        // A form opened before a restart is still good after it.
        builder.Services.AddDataProtection().SetApplicationName("danvan")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(workspace.DataFolder, "keys")));
        builder.Services.AddJobs(workspace);

        // Vietnamese letters stand as themselves in the pages, not as numbered entities.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        var app = builder.Build();
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        UploadLimit.Use(app);
        app.UseStaticFiles();
        app.MapGet(SiteStatus.Address, (Submissions submissions) => SiteStatus.Of(submissions));
        app.MapFiles();
        app.MapCharts();
        app.MapIndexCharts();
        app.MapThemeWorkbooks();
        app.MapListWorkbooks();
        app.MapMarkedDeliveries();
        DeliveryState.Map(app);
        FormTemplate.Map(app);
        app.MapRazorPages();
        app.MapHangfireDashboard("/jobs", new DashboardOptions { DashboardTitle = "DanVan", DisplayStorageConnectionString = false });
        return app;
    }
}
