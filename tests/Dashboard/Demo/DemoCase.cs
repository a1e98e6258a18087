using System.Collections.Concurrent;
using DanVan.Dashboard.Demo;
using DanVan.Ingest;
using DanVan.Warehouse;
using DanVan.Warehouse.Catalog;
using DanVan.Warehouse.Model;

namespace DanVan.Tests.Dashboard.Demo;

/// <summary>The demo of one seed, planned once for all tests.</summary>
internal static class DemoCase
{
    public const int Seed = 3082;

    public static ProvinceCatalog Catalog { get; } = CatalogReader.ReadOrThrow(Path.Combine(AppContext.BaseDirectory, "catalog"));

    private static readonly ConcurrentDictionary<DemoFile, IReadOnlyList<SubmissionOutcome>> Outcomes = new(ReferenceEqualityComparer.Instance);

    private static readonly SubmissionPipeline Pipeline = new(Catalog);

    public static DemoProvince Province { get; } = new(Catalog, Seed);

    public static DemoWriter Writer { get; } = new(Catalog, Seed);

    public static IReadOnlyList<DemoFile> Files { get; } = Writer.Files();

    public static IReadOnlyList<OrgUnit> Senders => Writer.Senders;

    public static IEnumerable<OrgUnit> SendersOf(FormDefinition form) => Senders.Where(s => form.OwedBy.Contains(s.Group));

    /// <summary>Every wrong file and a part of the others, spread over senders, forms and periods.</summary>
    public static IReadOnlyList<DemoFile> Sample { get; } =
        [.. Files.Where((f, i) => i % 14 == 0 || f.Fate is DemoFate.NeedsFix or DemoFate.Unreadable or DemoFate.Unrecognised)];

    public static Period Period(FormDefinition form, string code) => Catalog.CalendarOf(form).Find(PeriodCode.Parse(code))!;

    /// <summary>All periods of the two years in which a form is owed.</summary>
    public static IEnumerable<Period> Periods(FormDefinition form) =>
        from year in new[] { 2020, 2021 }
        from kind in new[] { "Q1", "Q2", "6T", "Q3", "9T", "Q4", "N" }
        let code = PeriodCode.Parse($"{year}-{kind}")
        let period = Catalog.CalendarOf(form).Find(code)
        where period is not null && form.IsAskedIn(period)
        select period;

    /// <summary>A column's sum over the province, in its own unit.</summary>
    public static decimal Sum(string form, string column, string period) =>
        SendersOf(Catalog.Form(form)!).Sum(s => Province.Return(Catalog.Form(form)!, s, Period(Catalog.Form(form)!, period)).Sum(r => r.Values[column])) / 1000m;

    /// <summary>What the pipeline makes of a file; each is read once.</summary>
    public static IReadOnlyList<SubmissionOutcome> Read(DemoFile file) => Outcomes.GetOrAdd(file, _ => Pipeline.Run(
        new Delivery(1, "", "", file.FileName, "drop", Deliveries.Stamp(file.ArrivesAt), null, null, "waiting", null),
        new MemoryStream(file.Content())));
}
