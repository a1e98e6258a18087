using System.CommandLine;
using DanVan.Dashboard.Exports;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan markup</c>: a delivered file with all that was found in it marked.</summary>
internal static class MarkupVerb
{
    public static Command Build()
    {
        var delivery = new Option<long>("--delivery") { Description = "Number of the delivery, as in the address of its page.", Required = true };
        var target = new Option<string>("--out") { Description = "File to write.", Required = true };
        var verb = new Command("markup", "Give a file back with its faults marked in the cells and listed on a last sheet.") { delivery, target };
        verb.SetAction((parsed, cancellation) =>
        {
            var workspace = Options.Open(parsed);
            var id = parsed.GetValue(delivery);
            var path = parsed.GetValue(target)!;
            var file = new MarkedDelivery(workspace, workspace.Db, new Submissions(workspace.Db)).Of(id, cancellation)
                ?? throw new UsageException($"There is no delivery {id}.");
            if (file.Refusal is { } refusal)
            {
                Console.Error.WriteLine(refusal.Message);
                return Task.FromResult(ExitCode.Refused);
            }
            // Only a whole workbook takes the place of a file.
            File.WriteAllBytes(path, file.Bytes);
            if (parsed.GetValue(Options.Json))
                Json.Print(new { delivery = id, file = path, findings = file.Findings });
            else
                Console.Out.WriteLine(path);
            return Task.FromResult(ExitCode.Done);
        });
        return verb;
    }
}
