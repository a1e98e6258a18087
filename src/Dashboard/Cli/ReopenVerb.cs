using System.CommandLine;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan reopen</c>: opens a published period again, by order and until a day.</summary>
internal static class ReopenVerb
{
    public static Command Build()
    {
        var period = Options.Period("2021-Q1, 2021-6T, 2021-9T, 2021-N or 2021-NCT.");
        var form = new Option<string?>("--form") { Description = "The one form that is opened; all if not given." };
        var unit = Options.Unit("The one sender whose returns are opened; all if not given.");
        var reason = new Option<string?>("--reason") { Description = "Why." };
        var orderedBy = new Option<string?>("--ordered-by") { Description = "Who ordered it." };
        var document = new Option<string?>("--document") { Description = "Number of the ordering document." };
        var date = new Option<string?>("--document-date") { Description = "Its date, 2021-08-02." };
        var by = new Option<string?>("--by") { Description = "Who enters it." };
        var until = new Option<string?>("--until") { Description = "Last day on which it is open, 2021-08-15." };
        var verb = new Command("reopen", "Open a published period again, by order and until a day.")
        {
            period, form, unit, reason, orderedBy, document, date, by, until,
        };
        verb.SetAction(parsed =>
        {
            var workspace = Options.Open(parsed);
            var code = Names.Period(Options.Need(parsed, period));
            var result = workspace.Publisher.Reopen(
                new(code.ToString(),
                    parsed.GetValue(form) is { } f ? Names.Form(workspace.Catalog, f, code).Key : null,
                    parsed.GetValue(unit) is { } u ? Names.Unit(workspace.Catalog, u).Code : null,
                    Options.Need(parsed, reason), Options.Need(parsed, orderedBy), Options.Need(parsed, document), PublishVerb.Day(Options.Need(parsed, date)),
                    Options.Need(parsed, by), PublishVerb.Day(Options.Need(parsed, until))),
                workspace.Clock.GetUtcNow());
            if (parsed.GetValue(Options.Json))
                Json.Print(new { reopening = result.Refusal is null ? result.Id : (long?)null, edition = result.Refusal is null ? result.Code : null, refusal = result.Refusal });
            else
                Console.Out.WriteLine(result.Refusal ?? FormattableString.Invariant($"reopening {result.Id} of {result.Code}"));
            return result.Refusal is null ? ExitCode.Done : ExitCode.Refused;
        });
        return verb;
    }
}
