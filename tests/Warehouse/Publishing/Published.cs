using DanVan.Dashboard.Readings;
using DanVan.Tests.Warehouse.Catalog;
using DanVan.Warehouse.Publishing;
using DanVan.Warehouse.Queries;

namespace DanVan.Tests.Warehouse.Publishing;

/// <summary>A warehouse in which a period is published, opened again and published again, on days that are said.</summary>
internal sealed class Published : IDisposable
{
    public const string Form = "TTCP-2021/01-TCD";
    public const string Period = "2021-6T";

    private readonly string _folder = Directory.CreateTempSubdirectory("danvan-").FullName;

    public Published() => Publisher = new Publisher(Warehouse.Db, Warehouse.Catalog, Repository.Catalog, Folder);

    public TempWarehouse Warehouse { get; } = new();

    public Publisher Publisher { get; }

    public string Folder => Path.Combine(_folder, "editions");

    public Editions Editions => new(Warehouse.Db, Warehouse.Catalog);

    /// <summary>Noon of a day after 1 July 2021.</summary>
    public static DateTimeOffset Day(int day) => new DateTimeOffset(2021, 7, 1, 5, 0, 0, TimeSpan.Zero).AddDays(day);

    public PublicationResult Publish(int day) =>
        Publisher.Publish(new(Period, "Ban Dân vận Tỉnh ủy", "125-BC/BDVTU", DateOnly.FromDateTime(Day(day).Date)), Day(day));

    public PublicationResult Reopen(int day, int until, string? form = null, string? sender = null) => Publisher.Reopen(
        new(Period, form, sender, "Đơn vị báo cáo thiếu", "Thường trực Tỉnh ủy", "310-CV/TU", DateOnly.FromDateTime(Day(day).Date), "Văn thư", DateOnly.FromDateTime(Day(until).Date)),
        Day(day));

    /// <summary>A return that arrives and is read on a day.</summary>
    public long Send(int day, string sender, params (string Unit, decimal Value)[] rows) => Warehouse.Send(
        Form, sender, Period, Day(day), $"{sender}{day}{string.Join('+', rows)}", Cells(rows)).SubmissionId;

    /// <summary>A return that arrives on a day and is not read yet.</summary>
    /// <returns>Loads it as it is, by what clock its checks were begun.</returns>
    public Func<int, long> Receive(int day, string sender, params (string Unit, decimal Value)[] rows)
    {
        var content = $"{sender}{day}{string.Join('+', rows)}";
        var delivery = Warehouse.Deliveries.Record(content.PadLeft(64, '0'), 1, content, content + ".xlsx", "drop", Day(day), null, null);
        var outcome = Warehouse.Outcome(Form, sender, Period, Cells(rows));
        return read => Warehouse.Loader.Finish(delivery.DeliveryId, [outcome], Day(read)).Single().SubmissionId;
    }

    public decimal? Value(string unit) => new Figures(Warehouse.Db).One(Form + "/1", Period, unit)!.Value;

    public string Status(long submission) => new Submissions(Warehouse.Db).One(submission)!.Status;

    /// <summary>What changed between two editions; since the first where there is no second.</summary>
    public EditionChanges Changes(PublishedEdition from, PublishedEdition? to) =>
        EditionChanges.Of(Warehouse.Catalog, new EditionFigures(Warehouse.Db, Warehouse.Catalog), from, to);

    public static IReadOnlyList<EditionFigure> InOrder(IEnumerable<EditionFigure> figures) =>
        [.. figures.OrderBy(f => f.IndicatorId, StringComparer.Ordinal).ThenBy(f => f.UnitCode, StringComparer.Ordinal)];

    public void Dispose()
    {
        Warehouse.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Cells((string Unit, decimal Value)[] rows) => rows.ToDictionary(
        r => r.Unit, r => (IReadOnlyDictionary<string, decimal>)new Dictionary<string, decimal> { ["1"] = r.Value, ["2"] = r.Value * 2 });
}
