using System.CommandLine;
using System.Globalization;
using DanVan.Warehouse.Model;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan correct</c>: lets another value stand for a figure, by order, or withdraws that again.</summary>
internal static class CorrectVerb
{
    public static Command Build()
    {
        var measure = new Option<string?>("--measure") { Description = "Form and column, for example TTCP-2021/01-TCD/1." };
        var period = Options.Period("2021-Q1, 2021-6T, 2021-9T, 2021-N or 2021-NCT.");
        var unit = Options.Unit("Code of the leaf unit.");
        var field = new Option<string?>("--field") { Description = "Code of the row, for forms whose rows are fields." };
        var value = new Option<string?>("--value") { Description = "The value that is to stand, with a decimal point." };
        var reason = new Option<string?>("--reason") { Description = "Why." };
        var orderedBy = new Option<string?>("--ordered-by") { Description = "Who ordered it." };
        var document = new Option<string?>("--document") { Description = "Number of the ordering document." };
        var date = new Option<string?>("--document-date") { Description = "Its date, 2021-07-05." };
        var by = new Option<string?>("--by") { Description = "Who enters it." };
        var withdraw = new Option<long?>("--withdraw") { Description = "Number of a correction to take back; needs --reason and --by." };
        var verb = new Command("correct", "Let another value stand for a figure, by order.")
        {
            measure, period, unit, field, value, reason, orderedBy, document, date, by, withdraw,
        };
        verb.SetAction(parsed =>
        {
            string Need(Option<string?> option) => Options.Need(parsed, option);
            var workspace = Options.Open(parsed);
            if (parsed.GetValue(withdraw) is { } id)
            {
                if (!workspace.Corrections.Withdraw(id, Need(reason), Need(by), workspace.Clock.GetUtcNow()))
                    throw new UsageException($"No correction {id} stands.");
                Print(parsed, new { withdrawn = id }, $"correction {id} withdrawn");
                return ExitCode.Done;
            }
            var order = new CorrectionOrder(
                Names.Measure(workspace.Catalog, Need(measure)), Names.Period(Need(period)).ToString(), Names.Unit(workspace.Catalog, Need(unit)).Code,
                parsed.GetValue(field), Number(Need(value)), Need(reason), Need(orderedBy), Need(document), Day(Need(date)), Need(by));
            var result = workspace.Corrections.Make(order, workspace.Clock.GetUtcNow());
            Print(parsed, new
            {
                correction = result.Refusal is null ? result.CorrectionId : (long?)null,
                measure = order.Measure,
                period = order.Period,
                unit = order.Unit,
                field = order.Field,
                old_value = result.Refusal is null ? result.OldMilli / 1000m : (decimal?)null,
                new_value = order.Value,
                refusal = result.Refusal,
                broken_rules = result.BrokenRules,
            }, result.Refusal ?? FormattableString.Invariant($"correction {result.CorrectionId}: {order.Measure} {order.Period} {order.Unit}, {result.OldMilli / 1000m} -> {order.Value}"));
            if (!parsed.GetValue(Options.Json))
                foreach (var rule in result.BrokenRules)
                    Console.Out.WriteLine("  no longer kept: " + rule);
            return result.Refusal is null ? ExitCode.Done : ExitCode.Refused;
        });
        return verb;
    }

    private static void Print(ParseResult parsed, object document, string words)
    {
        if (parsed.GetValue(Options.Json))
            Json.Print(document);
        else
            Console.Out.WriteLine(words);
    }

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new UsageException($"'{text}' is not a number; write 1234.5.");

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"'{text}' is not a date; write 2021-07-05.");
}
