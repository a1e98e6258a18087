using DanVan.Dashboard;
using DanVan.Tests.Ingest;
using DanVan.Tests.Warehouse.Catalog;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DanVan.Tests.Dashboard.Browser;

/// <summary>The road of a unit and of a reviewer, walked in a real browser.</summary>
public sealed class From_upload_to_cell : IDisposable
{
    private const string Period = "2021-6T";

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;

    [Fact]
    public async Task Leads_from_a_refused_file_through_its_correction_to_the_cell_behind_a_bar()
    {
        var workspace = Workspace.Open(_folder, Repository.Catalog, TimeProvider.System);
        await using var site = Site.Build(workspace, "http://127.0.0.1:0");
        await site.StartAsync(TestContext.Current.CancellationToken);
        var address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1366, Height = 768 }, Locale = "vi-VN" });

        // A return with a negative figure: it is received, read and refused, and the finding names the cell.
        await Upload(page, address, "Dak Ha - 01TCD.xlsx", FilledTemplate.Write(workspace.Catalog, "TTCP-2021/01-TCD", "615", Period,
            (row, code) => row == 3 && code == "8" ? -2 : FilledTemplate.Receptions(20)(row, code)));
        await Shown(page, ".finding-error");
        Assert.Contains("I16", await page.Locator(".finding-error").First.InnerTextAsync(), StringComparison.Ordinal);

        // The correction is accepted and takes its place.
        await Upload(page, address, "Dak Ha - 01TCD (sua).xlsx",
            FilledTemplate.Write(workspace.Catalog, "TTCP-2021/01-TCD", "615", Period, FilledTemplate.Receptions(20)));
        await Shown(page, ".finding-none");

        // Its figures are in the charts; a bar leads to the figure, a unit to its leaf, and that to the cell.
        await page.GotoAsync($"{address}/chuyen-de/khieu-nai-to-cao?ky={Period}");
        var bar = page.Locator("a.chart-mark[href*='don-vi=615'][href*='k2-doan']").First;
        await bar.ScrollIntoViewIfNeededAsync();
        await bar.ClickAsync();
        Assert.Contains("Huyện Đắk Hà", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "UBND huyện Đắk Hà" }).First.ClickAsync();
        var framed = page.Locator("td.cell-focus").First;
        Assert.Equal("1", (await framed.InnerTextAsync()).Trim());

        await site.StopAsync(TestContext.Current.CancellationToken);
        workspace.Db.Close();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task Upload(IPage page, string address, string name, byte[] content)
    {
        await page.GotoAsync(address + "/gui-bao-cao");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = name,
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = content,
        });
        await page.Locator("form[data-upload] button.button").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = name }).Or(page.Locator("h1", new() { HasText = name })).First.WaitForAsync();
        if (await page.Locator("h1", new() { HasText = name }).CountAsync() == 0)
            await page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
    }

    // The page of a delivery refreshes itself while it waits; so does the reader of it.
    private static Task Shown(IPage page, string selector) =>
        page.Locator(selector).First.WaitForAsync(new LocatorWaitForOptions { Timeout = 90_000 });
}
