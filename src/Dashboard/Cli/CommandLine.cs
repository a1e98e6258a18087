using System.CommandLine;
using DanVan.Ingest;

namespace DanVan.Dashboard.Cli;

/// <summary>The verbs of <c>danvan</c>. Without a verb it serves the site.</summary>
public static class CommandLine
{
    /// <returns>0 done; 1 findings or refused input; 2 wrong usage.</returns>
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("DanVan: returns in, checked figures out, every figure led back to its cells.")
        {
            Options.Data, Options.Catalog, Options.Json,
            ServeVerb.Build(), DemoVerb.Build(), IngestVerb.Build(), MarkupVerb.Build(), TemplateVerb.Build(),
            StatusVerb.Build(), OutliersVerb.Build(), FiguresVerb.Build(), TraceVerb.Build(), CorrectVerb.Build(), PublishVerb.Build(), EditionsVerb.Build(), ReopenVerb.Build(), CheckVerb.Build(),
            RebuildVerb.Build(), BackupVerb.Build(), RestoreVerb.Build(),
        };
        ServeVerb.AsDefault(root);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Try --help.");
            return ExitCode.WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or InboxFileMissing or InboxFileAltered or BackupDamaged)
        {
            await Console.Error.WriteLineAsync(failed.Message);
            return ExitCode.Refused;
        }
        catch (Warehouse.Publishing.PeriodLocked locked)
        {
            await Console.Error.WriteLineAsync(locked.Words);
            return ExitCode.Refused;
        }
        catch (Warehouse.Catalog.CatalogInvalid invalid)
        {
            await Console.Error.WriteLineAsync(invalid.Message);
            return ExitCode.Refused;
        }
    }
}

/// <summary>What the shell is told.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
}

/// <summary>The command line names something that does not exist, or asks for what does not go together.</summary>
public sealed class UsageException(string message) : Exception(message);
