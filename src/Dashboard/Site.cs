using System.Text.Encodings.Web;
using System.Text.Unicode;
using DanVan.Dashboard.Exports;
using DanVan.Dashboard.Lenses;
using DanVan.Dashboard.Pages;
using DanVan.Dashboard.Pages.Shared;
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
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddLens(workspace);
        builder.Services.AddRazorPages();
        // A form opened before a restart is still good after it.
        builder.Services.AddDataProtection().SetApplicationName("danvan")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(workspace.DataFolder, "keys")));
        builder.Services.AddJobs(workspace);

        // Vietnamese letters stand as themselves in the pages, not as numbered entities.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        var app = builder.Build();
        app.Services.GetRequiredService<EditionShelf>().Clear();
        LensPrefix.Use(app);
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        LensPrefix.CloseDoors(app);
        UploadLimit.Use(app);
        app.UseStaticFiles();
        // Said here, or the page would be looked for before the lens is taken off its address.
        app.UseRouting();
        app.MapGet(SiteStatus.Address, (Submissions submissions) => SiteStatus.Of(submissions));
        app.MapFiles();
        app.MapCharts();
        app.MapIndexCharts();
        app.MapThemeWorkbooks();
        app.MapListWorkbooks();
        app.MapChangeWorkbooks();
        app.MapMarkedDeliveries();
        DeliveryState.Map(app);
        FormTemplate.Map(app);
        app.MapRazorPages();
        app.MapHangfireDashboard("/jobs", new DashboardOptions { DashboardTitle = "DanVan", DisplayStorageConnectionString = false });
        return app;
    }
}
