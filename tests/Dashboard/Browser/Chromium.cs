using Microsoft.Playwright;

namespace DanVan.Tests.Dashboard.Browser;

/// <summary>The system's Chromium, or the reason why a test without it is skipped.</summary>
public static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Skips the test where there is no Chromium; fails it where <c>DANVAN_NO_SKIP</c> is set.</summary>
    public static async Task<IBrowser> Launch(IPlaywright playwright)
    {
        var path = Places.FirstOrDefault(File.Exists);
        if (path is null)
        {
            const string how = "No Chromium on this machine. Install it, for example with: apt-get install chromium";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("DANVAN_NO_SKIP") is null, how);
            Assert.Fail(how);
        }
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}
