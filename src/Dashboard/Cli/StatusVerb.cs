using System.CommandLine;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan status</c>: how the work stands and, for the latest period, who reported of who owes.</summary>
internal static class StatusVerb
{
    public static Command Build()
    {
        var verb = new Command("status", "How many files are waiting, accepted, refused; returns sent of returns owed.");
        verb.SetAction(parsed =>
        {
            var workspace = Options.Open(parsed);
            var work = new Submissions(workspace.Db).Status();
            var today = VietnamDay.Of(workspace.Clock.GetUtcNow());
            var completeness = new Completeness(workspace.Db);
            var coverage = work.LatestPeriod is { } period ? completeness.Coverage(period, today) : [];
            var inNoSum = completeness.InNoSum();
            if (parsed.GetValue(Options.Json))
                Json.Print(new { work, coverage, inNoSum });
            else
                Print(work, coverage, inNoSum);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Print(WorkStatus work, IReadOnlyList<ReturnCoverage> coverage, IReadOnlyList<FiguresInNoSum> inNoSum)
    {
        Console.Out.WriteLine($"Deliveries {work.Deliveries}, waiting {work.Waiting}, duplicates {work.Duplicates}");
        Console.Out.WriteLine($"Accepted {work.Accepted}, superseded {work.Superseded}, need a fix {work.NeedsFix}, "
            + $"unrecognised {work.Unrecognised}, unreadable {work.Unreadable}");
        Console.Out.WriteLine($"Held for review {work.Held}, sent back {work.SentBack}, waiting for an answer {work.AwaitingAnswer}");
        Console.Out.WriteLine($"Figures {work.Figures}");
        foreach (var form in coverage)
            Console.Out.WriteLine($"{work.LatestPeriod}  {form.FormCode,-22} {form.Accepted,3}/{form.Owed} accepted, {form.OnTime} on time, {form.Late} late, {form.Empty} empty, {form.Missing} missing, {form.NotDue} not due, {form.NeedsFix} to fix");
        if (inNoSum.Count == 0)
            return;
        Console.Out.WriteLine($"Figures in no sum {inNoSum.Sum(f => f.Figures)}: their unit is not in the catalog's structure of their period. Give it a line in units/org_units.csv "
            + "that holds on the day named, or have the return sent again by the unit that took it over.");
        foreach (var stray in inNoSum)
            Console.Out.WriteLine($"{stray.PeriodCode}  {stray.FormCode,-22} {stray.UnitCode} {stray.UnitName}: {stray.Figures} figures, not there on {stray.LastDay} (delivery {stray.DeliveryId})");
    }
}
