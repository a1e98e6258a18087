using System.CommandLine;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan check</c>: every fault of the catalog at once, <c>file:line: message</c>.</summary>
internal static class CheckVerb
{
    public static Command Build()
    {
        var docs = new Option<string>("--write-docs") { Description = "Write the catalog as a document to read, such as docs/catalog.md." };
        var verb = new Command("check", "Check the catalog and print every fault at once.") { docs };
        verb.SetAction(parsed => Check(parsed.GetValue(Options.Catalog)!, parsed.GetValue(Options.Json), parsed.GetValue(docs)));
        return verb;
    }

    private static int Check(string catalog, bool json, string? docs)
    {
        var reading = CatalogReader.Read(catalog);
        if (json)
            Json.Print(new { faults = reading.Faults });
        else
        {
            foreach (var fault in reading.Faults)
                Console.Out.WriteLine(fault);
            if (reading.Catalog is { } read)
                Console.Out.WriteLine($"{read.Forms.Count} forms, {read.Indicators.Count} indicators, {read.Units.Count} units: no fault.");
        }
        if (docs is not null && reading.Catalog is { } whole)
            File.WriteAllText(docs, CatalogDocument.Of(whole));
        return reading.Faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
