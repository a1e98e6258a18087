using System.CommandLine;

namespace DanVan.Dashboard.Cli;

/// <summary>Options that several verbs share; each is recursive, so it may stand before or after the verb.</summary>
internal static class Options
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Data folder: database, inbox and drop folder.",
        DefaultValueFactory = _ => "data",
        Recursive = true,
    };

    public static readonly Option<string> Catalog = new("--catalog")
    {
        Description = "Catalog folder; the one shipped with the program if not given.",
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "catalog"),
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON document on standard output.",
        Recursive = true,
    };

    public static Option<string?> Unit(string description) => new("--unit") { Description = description };

    public static Option<string?> Period(string description) => new("--period") { Description = description };

    public static Option<int> Port() => new("--port")
    {
        Description = "Port on 127.0.0.1 that the site listens on.",
        DefaultValueFactory = _ => 5080,
    };

    /// <summary>What an option was given.</summary>
    /// <exception cref="UsageException">Nothing.</exception>
    public static string Need(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { Length: > 0 } text ? text : throw new UsageException($"Give {option.Name}.");

    /// <summary>Opens the workspace that <c>--data</c> and <c>--catalog</c> name.</summary>
    public static Workspace Open(ParseResult parsed, TimeProvider? clock = null, Func<FileInfo, DateTimeOffset>? arrival = null, bool alone = false) =>
        Workspace.Open(parsed.GetValue(Data)!, parsed.GetValue(Catalog)!, clock ?? TimeProvider.System, arrival, alone);
}
