using System.CommandLine;
using DanVan.Ingest;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan restore</c>: an archive of <c>backup</c> becomes a data folder, whole or not at all.</summary>
internal static class RestoreVerb
{
    public static Command Build()
    {
        var from = new Argument<string>("archive") { Description = "What backup wrote." };
        var verb = new Command("restore", "Make a data folder of an archive; the folder must be empty.") { from };
        verb.SetAction(parsed =>
        {
            var path = Path.GetFullPath(parsed.GetValue(from)!);
            if (!File.Exists(path))
                throw new UsageException($"No file '{path}'.");
            var data = Path.GetFullPath(parsed.GetValue(Options.Data)!);
            if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any())
                throw new UsageException($"{data} is not empty.");
            using var bar = new ProgressBar("Phục hồi");
            var contents = Backup.Restore(path, data, bar.Show);
            if (parsed.GetValue(Options.Json))
                Json.Print(new { data, files = contents.Files.Count, taken_at = contents.TakenAt });
            else
                Console.Out.WriteLine($"{data}: {contents.Files.Count} files, as of {contents.TakenAt}");
            return ExitCode.Done;
        });
        return verb;
    }
}
