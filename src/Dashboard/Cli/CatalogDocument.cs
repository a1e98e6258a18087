using System.Globalization;
using System.Text;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;

namespace DanVan.Dashboard.Cli;

/// <summary>The whole catalog as one document to read: what is asked of whom, when, how well each statement is known.</summary>
public static class CatalogDocument
{
    /// <summary>Markdown, lines ended by LF; the same catalog gives the same text.</summary>
    public static string Of(ProvinceCatalog catalog)
    {
        var text = new StringBuilder();
        text.Append("# The catalog\n\nMade by `danvan check --write-docs docs/catalog.md` from the files under `catalog/`; a test fails where it is stale.\n\n");
        text.Append("A statement's standing: **found** in a published source, known by a **second hand** (a re-keying of the official form),\n" +
            "said by the **letter**, from **memory** and unverified, or this project's **own**, to be confirmed.\n");
        Calendars(text, catalog);
        foreach (var circular in catalog.Forms.GroupBy(f => f.Circular.Key))
            Circular(text, circular.First().Circular, [.. circular], catalog);
        foreach (var theme in catalog.Themes)
            Theme(text, theme, catalog);
        return text.ToString();
    }

    private static void Calendars(StringBuilder text, ProvinceCatalog catalog)
    {
        text.Append("\n## Calendars\n");
        foreach (var calendar in catalog.Calendars)
        {
            Line(text, $"\n**{calendar.Id}**: {calendar.Name} ({Standing(calendar.Source)})\n");
            Line(text, "| period | from | to | counted to | due | cumulative |");
            Line(text, "|---|---|---|---|---|---|");
            foreach (var p in calendar.Periods)
                Line(text, $"| {Name(p.Kind, p.Seq)} | {Day(p.From)} | {Day(p.To)} | {Day(p.ActualTo ?? p.To)} | {Day(p.Due)} | {(p.IsCumulative ? "yes" : "no")} |");
        }
    }

    private static void Circular(StringBuilder text, Circular circular, IReadOnlyList<FormDefinition> forms, ProvinceCatalog catalog)
    {
        Line(text, $"\n## {circular.Key}: {circular.Number}\n");
        Line(text, $"{circular.Title}. {circular.Issuer}; in force from {Day(circular.InForceFrom)}{(circular.InForceTo is { } to ? " to " + Day(to) : "")}; " +
            $"{(circular.IsOfficial ? "official" : "not official")}; {Standing(circular.Source)}.");
        foreach (var form in forms)
            Form(text, form, catalog);
    }

    private static void Form(StringBuilder text, FormDefinition form, ProvinceCatalog catalog)
    {
        Line(text, $"\n### {form.Code} {form.Title}\n");
        Line(text, $"- Key `{form.Key}`, version {form.Version}; columns: {Standing(form.Source)}.");
        Line(text, $"- Owed by {string.Join(", ", form.OwedBy)} ({catalog.Units.Count(u => u.IsExpected && form.OwedBy.Contains(u.Group))} senders); rows: {string.Join(", ", form.Rows)}.");
        Line(text, $"- Each {string.Join(", ", form.Periods.Select(Snake))}, from {form.CollectedFrom}; calendar {form.Calendar}.\n");
        Line(text, "| no. | column | unit | kind | class |");
        Line(text, "|---|---|---|---|---|");
        foreach (var c in form.Columns)
            Line(text, $"| {c.Code} | {Cell(c.Label)} | {Cell(c.Unit)} | {c.Type.ToString().ToLowerInvariant()} | {(c.Type == ColumnType.Text || form.IsList ? "" : c.Class.ToString().ToLowerInvariant())} |");
        if (form.IsList)
            Choices(text, form, catalog);
        if (form.Rules.Count == 0)
            return;
        Line(text, "\n| rule | says | if broken | standing |");
        Line(text, "|---|---|---|---|");
        foreach (var rule in form.Rules)
            Line(text, $"| {rule.Id} | `{rule.Expression.Text}` | {rule.Severity.ToString().ToLowerInvariant()} | {(rule.IsPrinted ? "printed, " : "")}{Standing(rule.Source)} |");
    }

    private static void Choices(StringBuilder text, FormDefinition form, ProvinceCatalog catalog)
    {
        Line(text, $"\nA row is one entry; no two have columns {string.Join(" and ", form.EntryKey)} alike.\n");
        foreach (var column in form.Columns.Where(c => c.Choices.Count > 0))
            Line(text, $"- Column {column.Code}: {string.Join(", ", column.Choices.Select(c => $"{c.Code} {c.Name}"))}.");
        Line(text, "\n| rule | figure | counts entries where | if broken | standing |");
        Line(text, "|---|---|---|---|---|");
        foreach (var rule in catalog.ListCounts.Where(r => r.List == form.Key))
            Line(text, $"| {rule.Id} | {catalog.Form(rule.Form)!.Code} column {rule.Column} | {(rule.Where.Count == 0 ? "(all)" : string.Join(" and ", rule.Where.Select(c => $"`{c.Text}`")))} | {rule.Severity.ToString().ToLowerInvariant()} | {Standing(rule.Source)} |");
    }

    private static void Theme(StringBuilder text, ThemeDefinition theme, ProvinceCatalog catalog)
    {
        Line(text, $"\n## Theme {theme.Id}: {theme.Name}\n");
        Line(text, $"{theme.Question} {theme.Panels.Count} panels.\n");
        Line(text, "| code | indicator | unit | better | formula | standing | owner |");
        Line(text, "|---|---|---|---|---|---|---|");
        foreach (var i in catalog.Indicators.Where(i => i.Theme == theme.Id))
            Line(text, $"| {i.Code} | {Cell(i.Name)} | {Cell(i.Unit)} | {i.Better.ToString().ToLowerInvariant()} | {Cell(i.Formula)} | {Standing(i.Source)} | {Cell(i.Owner)} |");
        foreach (var hotspot in catalog.Hotspots.Where(h => h.Theme == theme.Id))
            Hotspot(text, hotspot, catalog);
    }

    private static void Hotspot(StringBuilder text, HotspotDefinition hotspot, ProvinceCatalog catalog)
    {
        Line(text, $"\n### List {hotspot.Id}: {hotspot.Name}\n");
        Line(text, $"{hotspot.Question} Units: {string.Join(", ", hotspot.Levels)}; under point {hotspot.Point} of {hotspot.Directive}; {Standing(hotspot.Source)}. All groups must be met, of each any condition.\n");
        Line(text, "| group | indicator | is | why |");
        Line(text, "|---|---|---|---|");
        foreach (var (group, c) in hotspot.AllOf.SelectMany(g => g.AnyOf.Select(c => (g.Name, c))))
            Line(text, $"| {Cell(group)} | {catalog.Indicator(c.Indicator)!.Code} | `{c.Is}` | {Cell(c.Why)} |");
    }

    private static string Standing(string source) => source switch
    {
        "F-v" => "second hand",
        "L" => "letter",
        "M" => "memory",
        "D" => "own",
        _ => "found",
    };

    private static string Name(PeriodKind kind, int seq) => kind == PeriodKind.Quarter
        ? string.Create(CultureInfo.InvariantCulture, $"quarter {seq}") : Snake(kind).Replace('_', ' ');

    private static string Snake(PeriodKind kind) => kind == PeriodKind.OfficialYear ? "official_year" : CatalogLoader.Snake(kind);

    private static string Day(YearDay day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}{day.YearOffset switch { 0 => "", < 0 => " of the year before", _ => " of the year after" }}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
