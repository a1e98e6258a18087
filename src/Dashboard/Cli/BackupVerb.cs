using System.CommandLine;
using DanVan.Ingest;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan backup</c>: one archive of the database and the stored files, taken while the site goes on.</summary>
internal static class BackupVerb
{
    public static Command Build()
    {
        var to = new Option<string>("--out") { Description = "The archive to write; it must not exist yet.", Required = true };
        var verb = new Command("backup", "Write the database and every stored file into one archive.") { to };
        verb.SetAction(parsed =>
        {
            var data = Path.GetFullPath(parsed.GetValue(Options.Data)!);
            if (!File.Exists(Path.Combine(data, "danvan.db")))
                throw new UsageException($"There is no database in {data}.");
            var path = Path.GetFullPath(parsed.GetValue(to)!);
            if (File.Exists(path))
                throw new UsageException($"{path} exists already.");
            using var held = DataFolderLock.Take(data, alone: false);
            using var bar = new ProgressBar("Sao lưu");
            var contents = Backup.Write(data, path, TimeProvider.System.GetUtcNow(), bar.Show);
            if (parsed.GetValue(Options.Json))
                Json.Print(new { archive = path, files = contents.Files.Count, bytes = contents.Files.Sum(f => f.Bytes) });
            else
                Console.Out.WriteLine($"{path}: {contents.Files.Count} files");
            return ExitCode.Done;
        });
        return verb;
    }
}
