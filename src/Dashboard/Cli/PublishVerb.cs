using System.CommandLine;
using System.Globalization;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan publish</c>: freezes a period's figures as they stand under the next number.</summary>
internal static class PublishVerb
{
    public static Command Build()
    {
        var period = Options.Period("2021-Q1, 2021-6T, 2021-9T, 2021-N or 2021-NCT.");
        var by = new Option<string?>("--by") { Description = "Person or office that publishes." };
        var document = new Option<string?>("--document") { Description = "Number of the publishing document." };
        var date = new Option<string?>("--document-date") { Description = "Its date, 2021-07-20." };
        var note = new Option<string?>("--note") { Description = "For the reader." };
        var verb = new Command("publish", "Freeze a period's figures as they stand, and lock it.") { period, by, document, date, note };
        verb.SetAction(parsed =>
        {
            var workspace = Options.Open(parsed);
            var result = workspace.Publisher.Publish(
                new(Names.Period(Options.Need(parsed, period)).ToString(), Options.Need(parsed, by), Options.Need(parsed, document), Day(Options.Need(parsed, date)), parsed.GetValue(note) ?? ""),
                workspace.Clock.GetUtcNow());
            if (parsed.GetValue(Options.Json))
                Json.Print(new { edition = result.Refusal is null ? result.Code : null, refusal = result.Refusal });
            else
                Console.Out.WriteLine(result.Refusal ?? $"published {result.Code}");
            return result.Refusal is null ? ExitCode.Done : ExitCode.Refused;
        });
        return verb;
    }

    internal static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"'{text}' is not a date; write 2021-07-05.");
}
