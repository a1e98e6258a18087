using System.CommandLine;
using System.Security.Cryptography;
using DanVan.Ingest.Reading;
using DanVan.Warehouse.Queries;

namespace DanVan.Dashboard.Cli;

/// <summary><c>danvan ingest</c>: the same work as the job, in the foreground.</summary>
internal static class IngestVerb
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, or folders of files.", Arity = ArgumentArity.OneOrMore };
        var unit = Options.Unit("Code of the sender, where the file does not say it.");
        var period = Options.Period("Period, where the file does not say it.");
        var form = new Option<string?>("--form") { Description = "Form, where the file does not say it." };
        var verb = new Command("ingest", "Receive, check and load files.") { paths, form, unit, period };
        verb.SetAction(parsed =>
        {
            var files = Files(parsed.GetValue(paths)!);
            var workspace = Options.Open(parsed);
            var declaredUnit = parsed.GetValue(unit) is { } u ? Names.Unit(workspace.Catalog, u).Code : null;
            var declaredPeriod = parsed.GetValue(period) is { } p ? Names.Period(p).ToString() : null;
            var declaredForm = parsed.GetValue(form) is { } f ? Names.Form(workspace.Catalog, f).Key : null;
            var ends = new List<IngestedSubmission>();
            using (var bar = new ProgressBar("Nạp tệp"))
                for (var i = 0; i < files.Count; i++)
                {
                    ends.AddRange(Ingest(workspace, files[i], declaredForm, declaredUnit, declaredPeriod));
                    bar.Show(i + 1, files.Count);
                }
            if (parsed.GetValue(Options.Json))
                Json.Print(new { submissions = ends });
            else
                ends.ForEach(Print);
            return ends.TrueForAll(e => e.Status is "accepted" or "duplicate") ? ExitCode.Done : ExitCode.Refused;
        });
        return verb;
    }

    private static List<FileInfo> Files(string[] paths)
    {
        var files = new List<FileInfo>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                files.AddRange(new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal));
            else if (File.Exists(path))
                files.Add(new FileInfo(path));
            else
                throw new UsageException($"No file or folder '{path}'.");
        }
        return files;
    }

    private static List<IngestedSubmission> Ingest(Workspace workspace, FileInfo file, string? form, string? unit, string? period)
    {
        var receipt = workspace.Inbox.Receive(file.FullName, "command", workspace.Clock.GetUtcNow(), unit, period, form);
        if (receipt.Delivery is not { } delivery)
            return [IngestedSubmission.Refused(file, receipt.Refusal!)];
        var isDuplicate = delivery.State == "duplicate";
        var original = isDuplicate ? workspace.Deliveries.Get(delivery.DuplicateOf!.Value)! : delivery;
        // The former arrival may still wait, because a program was stopped in the middle of it: then this is its turn.
        if (original.State == "waiting")
        {
            workspace.Intake.Process(original.DeliveryId);
            isDuplicate = false;
        }
        var submissions = new Submissions(workspace.Db);
        return [.. submissions.OfDelivery(original.DeliveryId)
            .Select(s => IngestedSubmission.From(s, file.Name, isDuplicate, submissions.Findings(s.SubmissionId!.Value), submissions.Rules(s.SubmissionId!.Value), submissions.Recognition(s.SubmissionId!.Value)))];
    }

    private static void Print(IngestedSubmission end)
    {
        Console.Out.WriteLine($"{end.File}: {end.Status} {end.Form} {end.Unit} {end.Period}, {end.Cells} cells");
        foreach (var finding in end.Findings)
            Console.Out.WriteLine($"  {finding.Severity} {finding.Rule} {finding.Sheet}!{finding.Cell}: {finding.Message}");
    }
}

/// <summary>What became of one form in one file, as <c>ingest --json</c> prints it.</summary>
/// <param name="Status">accepted | held | sent_back | needs_fix | awaiting_answer | answered | duplicate | unrecognised | unreadable</param>
internal sealed record IngestedSubmission(
    string File, string Sha256, string Status, string? Form, long? Version, string? Unit, string? Period, long Cells,
    string? Reason, IReadOnlyList<IngestedFinding> Findings, IReadOnlyList<IngestedRule> Rules)
{
    /// <summary>A file too large to be taken in at all.</summary>
    public static IngestedSubmission Refused(FileInfo file, Unreadable refusal)
    {
        using var stream = file.OpenRead();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        return new(file.Name, sha256, "unreadable", null, null, null, null, 0, refusal.Message,
            [new IngestedFinding("TEP-01", "error", null, null, refusal.Code, "", refusal.Message)], []);
    }

    public static IngestedSubmission From(SubmissionLine line, string file, bool isDuplicate, IReadOnlyList<FindingLine> findings, IReadOnlyList<RuleLine> rules, IReadOnlyList<RecognitionLine> recognition) => new(
        file, line.Sha256,
        isDuplicate ? "duplicate" : line.Status == "superseded" ? "accepted" : line.Status,
        line.FormCode, line.FormVersion, line.UnitCode, line.PeriodCode, line.CellCount, line.Reason,
        [.. findings.Select(f => new IngestedFinding(f.RuleId, f.Severity, f.Sheet, f.Cell, f.Seen, f.Expected, f.Message))],
        [.. rules.Select(r => new IngestedRule(r.RuleId, r.State, r.Passed, r.Failed, r.NoData, r.NotRun, r.Reason))])
    {
        Recognition = [.. recognition.GroupBy(r => r.Field).Select(g => new IngestedField(
            g.Key, g.First().Code, g.First().Certainty, g.First().Why, [.. g.Skip(1).Select(o => new IngestedCandidate(o.Code!, o.Certainty, o.Why))]))],
        Asked = isDuplicate || line.Status != "awaiting_answer" ? [] : [.. line.AskedFields!.Split(',').Distinct()],
    };

    /// <summary>What was taken for form, version, unit and period.</summary>
    public IReadOnlyList<IngestedField> Recognition { get; init; } = [];

    /// <summary>What the operator is asked: form, unit, period.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];
}

internal sealed record IngestedField(string Field, string? Code, long Certainty, string Why, IReadOnlyList<IngestedCandidate> Others);

internal sealed record IngestedCandidate(string Code, long Certainty, string Why);

internal sealed record IngestedFinding(
    string Rule, string Severity, string? Sheet, string? Cell, string Seen, string Expected, string Message);

/// <param name="State">pass | fail | no_data | not_run</param>
internal sealed record IngestedRule(string Rule, string State, long Passed, long Failed, long NoData, long NotRun, string? Reason);
