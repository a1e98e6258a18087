using System.CommandLine;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan editions</c>: what was published, what is open again.</summary>
internal static class EditionsVerb
{
    public static Command Build()
    {
        var period = Options.Period("Keep to one period; also prints the code of its present state.");
        var verb = new Command("editions", "Published editions and re-openings.") { period };
        verb.SetAction(parsed =>
        {
            var workspace = Options.Open(parsed);
            var asked = parsed.GetValue(period) is { } text ? Names.Period(text).ToString() : null;
            var editions = new Editions(workspace.Db, workspace.Catalog);
            var (published, reopenings, present) = (editions.Published(asked), editions.Reopenings(asked), asked is null ? null : editions.Of(asked));
            var today = VietnamDay.Of(workspace.Clock.GetUtcNow());
            if (parsed.GetValue(Options.Json))
                Json.Print(new
                {
                    present = present?.Code,
                    editions = published.Select(e => new
                    {
                        e.Code, period = e.PeriodCode, e.Number, e.PublishedAt, e.PublishedBy, document = e.DocumentNumber, e.DocumentDate, e.Note, e.StructureDate, e.SnapshotSha256,
                    }),
                    reopenings = reopenings.Select(r => new
                    {
                        id = r.ReopeningId, period = r.PeriodCode, edition = r.EditionCode, form = r.FormCode, unit = r.UnitCode, r.Reason, r.OrderedBy,
                        document = r.DocumentNumber, r.DocumentDate, r.OpenedBy, r.OpenedAt, r.OpenUntil, open = r.IsOpen(today),
                    }),
                });
            else
                Print(published, reopenings, present, today);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Print(IReadOnlyList<PublishedEdition> published, IReadOnlyList<Reopening> reopenings, Edition? present, DateOnly today)
    {
        if (present is not null)
            Console.Out.WriteLine($"{present.PeriodCode}  present state {present.Code}{(present.IsPublished ? "" : ", not published")}");
        foreach (var e in published)
            Console.Out.WriteLine($"{e.PeriodCode,-8}{e.Code,-24}{e.PublishedAt}  {e.PublishedBy}, {e.DocumentNumber}");
        foreach (var r in reopenings)
            Console.Out.WriteLine($"{r.PeriodCode,-8}opened again by {r.OrderedBy}, {r.DocumentNumber}, until {r.OpenUntil}: {r.FormCode ?? "all forms"}, {r.UnitCode ?? "all senders"}{(r.IsOpen(today) ? ", open" : r.IsPublishedSince == 1 ? ", ended by a later edition" : ", ended")}");
    }
}
