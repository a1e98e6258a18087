using System.CommandLine;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan serve</c>: the site and the jobs behind it.</summary>
internal static class ServeVerb
{
    public static Command Build()
    {
        var port = Options.Port();
        var verb = new Command("serve", "Serve the site and run the jobs (the default).") { port };
        verb.SetAction((parsed, stop) => Serve(Options.Open(parsed), parsed.GetValue(port), stop));
        return verb;
    }

    /// <summary>Makes serving what happens without a verb.</summary>
    public static void AsDefault(RootCommand root)
    {
        var port = Options.Port();
        root.Add(port);
        root.SetAction((parsed, stop) => Serve(Options.Open(parsed), parsed.GetValue(port), stop));
    }

    private static async Task<int> Serve(Workspace workspace, int port, CancellationToken stop)
    {
        await using var site = Site.Build(workspace, Address(port));
        await site.StartAsync(stop);
        await Console.Out.WriteLineAsync($"DanVan: {Address(port)}  (dữ liệu: {workspace.DataFolder})");
        await site.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    internal static string Address(int port) => FormattableString.Invariant($"http://127.0.0.1:{port}");
}
