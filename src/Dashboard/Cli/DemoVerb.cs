using System.CommandLine;
using DanVan.Dashboard.Demo;
using DanVan.Warehouse;
using DanVan.Warehouse.Queries;
using Hangfire;

namespace DanVan.Dashboard.Cli;

/// <summary>
/// <c>danvan demo</c>: an invented province fills an empty data folder while one watches. Workbooks are written into
/// the drop folder and the jobs take them from there; nothing goes around them.
/// </summary>
internal static class DemoVerb
{
    public static Command Build()
    {
        var port = Options.Port();
        var noServe = new Option<bool>("--no-serve") { Description = "Stop when all is loaded." };
        var seed = new Option<int>("--seed") { Description = "Another seed invents another province.", DefaultValueFactory = _ => 3082 };
        var span = new Option<DemoYears>("--years")
        {
            Description = "Years to play, FIRST-LAST; from 2019 to 2026. 2019-2026 goes across the reform of 1 July 2025.",
            DefaultValueFactory = _ => DemoYears.Usual,
            CustomParser = given =>
            {
                if (DemoYears.Parse(given.Tokens[0].Value) is { } years)
                    return years;
                given.AddError($"--years takes FIRST-LAST within 2019-2026, not '{given.Tokens[0].Value}'.");
                return null;
            },
        };
        var verb = new Command("demo", "Fill an empty data folder with an invented province and serve it.") { port, noServe, seed, span };
        verb.SetAction(async (parsed, stop) =>
        {
            var data = Path.GetFullPath(parsed.GetValue(Options.Data)!);
            var years = parsed.GetValue(span)!;
            if (Refusal(data, parsed.GetValue(seed), years) is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return ExitCode.Refused;
            }
            // The invented returns arrive when their files say so, and today is a day soon after the last of them.
            var workspace = Options.Open(parsed, new DemoClock(years), file => new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
            var settings = new Settings(workspace.Db);
            settings.Set(Settings.DemoSeed, FormattableString.Invariant($"{parsed.GetValue(seed)}"));
            settings.Set(Settings.DemoYears, years.ToString());
            settings.Set(Settings.Illustrative, "1");
            return parsed.GetValue(noServe)
                ? await Fill(workspace, Headless(workspace), parsed.GetValue(seed), years, stop)
                : await Serve(workspace, parsed.GetValue(port), parsed.GetValue(seed), years, stop);
        });
        return verb;
    }

    /// <summary>Why the folder cannot take this demo, found without changing anything in it; null where it can.</summary>
    internal static string? Refusal(string data, int seed, DemoYears years)
    {
        var database = Path.Combine(data, "danvan.db");
        var drop = Path.Combine(data, "drop");
        if (!File.Exists(database))
            return Directory.Exists(drop) && Directory.EnumerateFileSystemEntries(drop).Any()
                ? $"Thư mục {drop} đang có tệp. Hãy chọn thư mục trống: danvan demo --data THU_MUC."
                : null;
        var db = new Db(database);
        var settings = new Settings(db);
        if (settings.Value(Settings.Illustrative) != "1" && new Submissions(db).Status().Deliveries > 0)
            return $"Thư mục {data} đã có dữ liệu thật. Hãy chọn thư mục trống: danvan demo --data THU_MUC.";
        if (settings.Value(Settings.DemoSeed) is { } former && former != FormattableString.Invariant($"{seed}"))
            return $"Thư mục {data} đã có số liệu minh họa với --seed {former}. Hãy chọn thư mục trống: danvan demo --data THU_MUC.";
        // Folders filled before years could be chosen have the usual ones.
        return settings.Value(Settings.DemoSeed) is not null && (settings.Value(Settings.DemoYears) ?? DemoYears.Usual.ToString()) is var span && span != years.ToString()
            ? $"Thư mục {data} đã có số liệu minh họa với --years {span}. Hãy chọn thư mục trống: danvan demo --data THU_MUC."
            : null;
    }

    private static IHost Headless(Workspace workspace)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(workspace.Clock);
        builder.Services.AddJobs(workspace);
        return builder.Build();
    }

    private static async Task<int> Serve(Workspace workspace, int port, int seed, DemoYears years, CancellationToken stop)
    {
        var site = Site.Build(workspace, ServeVerb.Address(port));
        await site.StartAsync(stop);
        await Console.Out.WriteLineAsync($"DanVan: {ServeVerb.Address(port)}  (số liệu minh họa, dữ liệu: {workspace.DataFolder})");
        await Drive(workspace, site, seed, years, stop);
        await site.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    private static async Task<int> Fill(Workspace workspace, IHost host, int seed, DemoYears years, CancellationToken stop)
    {
        using (host)
        {
            await host.StartAsync(stop);
            await Drive(workspace, host, seed, years, stop);
            await host.StopAsync(stop);
        }
        return ExitCode.Done;
    }

    private static async Task Drive(Workspace workspace, IHost host, int seed, DemoYears years, CancellationToken stop)
    {
        // A folder that was filled to the end with this seed is only served again.
        var settings = new Settings(workspace.Db);
        var filled = FormattableString.Invariant($"{seed}");
        if (settings.Value(Settings.DemoFilled) == filled)
            return;
        var started = TimeProvider.System.GetTimestamp();
        var jobs = host.Services.GetRequiredService<IBackgroundJobClient>();
        var submissions = new Submissions(workspace.Db);
        using (var bar = new ProgressBar("Nạp số liệu minh họa"))
            await new DemoDrop(workspace, jobs, submissions).Run(new DemoWriter(workspace.Catalog, seed, years).Files(), bar.Show, stop);
        // The usual years stay as quick as they are: two editions take some seconds.
        if (years != DemoYears.Usual)
            DemoEditions.Publish(workspace, FormattableString.Invariant($"{years.Last}-N"));
        settings.Set(Settings.DemoFilled, filled);
        var status = submissions.Status();
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        await Console.Out.WriteLineAsync(FormattableString.Invariant(
            $"{status.Deliveries} files in {seconds:0.0} s: {status.Accepted} accepted, {status.Superseded} superseded, {status.NeedsFix} to fix, {status.Unrecognised} unrecognised, {status.Unreadable} unreadable, {status.Duplicates} duplicates; {status.Figures} figures."));
    }
}
