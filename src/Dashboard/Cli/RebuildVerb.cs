using System.CommandLine;
using DanVan.Ingest;
using DanVan.Warehouse;
using DanVan.Warehouse.Rebuilding;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan rebuild</c>: the warehouse made again from the stored files, the journal of decisions and the catalog.</summary>
internal static class RebuildVerb
{
    public static Command Build()
    {
        var check = new Option<bool>("--check") { Description = "Only compare the new database with the old one, table by table." };
        var verb = new Command("rebuild", "Make the database again from the stored files, people's decisions and the catalog.") { check };
        verb.SetAction((parsed, stop) => Task.FromResult(Run(parsed, parsed.GetValue(check), stop)));
        return verb;
    }

    private static int Run(ParseResult parsed, bool check, CancellationToken stop)
    {
        var data = Path.GetFullPath(parsed.GetValue(Options.Data)!);
        if (!File.Exists(Path.Combine(data, "danvan.db")))
            throw new UsageException($"There is no database in {data}.");
        using var workspace = Options.Open(parsed, alone: true);
        var journal = Journal.Read(workspace.Db);
        using var rebuilt = new Rebuilt(workspace.Db, workspace.Catalog, workspace.Today, workspace.Catalog.Setting.HoldsResubmissions);
        IReadOnlyList<JournalEvent> left;
        using (var bar = new ProgressBar("Dựng lại"))
            left = new Rebuild(workspace.Pipeline, workspace.Inbox, workspace.Deliveries).Run(journal, rebuilt, bar.Show, stop);
        var differences = check ? rebuilt.Differences() : [];
        if (!check)
            rebuilt.TakePlace();
        if (parsed.GetValue(Options.Json))
            Json.Print(new { events = journal.Count, replaced = !check, differences, not_applied = left.Select(Said) });
        else
            Print(journal.Count, check, differences, left);
        return check && differences.Count + left.Count > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private static object Said(JournalEvent e) => new { kind = e.Kind, subject = e.SubjectId, at = e.HappenedAt, by = e.ByWhom };

    private static void Print(int events, bool check, IReadOnlyList<TableDifference> differences, IReadOnlyList<JournalEvent> left)
    {
        foreach (var table in differences)
        {
            Console.Out.WriteLine($"{table.Table}: {table.Lost} rows only in the old database, {table.Gained} only in the new one");
            foreach (var row in table.SomeLost)
                Console.Out.WriteLine("  - " + row);
            foreach (var row in table.SomeGained)
                Console.Out.WriteLine("  + " + row);
        }
        foreach (var decision in left)
            Console.Out.WriteLine($"no longer applies: {decision.Kind} {decision.SubjectId} of {decision.HappenedAt} by {decision.ByWhom}");
        Console.Out.WriteLine(!check ? $"{events} events replayed; the new database is in place."
            : differences.Count == 0 ? $"{events} events replayed; every table is the same, row for row."
            : $"{events} events replayed; {differences.Count} tables differ. Nothing was changed.");
    }
}
